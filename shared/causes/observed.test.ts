import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { Observation, TokenClaims } from './observation.ts';

const now = '2026-11-20T10:00:00.000Z';
const graphToken: TokenClaims = {
  aud: 'https://graph.microsoft.com',
  roles: ['Mail.Send'],
  scopes: [],
  expiresAt: '2026-11-20T11:00:00.000Z',
};
const graphExpected = { aud: ['https://graph.microsoft.com'], roles: ['Mail.Send'], scopes: [] };
const smtpExpected = { aud: ['https://outlook.office.com'], roles: [], scopes: ['SMTP.Send'] };
const smtpToken: TokenClaims = { aud: 'https://outlook.office.com', roles: [], scopes: ['SMTP.Send'] };

const forbidden: Observation = {
  text: '{"error":{"code":"ErrorAccessDenied","message":"Access is denied. Check credentials and try again."}}',
  protocol: 'graph',
  transport: 'graph',
  status: 403,
  expected: graphExpected,
  seenAt: now,
};
const refused: Observation = {
  text: '535 5.7.3 Authentication unsuccessful [AB1PR01CA0001.eurprd01.prod.outlook.com]',
  protocol: 'smtp',
  transport: 'smtp',
  expected: smtpExpected,
  seenAt: now,
};

function keysOf(observation: Observation): string[] {
  return diagnose(observation).evidence.map(
    ({ for: supports, message }) => `${supports ? '+' : '-'}${message.key}`,
  );
}

describe('403 of Microsoft Graph', () => {
  test('is a matter of time when the token carries the permission', () => {
    expect(diagnose({ ...forbidden, token: graphToken })).toMatchObject({
      cause: 'permission-propagating',
      confidence: 'likely',
      alternatives: ['app-access-policy-blocked'],
      params: { code: '403' },
    });
    expect(keysOf({ ...forbidden, token: graphToken })).toContain('+evidence.tokenHasPermission');
  });

  test('is a missing permission when the token lacks it', () => {
    expect(diagnose({ ...forbidden, token: { ...graphToken, roles: [] } })).toMatchObject({
      cause: 'graph-permission-missing',
      confidence: 'certain',
      alternatives: [],
    });
  });

  test('is likely a missing permission when nothing is known of the token', () => {
    expect(diagnose(forbidden)).toMatchObject({
      cause: 'graph-permission-missing',
      confidence: 'likely',
      alternatives: ['app-access-policy-blocked', 'permission-propagating'],
    });
  });

  test('is a policy when Exchange says so, whatever the token carries', () => {
    const text =
      '{"error":{"code":"ErrorAccessDenied","message":"Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings."}}';
    expect(diagnose({ ...forbidden, text, token: graphToken }).cause).toBe('app-access-policy-blocked');
  });

  test('without any text is read by its status', () => {
    expect(diagnose({ ...forbidden, text: '' })).toMatchObject({
      cause: 'graph-permission-missing',
      confidence: 'likely',
    });
  });
});

describe('535 5.7.3 of Exchange', () => {
  test('is a token for another service when its audience is another', () => {
    const token = { ...smtpToken, aud: 'https://graph.microsoft.com' };
    expect(diagnose({ ...refused, token })).toMatchObject({
      cause: 'wrong-token-audience',
      confidence: 'certain',
    });
    expect(keysOf({ ...refused, token })).toContain('+evidence.tokenAudience');
  });

  test('takes an audience with a slash at the end for the same', () => {
    const token = { ...smtpToken, aud: 'https://outlook.office.com/' };
    expect(diagnose({ ...refused, token }).cause).toBe('smtp-oauth-rejected');
  });

  test('is certain when another account than the mailbox signed in', () => {
    const observation = {
      ...refused,
      token: smtpToken,
      signedInAs: 'ana@contoso.com',
      mailbox: 'office@contoso.com',
    };
    expect(diagnose(observation)).toMatchObject({ cause: 'smtp-oauth-rejected', confidence: 'certain' });
    expect(keysOf(observation)).toContain('+evidence.userIsNotMailbox');
  });

  test('says what speaks against it when account, audience and permission are right', () => {
    const observation = {
      ...refused,
      token: smtpToken,
      signedInAs: 'Office@contoso.com',
      mailbox: 'office@contoso.com',
      others: [{ transport: 'graph', ok: true }],
    } as const;
    expect(keysOf(observation)).toEqual([
      '+evidence.answer',
      '-evidence.tokenAudienceRight',
      '-evidence.tokenHasPermission',
      '-evidence.userIsMailbox',
      '+evidence.otherWorks',
    ]);
  });

  test('is an expired token when its time is over', () => {
    const token = { ...smtpToken, expiresAt: '2026-11-20T09:00:00.000Z' };
    expect(diagnose({ ...refused, token }).cause).toBe('token-expired');
  });
});

describe('facts beside the text', () => {
  test('a secret in the form of a GUID proves that the Secret ID was pasted', () => {
    const observation: Observation = {
      text: 'AADSTS7000215: Invalid client secret provided.',
      protocol: 'entra',
      secret: { looksLikeGuid: true },
    };
    expect(diagnose(observation)).toMatchObject({ cause: 'client-secret-wrong', confidence: 'certain' });
    expect(keysOf(observation)).toContain('+evidence.secretLooksLikeId');
  });

  test('a taken port keeps its number and stays certain', () => {
    expect(
      diagnose({
        text: 'listen EADDRINUSE: address already in use 127.0.0.1:2132',
        protocol: 'loopback',
        systemCode: 'EADDRINUSE',
        params: { port: 2132 },
      }),
    ).toMatchObject({
      cause: 'loopback-port-in-use',
      confidence: 'certain',
      stage: 'local',
      params: { port: 2132 },
    });
  });

  test.each([
    [{ text: '', protocol: 'dns' }, 'dns-failure'],
    [{ text: 'connect failed', protocol: 'tcp', systemCode: 'ECONNREFUSED' }, 'connection-refused'],
    [{ text: 'connect failed', protocol: 'tcp', systemCode: 'ETIMEDOUT' }, 'connection-timeout'],
    [{ text: '', protocol: 'tls', systemCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'tls-untrusted-certificate'],
    [{ text: 'write EPROTO', protocol: 'tls', systemCode: 'EPROTO' }, 'tls-protocol-mismatch'],
    [{ text: '', protocol: 'proxy', status: 407 }, 'proxy-auth-required'],
    [
      { text: 'state_mismatch: the redirect carries another state', protocol: 'loopback' },
      'oauth-state-mismatch',
    ],
    [
      { text: 'access_denied: AADSTS65004: User declined to consent to access the app.', protocol: 'entra' },
      'user-cancelled',
    ],
    [{ text: 'access_denied: the user cancelled the authentication', protocol: 'entra' }, 'user-cancelled'],
    [{ text: 'HTTP 503', protocol: 'entra', status: 503 }, 'entra-unavailable'],
    [{ text: '{}', protocol: 'graph', status: 429 }, 'rate-limited'],
    [{ text: 'Authorization_RequestDenied', protocol: 'directory', status: 403 }, 'directory-role-missing'],
    [{ text: 'Request_ResourceNotFound', protocol: 'directory', status: 404 }, 'directory-not-caught-up'],
    [{ text: '', protocol: 'ews', status: 403 }, 'ews-permission-missing'],
  ] as const)('%j is %s', (observation, cause) => {
    expect(diagnose(observation).cause).toBe(cause);
  });

  test('403 of Exchange Web Services with the permission in the token is the switch', () => {
    const expected = { aud: ['https://outlook.office365.com'], roles: ['full_access_as_app'], scopes: [] };
    const token = { aud: 'https://outlook.office365.com', roles: ['full_access_as_app'], scopes: [] };
    expect(diagnose({ text: '', protocol: 'ews', status: 403, expected, token })).toMatchObject({
      cause: 'ews-disabled',
      confidence: 'likely',
    });
  });

  test('what the server says about waiting is kept', () => {
    expect(diagnose({ text: '', protocol: 'graph', status: 429, retryAfterMs: 12_000 }).retryAfterMs).toBe(
      12_000,
    );
  });
});
