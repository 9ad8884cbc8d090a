import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import { samples } from './samples/index.ts';
import { wrappings } from './samples/wrappings.ts';

const rows = Object.entries(samples).flatMap(([cause, texts]) => texts.map((text) => [cause, text] as const));

function prefixesOf(text: string): readonly string[] {
  return Array.from({ length: Math.floor(text.length / 13) }, (_, n) => text.slice(0, (n + 1) * 13));
}

describe('a text that was cut', () => {
  const outer = wrappings.filter(({ name }) => ['as it is', 'JSON', 'noise around'].includes(name));

  test.each(outer)('is never taken for something else with certainty: $name', ({ wrap }) => {
    const wrong = rows.flatMap(([cause, text]) =>
      prefixesOf(text)
        .map((cut) => ({ cut, seen: diagnose({ text: wrap(cut) }) }))
        .filter(({ seen }) => seen.confidence === 'certain' && seen.cause !== cause)
        .map(({ cut, seen }) => `${cause} taken for ${seen.cause}: ${cut}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    [
      'smtp-auth-disabled-mailbox',
      'Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mai',
    ],
    ['send-as-denied', '5.7.60 SMTP; Client does not have permissions to send as th... (truncated)'],
    [
      'send-as-denied',
      'Client does not have permissions to send as this sen (truncated...)\nin Mailer.php line 111',
    ],
    ['rate-limited', 'the number of concurrent connections has exceeded...'],
    ['mailbox-not-in-exchange-online', 'The mailbox is either inactive, soft-deleted, or is hosted on-p'],
    ['redirect-uri-mismatch', 'Azure says: the reply URL specified in the request does not mat'],
  ])('still shows %s: %s', (cause, text) => {
    const { cause: seen, confidence } = diagnose({ text });
    expect({ seen, confidence }).toEqual({ seen: cause, confidence: 'likely' });
  });

  test('is not guessed from words that anybody uses', () => {
    for (const text of ['authentication failed', 'The user account', 'Access token validation', 'connection'])
      expect(diagnose({ text }).cause, text).toBe('unknown');
  });
});

describe('a text read from a picture', () => {
  test.each([
    [
      'smtp-auth-disabled-tenant',
      '535 5.7.l39 Authentlcation unsuccessfuI, SmtpCIientAuthentication is disabIed for the Tenant.',
    ],
    ['client-secret-wrong', 'AADSTS7OOO215: lnvalid cIient secret provided'],
    ['app-not-found-in-tenant', 'AADSTS7OOO16: the app was removed'],
    ['redirect-uri-mismatch', 'AADST550011: see the portal'],
    ['send-as-denied', '550 5.7.6O SMTP; sender'],
    ['rate-limited', 'exceeds the throttIing budget'],
  ])('shows %s: %s', (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });
});

describe('a number with hidden digits', () => {
  test.each([
    ['client-secret-wrong', 'AADSTS7000***: Invalid client secret provided.'],
    ['client-secret-expired', 'AADSTS70002xx: The provided client secret keys for app are expired.'],
    ['interaction-required', 'AADSTS500XX: you must use multi-factor authentication to access'],
    ['consent-missing', 'AADSTS6500#: The user or administrator has not consented to use the application'],
  ])('is read from what stands beside it: %s', (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test('is not taken for the number that is left of it', () => {
    const { cause, params } = diagnose({ text: 'AADSTS70002xx: Es ist ein Fehler aufgetreten.' });
    expect({ cause, params }).toEqual({ cause: 'unknown', params: {} });
  });
});

describe('a name that every sign-in service uses', () => {
  test.each(['invalid_scope', 'The user account is disabled', 'client secret has expired'])(
    'is at most possible where nothing speaks of Microsoft: %s',
    (text) => {
      expect(diagnose({ text }).confidence).toBe('possible');
      expect(diagnose({ text: `login.microsoftonline.com: ${text}` }).confidence).not.toBe('possible');
    },
  );
});

test('a number that only looks like a status says nothing of Exchange Web Services', () => {
  expect(diagnose({ text: 'EWS: 403 items synchronised' }).cause).toBe('unknown');
  for (const text of ['EWS: HTTP 403', 'EWS status code: 403', 'EWS: (403) Forbidden', 'EWS code=403'])
    expect(diagnose({ text }).cause, text).toBe('ews-permission-missing');
});

describe('a sentence of the services in other words', () => {
  test.each([
    [
      'recipient-rejected',
      "Your message to a@contoso.com couldn't be delivered. a wasn't found at contoso.com.",
    ],
    ['recipient-rejected', '| Action Required | Recipient |\n| Unknown To address | |'],
    [
      'recipient-rejected',
      'Ihre Nachricht an a@contoso.com konnte nicht zugestellt werden. a wurde in contoso.com nicht gefunden.',
    ],
    ['consent-missing', 'Approbation administrateur requise'],
    ['consent-missing', 'Este necesar\u0103 aprobarea administratorului'],
    ['consent-missing', 'Je pot\u0159eba schv\u00e1len\u00ed spr\u00e1vcem'],
    [
      'outbound-spam-blocked',
      '554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException; Failed to process',
    ],
    ['message-too-large', 'The maximum request length supported is 4MB.'],
    ['wrong-token-audience', '{"error":{"code":"InvalidAuthenticationTokenAudience"}}'],
    ['anonymous-relay-denied', '5.7.1 Client was not authenticated'],
    ['sending-limit-exceeded', 'NDR 5.1.90'],
    ['oauth-state-mismatch', '{"code":"INVALID_REQUEST","message":"Invalid or missing state"}'],
    [
      'basic-auth-retired',
      'Basic authentication is no longer supported for EWS to connect to Exchange Online.',
    ],
    ['app-not-found-in-tenant', 'error=unauthorized_client error_description=The client does not exist.'],
    [
      'tls-untrusted-certificate',
      'The issuer certificate of a locally looked up certificate could not be found',
    ],
    [
      'ews-permission-missing',
      'microsoft.exchange.webservices.data.ServiceResponseException: Access is denied. Check credentials and try again.',
    ],
    ['imap-disabled-or-denied', 'a2 no login failed.'],
    ['basic-auth-retired', 'Basic authentica\ntion is no longer supported for Exchange Online'],
  ])('is %s: %s', (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });
});

describe('the network in other languages', () => {
  test.each([
    [
      'dns-failure',
      "System.Net.WebException: Der Remotename konnte nicht aufgel\u00f6st werden: 'smtp.office365.com'",
    ],
    ['dns-failure', "Le nom distant n'a pas pu \u00eatre r\u00e9solu"],
    [
      'connection-refused',
      'SocketException: Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte',
    ],
    ['connection-timeout', 'Das Timeout f\u00fcr Vorgang wurde \u00fcberschritten.'],
    ['connection-reset', "Une connexion existante a d\u00fb \u00eatre ferm\u00e9e par l'h\u00f4te distant"],
    ['tls-untrusted-certificate', 'Das Remotezertifikat ist laut Validierungsverfahren ung\u00fcltig.'],
    [
      'tls-untrusted-certificate',
      'F\u00fcr den gesch\u00fctzten SSL/TLS-Kanal konnte keine Vertrauensstellung hergestellt werden.',
    ],
    [
      'tls-untrusted-certificate',
      "Impossible d'\u00e9tablir une relation de confiance pour le canal s\u00e9curis\u00e9 SSL/TLS.",
    ],
  ])('is %s: %s', (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });
});

test('a number of Entra that is explained beats the names that many services share', () => {
  const text =
    '{"error":"invalid_grant","error_description":"AADSTS9002313: Invalid request.","error_codes":[9002313]}';
  expect(diagnose({ text })).toMatchObject({ cause: 'unknown', params: { code: 'AADSTS9002313' } });
});
