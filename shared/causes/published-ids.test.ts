import { expect, test } from 'vitest';
import { causeIds, stages } from './cause-id.ts';
import { causeEntries } from './entries.ts';

/** The ids as they were first published, with their stages. A line is added for a new cause; none is ever changed. */
const published = `
client-secret-wrong token
client-secret-expired token
public-client-flow-disabled token
secret-sent-to-public-client token
app-not-found-in-tenant token
tenant-not-found token
redirect-uri-mismatch token
consent-missing token
resource-not-registered token
scope-invalid token
interaction-required token
conditional-access-blocked token
user-not-assigned token
user-credentials-wrong token
account-locked token
password-expired token
account-disabled token
user-not-in-tenant token
refresh-token-expired token
account-type-mismatch token
wrong-platform-type token
app-disabled token
service-principal-missing token
authorization-code-invalid token
device-code-pending-or-expired token
assertion-invalid token
entra-unavailable token
directory-role-missing token
directory-not-caught-up token
credential-policy-blocked token
smtp-auth-disabled-tenant mail
smtp-auth-disabled-mailbox mail
security-defaults-block mail
smtp-auth-policy-block mail
smtp-oauth-rejected mail
basic-auth-retired mail
send-as-denied mail
sender-mailbox-not-found mail
mailbox-not-in-exchange-online mail
recipient-rejected mail
graph-permission-missing mail
app-access-policy-blocked mail
permission-propagating mail
wrong-token-audience mail
token-expired mail
token-malformed mail
ews-permission-missing mail
ews-impersonation-denied mail
ews-disabled mail
imap-disabled-or-denied mail
rate-limited mail
sending-limit-exceeded mail
outbound-spam-blocked mail
message-too-large mail
anonymous-relay-denied mail
dns-failure network
connection-refused network
connection-timeout network
connection-reset network
tls-untrusted-certificate network
tls-protocol-mismatch network
proxy-auth-required network
loopback-port-in-use local
oauth-state-mismatch local
user-cancelled local
unknown local
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

test('no published cause is renamed, removed or moved to another stage', () => {
  for (const [id = '', stage] of published) {
    expect(causeIds).toContain(id);
    expect(Reflect.get(causeEntries, id)).toMatchObject({ stage });
  }
});

test('a new cause is written down as published', () => {
  expect(causeIds.length).toBe(published.length);
  for (const { stage } of Object.values(causeEntries)) expect(stages).toContain(stage);
});
