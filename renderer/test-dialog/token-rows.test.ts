import { describe, expect, it } from 'vitest';
import type { TokenReport } from '../../shared/results/test-result.ts';
import { tokenRows } from './token-rows.ts';

const good: TokenReport = {
  aud: 'https://graph.microsoft.com/',
  tenantId: '11111111-1111-4111-8111-111111111111',
  appId: '22222222-2222-4222-8222-222222222222',
  roles: ['Mail.Send', 'User.Read.All'],
  scopes: [],
  expected: {
    aud: ['https://graph.microsoft.com', '00000003-0000-0000-c000-000000000000'],
    tenantId: 'contoso.com',
    appId: '22222222-2222-4222-8222-222222222222',
    roles: ['Mail.Send'],
    scopes: [],
  },
};

function verdicts(token: TokenReport) {
  return Object.fromEntries(tokenRows(token).map(({ label, verdict }) => [label.split('.').at(-1), verdict]));
}

describe('the token beside what is needed', () => {
  it('finds nothing to shout about in a good token', () => {
    expect(verdicts(good)).toEqual({ aud: 'same', tenant: 'unjudged', app: 'same', roles: 'same' });
  });

  it('shows a token for another service', () => {
    expect(verdicts({ ...good, aud: 'https://outlook.office365.com' }).aud).toBe('differs');
  });

  it('shows the role that is missing', () => {
    expect(verdicts({ ...good, roles: ['User.Read.All'] }).roles).toBe('missing');
  });
});
