import { describe, expect, it } from 'vitest';
import { builtInClouds } from '../../shared/clouds/built-in.ts';
import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type { Way } from '../../shared/recipes/schema.ts';
import { authorityFor, metadataAddress } from './authority.ts';
import { expectedToken, scopesToAsk } from './expected-token.ts';
import { claimsOf, tokenReport } from './token-claims.ts';

const { global: worldwide, usgov, china } = builtInClouds;
const ids = { tenantId: 'contoso.example', clientId: '11111111-1111-4111-8111-111111111111' };

function wayOf(transport: Way['transport'], flow: Way['flow'], names: readonly string[]): Way {
  const permissions = names.map((name) => ({
    resource: 'graph' as const,
    type: 'delegated' as const,
    name,
    optional: false,
    reason: { en: 'x' },
  }));
  return { id: 'w', flow, client: 'confidential', transport, permissions, exchange: [] };
}

const jwt = (claims: object) =>
  ['{"alg":"none"}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

describe('the scopes to ask for', () => {
  it.each([
    ['smtp', 'delegated', worldwide, 'https://outlook.office.com/SMTP.Send'],
    ['smtp', 'application', worldwide, 'https://outlook.office365.com/.default'],
    ['graph', 'delegated', worldwide, 'https://graph.microsoft.com/Mail.Send'],
    ['graph', 'application', worldwide, 'https://graph.microsoft.com/.default'],
    ['ews', 'delegated', worldwide, 'https://outlook.office365.com/EWS.AccessAsUser.All'],
    ['smtp', 'delegated', usgov, 'https://outlook.office365.us/SMTP.Send'],
    ['graph', 'application', china, 'https://microsoftgraph.chinacloudapi.cn/.default'],
  ] as const)('for %s, %s', (transport, flow, cloud, scope) => {
    expect(scopesToAsk(transport, flow, cloud)).toEqual([scope]);
  });

  it('are those that a lab names', () => {
    const lab: Cloud = { ...worldwide, id: '/lab.json', scopes: { smtp: ['mail', 'offline'] } };
    expect(scopesToAsk('smtp', 'delegated', lab)).toEqual(['mail', 'offline']);
    expect(expectedToken('smtp', wayOf('smtp', 'authorization-code', ['SMTP.Send']), lab, ids).aud).toEqual(
      [],
    );
  });
});

describe('what a token must show', () => {
  it('is the permission of the service, as a scope for a person and as a role for an application', () => {
    const person = expectedToken('smtp', wayOf('smtp', 'authorization-code', ['SMTP.Send']), worldwide, ids);
    expect(person).toMatchObject({
      scopes: ['SMTP.Send'],
      roles: [],
      tid: ids.tenantId,
      appid: ids.clientId,
    });
    expect(person.aud).toContain('https://outlook.office.com');
    const application = expectedToken(
      'graph',
      wayOf('graph', 'client-credentials', ['Mail.Send']),
      worldwide,
      ids,
    );
    expect(application).toMatchObject({ scopes: [], roles: ['Mail.Send'] });
    expect(application.aud).toContain('00000003-0000-0000-c000-000000000000');
  });

  it('is no permission where Exchange decides by role assignment', () => {
    expect(
      expectedToken('smtp', wayOf('smtp', 'client-credentials', ['User.Read']), worldwide, ids).roles,
    ).toEqual([]);
  });
});

describe('what a token says of itself', () => {
  it('is read without being believed', () => {
    const token = jwt({
      aud: 'a',
      tid: 't',
      appid: 'i',
      roles: ['Mail.Send', 5],
      scp: 'x y',
      upn: 'ana@contoso.example',
      exp: 1_800_000_000,
    });
    const claims = claimsOf(token);
    expect(claims).toEqual({
      aud: 'a',
      tid: 't',
      appid: 'i',
      roles: ['Mail.Send'],
      scopes: ['x', 'y'],
      username: 'ana@contoso.example',
      expiresAt: '2027-01-15T08:00:00.000Z',
    });
  });

  it.each(['', 'opaque', 'a.b.c', `${'x'.repeat(20)}.bnVsbA.y`, jwt({ exp: 1e300, roles: 'x' })])(
    'never fails: %s',
    (token) => {
      const report = tokenReport(claimsOf(token), { aud: [], roles: [], scopes: [] });
      expect(report).toMatchObject({ roles: [], scopes: [] });
    },
  );
});

describe('where tokens come from', () => {
  it('is the tenant below the cloud’s host', () => {
    expect(authorityFor(worldwide, 'contoso.example')).toMatchObject({
      url: 'https://login.microsoftonline.com/contoso.example',
      known: [],
    });
    expect(authorityFor(worldwide, undefined).url).toBe('https://login.microsoftonline.com/organizations');
  });

  it('is the address as it stands for another provider, and Microsoft is not asked about it', () => {
    const lab: Cloud = {
      ...worldwide,
      id: '/lab.json',
      authority: 'https://127.0.0.1:8443/realms/lab',
      protocol: 'oidc',
    };
    expect(authorityFor(lab, 'contoso.example')).toEqual({
      url: 'https://127.0.0.1:8443/realms/lab',
      protocolMode: 'OIDC',
      known: ['127.0.0.1:8443'],
    });
    expect(metadataAddress(lab, 'x')).toBe(
      'https://127.0.0.1:8443/realms/lab/.well-known/openid-configuration',
    );
  });
});
