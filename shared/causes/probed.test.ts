import { describe, expect, test } from 'vitest';
import { en } from '../text/en.ts';
import { diagnose } from './diagnose.ts';
import type { Observation } from './observation.ts';
import type { Probed } from './probed.ts';

const mailbox = 'office@contoso.example';
const refused: Observation = {
  text: '535 5.7.3 Authentication unsuccessful [AB1PR01CA0001.eurprd01.prod.outlook.com]',
  protocol: 'smtp',
  transport: 'smtp',
  mailbox,
  token: { aud: 'https://outlook.office365.com', roles: ['SMTP.SendAsApp'], scopes: [] },
  expected: { aud: ['https://outlook.office365.com'], roles: ['SMTP.SendAsApp'], scopes: [] },
};
const forbidden: Observation = {
  text: '{"error":{"code":"ErrorAccessDenied","message":"Access is denied. Check credentials and try again."}}',
  protocol: 'graph',
  transport: 'graph',
  status: 403,
  token: { aud: 'https://graph.microsoft.com', roles: [], scopes: [] },
  expected: { aud: ['https://graph.microsoft.com'], roles: ['Mail.Send'], scopes: [] },
};
const timeout: Observation = { text: 'ETIMEDOUT', protocol: 'tcp', systemCode: 'ETIMEDOUT' };
const untrusted: Observation = { text: 'x', protocol: 'tls', systemCode: 'SELF_SIGNED_CERT_IN_CHAIN' };
const usedCode: Observation = { text: 'invalid_grant: AADSTS70008: The code has expired', protocol: 'entra' };
const imap = (answer: 'opened' | 'not-connected' | 'refused', who = mailbox): Probed => ({
  logins: [{ service: 'imap', mailbox: who, answer }],
});

interface Row {
  readonly name: string;
  readonly seen: Observation;
  readonly probed: Probed;
  readonly expected: { readonly cause: string; readonly confidence: string };
  readonly evidence: string;
}

const rows: readonly Row[] = [
  {
    name: 'a mailbox that does not open to whoever is known lacks the right to it',
    seen: refused,
    probed: imap('not-connected'),
    expected: { cause: 'smtp-oauth-rejected', confidence: 'certain' },
    evidence: '+evidence.loginNotConnected',
  },
  {
    name: 'an application that no protocol knows is not entered in Exchange',
    seen: refused,
    probed: imap('refused'),
    expected: { cause: 'smtp-oauth-rejected', confidence: 'likely' },
    evidence: '+evidence.applicationUnknown',
  },
  {
    name: 'what opens over another protocol is refused by SMTP alone',
    seen: refused,
    probed: imap('opened'),
    expected: { cause: 'smtp-oauth-rejected', confidence: 'likely' },
    evidence: '+evidence.loginOpens',
  },
  {
    name: 'what opens for another mailbox is refused for this one',
    seen: refused,
    probed: imap('opened', 'ana@contoso.example'),
    expected: { cause: 'smtp-oauth-rejected', confidence: 'certain' },
    evidence: '+evidence.loginOpens',
  },
  {
    name: 'a mailbox that another service does not find is not there',
    seen: refused,
    probed: {
      logins: [{ service: 'graph', mailbox, answer: 'refused', cause: 'sender-mailbox-not-found' }],
    },
    expected: { cause: 'sender-mailbox-not-found', confidence: 'likely' },
    evidence: '+evidence.loginRefused',
  },
  {
    name: 'a permission can have been granted for the other API',
    seen: forbidden,
    probed: {
      otherToken: { resource: 'https://outlook.office.com', issued: true, permissions: ['Mail.Send'] },
    },
    expected: { cause: 'graph-permission-missing', confidence: 'certain' },
    evidence: '+evidence.permissionElsewhere',
  },
  {
    name: 'a wrong secret hides behind a code that could not be redeemed',
    seen: usedCode,
    probed: { secret: { accepted: false, code: 'AADSTS7000215' } },
    expected: { cause: 'client-secret-wrong', confidence: 'likely' },
    evidence: '+evidence.secretRefused',
  },
  {
    name: 'a port that alone is silent is blocked',
    seen: timeout,
    probed: {
      endpoints: [
        { host: 'smtp.office365.com', port: 587, answer: 'silent' },
        { host: 'smtp.office365.com', port: 443, answer: 'open' },
      ],
    },
    expected: { cause: 'connection-timeout', confidence: 'certain' },
    evidence: '+evidence.portAnswers',
  },
  {
    name: 'silence everywhere is this computer’s own',
    seen: timeout,
    probed: {
      endpoints: [
        { host: 'smtp.office365.com', port: 587, answer: 'silent' },
        { host: 'login.microsoftonline.com', port: 443, answer: 'silent' },
      ],
    },
    expected: { cause: 'connection-timeout', confidence: 'certain' },
    evidence: '+evidence.nothingAnswers',
  },
  {
    name: 'one hand under the certificates of different servers is a proxy’s',
    seen: untrusted,
    probed: {
      certificates: [
        { host: 'smtp.office365.com', port: 587, issuer: 'Contoso Web Filter' },
        { host: 'login.microsoftonline.com', port: 443, issuer: 'Contoso Web Filter' },
      ],
    },
    expected: { cause: 'tls-untrusted-certificate', confidence: 'certain' },
    evidence: '+evidence.certificateEverywhere',
  },
  {
    name: 'a clock that is off is named',
    seen: { text: 'Lifetime validation failed, the token is expired.', protocol: 'graph', status: 401 },
    probed: { clockAheadMs: 8 * 60_000 },
    expected: { cause: 'token-expired', confidence: 'certain' },
    evidence: '+evidence.clockAhead',
  },
];

function keysOf(observation: Observation): string[] {
  return diagnose(observation).evidence.map(
    ({ for: supports, message }) => `${supports ? '+' : '-'}${message.key}`,
  );
}

describe('what was found out by asking on', () => {
  test.each(rows)('$name', ({ seen, probed, expected, evidence }) => {
    expect(diagnose({ ...seen, probed })).toMatchObject(expected);
    expect(keysOf(seen)).not.toContain(evidence);
    expect(keysOf({ ...seen, probed })).toContain(evidence);
  });

  test('changes nothing where it does not bear on the cause', () => {
    const full: Observation = {
      text: '552 5.3.4 Message size exceeds fixed maximum message size',
      protocol: 'smtp',
    };
    const probed: Probed = {
      ...imap('refused'),
      endpoints: [{ host: 'a.example', port: 1, answer: 'silent' }],
      certificates: [{ host: 'a.example', port: 1, issuer: 'Anybody' }],
      clockAheadMs: 30_000,
    };
    expect(diagnose({ ...full, probed })).toEqual(diagnose(full));
  });

  test('a login that was taken speaks against a switch that is off', () => {
    const off: Observation = {
      text: '535 5.7.139 SmtpClientAuthentication is disabled for the Mailbox',
      protocol: 'smtp',
      transport: 'smtp',
      loggedIn: true,
    };
    expect(diagnose(off)).toMatchObject({ cause: 'smtp-auth-disabled-mailbox', confidence: 'likely' });
    expect(keysOf(off)).toContain('-evidence.loginTaken');
  });

  test('every sentence of it exists', () => {
    for (const { seen, probed } of rows)
      for (const { message } of diagnose({ ...seen, probed }).evidence)
        expect(en.evidence).toHaveProperty(message.key.replace('evidence.', ''));
  });
});
