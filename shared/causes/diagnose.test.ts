import { describe, expect, test } from 'vitest';
import { fc, inputs } from '../../test-data/properties.ts';
import type { CauseId } from './cause-id.ts';
import { diagnose } from './diagnose.ts';
import { diagnosisSchema } from './diagnosis.ts';
import { causeEntries } from './entries.ts';
import { type Reading, read } from './reading/reading.ts';
import { samples } from './samples/index.ts';
import { unrelatedSamples } from './samples/unrelated.ts';
import { wrappings } from './samples/wrappings.ts';

const rows = Object.entries(samples).flatMap(([cause, texts]) => texts.map((text) => [cause, text] as const));

describe('a text that a server or program writes', () => {
  test.each(rows)('is recognised as %s: %s', (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test('is recorded for every cause that shows in a text', () => {
    const bySignsAlone = Object.keys(samples);
    expect(bySignsAlone).not.toContain('permission-propagating');
    expect(bySignsAlone.length).toBe(62);
  });

  test.each(wrappings)('keeps its cause in this wrapping: $name', ({ wrap }) => {
    const lost = rows.filter(([cause, text]) => diagnose({ text: wrap(text) }).cause !== cause);
    expect(lost).toEqual([]);
  });

  test('keeps its cause in a wrapping within a wrapping', () => {
    const outer = wrappings.filter(({ name }) =>
      ['JSON', 'URL-coded', 'HTML', 'base64', 'noise around'].includes(name),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.constantFrom(...outer),
        fc.constantFrom(...outer),
        ([cause, text], one, two) => {
          expect(diagnose({ text: two.wrap(one.wrap(text)) }).cause).toBe(cause);
        },
      ),
      inputs(300),
    );
  });

  test('keeps its cause when letters change case', () => {
    const shouting = rows.filter(([cause, text]) => diagnose({ text: text.toUpperCase() }).cause !== cause);
    expect(shouting.map(([cause]) => cause)).toEqual([]);
  });
});

describe('what comes first in a chain of failures', () => {
  const chains: readonly (readonly [string, CauseId, string])[] = [
    [
      'a specific Entra code before the name of the OAuth error',
      'consent-missing',
      'invalid_grant: AADSTS65001: The user or administrator has not consented to use the application',
    ],
    [
      'the reason behind a refused login before the sending that followed',
      'smtp-auth-disabled-mailbox',
      '530 5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
    ],
    [
      'encryption before the login that never began',
      'tls-untrusted-certificate',
      'STARTTLS: certificate verify failed\n530 5.7.57 SMTP; Client was not authenticated to send anonymous mail during MAIL FROM',
    ],
    [
      'the failed token before the refused login',
      'refresh-token-expired',
      'token refresh: AADSTS700082: The refresh token has expired due to inactivity.\nretrying with old token\n535 5.7.3 Authentication unsuccessful',
    ],
    [
      'a server’s sentence before the connection it cut afterwards',
      'basic-auth-retired',
      '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.\nError: read ECONNRESET',
    ],
    [
      'a lasting failure before a passing one',
      'client-secret-expired',
      'AADSTS90033: A transient error has occurred.\nretry 1\nAADSTS7000222: The provided client secret keys are expired.',
    ],
    [
      'the narrower Entra code before the old, wide one',
      'client-secret-wrong',
      'AADSTS70002: Error validating credentials. AADSTS7000215: Ungültiger geheimer Clientschlüssel.',
    ],
  ];

  test.each(chains)('%s', (_, cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });
});

describe('an Entra code', () => {
  const spellings: readonly (readonly [string, string])[] = [
    ['without its prefix in the list of codes', '{"error":"invalid_client","error_codes":[7000222]}'],
    ['in the address that explains it', 'see https://login.microsoftonline.com/error?code=7000222'],
    ['after the name of the OAuth error', 'ServerError: invalid_client: 7000222 - [2026-11-20]'],
    ['after a name that is not OAuth’s', 'ServerError: some_error: 7000222 - [2026-11-20 10:00:00Z]: '],
    ['cut by a line break', 'AADSTS70002\n22: Die Schlüssel sind abgelaufen.'],
    ['cut inside the prefix', 'AAD\nSTS7000222: expired'],
    ['within a translated sentence', 'AADSTS7000222: Cheile secrete furnizate au expirat.'],
    ['with a blank before the number', 'AADSTS 7000222'],
  ];

  test.each(spellings)('is read %s', (_, text) => {
    expect(diagnose({ text })).toMatchObject({
      cause: 'client-secret-expired',
      params: { code: 'AADSTS7000222' },
    });
  });

  test.each([
    ['unknown', 'AADSTS500532: ...'],
    ['account-type-mismatch', 'AADSTS500201: We are unable to issue tokens from this API version.'],
    ['refresh-token-expired', 'AADSTS16000: Session is invalid due to expiration or recent password change.'],
    ['public-client-flow-disabled', "AADSTS90014: The request body must contain: 'client_secret'."],
    ['unknown', "AADSTS900144: The request body must contain the following parameter: 'code'."],
  ])('that is not known, or wide, leaves it to its sentence: %s', (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test.each([
    '**AADSTS7000222**',
    '*AADSTS7000222*',
    '~~**AADSTS7000222**~~',
    'AADSTS7000222**',
    '__AADSTS7000222__',
  ])('is read with the marks of emphasis: %s', (text) =>
    expect(diagnose({ text }).params.code).toBe('AADSTS7000222'),
  );

  test('outside our causes is named and stays unknown', () => {
    const { cause, confidence, params } = diagnose({ text: 'AADSTS75011: Authentication method mismatch.' });
    expect({ cause, confidence, params }).toEqual({
      cause: 'unknown',
      confidence: 'possible',
      params: { code: 'AADSTS75011' },
    });
  });
});

describe('a text that is not ours', () => {
  test.each(unrelatedSamples)('is left unknown: %s', (text) => {
    expect(diagnose({ text })).toMatchObject({ cause: 'unknown', confidence: 'possible', alternatives: [] });
  });

  test('of another mail service has at most a possible cause, where the network failed', () => {
    expect(diagnose({ text: 'connect to smtp.gmail.com:587: Connection refused' })).toMatchObject({
      cause: 'connection-refused',
      confidence: 'possible',
    });
  });
});

describe('a network that failed', () => {
  const refused = 'connect: Connection refused';

  test('is certain where mail is spoken of, and only possible where nothing tells whose it was', () => {
    expect(diagnose({ text: `smtp.office365.com: ${refused}` }).confidence).toBe('certain');
    expect(diagnose({ text: refused })).toMatchObject({
      cause: 'connection-refused',
      confidence: 'possible',
    });
  });

  test.each([
    ['connection-refused', '无法连接到 smtp.office365.com，由于目标计算机积极拒绝，无法连接。'],
    [
      'connection-reset',
      'smtp.office365.com: Удаленный хост принудительно разорвал существующее подключение',
    ],
    ['tls-untrusted-certificate', 'Certifikát serveru outlook.office365.com vydala nedůvěryhodná autorita'],
  ])('is read in other languages: %s', (cause, text) => {
    expect(diagnose({ text }).cause).toBe(cause);
  });

  test('by way of addresses that did not matter in the end is none', () => {
    const log =
      '* Immediate connect fail for 2001:db8::1: Network is unreachable\n* Connected to outlook.office365.com';
    expect(diagnose({ text: log }).cause).toBe('unknown');
  });
});

describe('an address in a text', () => {
  test('says nothing of who answered', () => {
    const text = '550 5.7.60 SMTP; Client does not have permissions to send as this sender: ana@gmail.com';
    expect(diagnose({ text }).cause).toBe('send-as-denied');
  });
});

describe('a page about several refusals', () => {
  test('makes none of them more than possible', () => {
    const page = '550 5.2.251 mailbox full\n550 5.2.252 SendAsDenied\n550 5.2.253 license';
    expect(diagnose({ text: page }).confidence).toBe('possible');
  });
});

describe('a refusal that passed by itself', () => {
  test.each([
    'Graph answers 403 Forbidden right after the consent, but after a few minutes it works.',
    'It takes a while before the 403 disappears.',
    'We see 403 after the set-up, it works after about an hour',
    'ErrorAccessDenied for 10-15 minutes? Works after about 20 minutes, before that always 403.',
  ])('is a permission that had to spread: %s', (text) => {
    expect(diagnose({ text }).cause).toBe('permission-propagating');
  });

  test('and did not is none', () => {
    const text = '403 Forbidden from graph.microsoft.com. After 30 minutes it still does not work.';
    expect(diagnose({ text }).cause).toBe('graph-permission-missing');
  });
});

describe('any text at all', () => {
  test('gets a valid diagnosis', () => {
    const shard = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(...rows.map(([, text]) => text.slice(0, 90))),
      fc.constantFrom('AADSTS', '535 5.7.', '\\u00', '%%%', '&#x', '=\r\n', 'eyJ', '<b>', '"', '\0'),
    );
    fc.assert(
      fc.property(fc.array(shard, { maxLength: 12 }), (shards) => {
        expect(diagnosisSchema.safeParse(diagnose({ text: shards.join('') })).success).toBe(true);
      }),
      inputs(300),
    );
  });

  test('keeps its secrets out of the diagnosis', () => {
    const secret = 'abC8Q~dEfGhIjKlMnOpQrStUvWxYz01234567._-';
    const text = `POST client_secret=${secret} gave AADSTS7000215: Invalid client secret provided. client_secret=${secret}`;
    expect(JSON.stringify(diagnose({ text }))).not.toContain(secret);
    expect(
      JSON.stringify(diagnose({ text: `${' '.repeat(30_000)}${text}${' x'.repeat(30_000)}` })),
    ).not.toContain(secret);
  });

  test.each([
    ['blanks', ' '],
    ['blanks and bars', ' |'],
    ['line breaks', '\n > '],
    ['digits', '5'],
    ['codes', '5.7.1 '],
    ['Entra prefixes', 'AADSTS'],
    ['broken prefixes', 'A '],
    ['names with numbers', 'error_code: [('],
    ['escapes', '\\\\u005c'],
    ['percent signs', '%25'],
    ['tags', '<br '],
    ['base64', 'QWxhZGRpbjpvcGVu'],
    ['the beginnings of phrases', 'clientsecretkeyclient '],
    ['equals signs', 'a=b+'],
    ['lookups', 'lookup a.a '],
    ['parentheses', 'connect ('],
  ])('is read to no more than in proportion to its length: %s', (_, unit) => {
    const readFrom = (length: number) => read(unit.repeat(Math.ceil(length / unit.length)));
    const size = ({ flat, joined }: Reading) => flat.length + joined.length;
    expect(size(readFrom(160_000))).toBeLessThanOrEqual(size(readFrom(20_000)) * 8 + 1_000);
    // What grows with the square of the length would go on for minutes, far beyond the time a test has.
    expect(diagnose({ text: unit.repeat(Math.ceil(300_000 / unit.length)) }).cause).toBeTypeOf('string');
  });

  test('is searched with patterns that repeat within bounds', () => {
    const patterns = Object.values(causeEntries).flatMap(({ signs }) =>
      signs.flatMap(({ matches }) =>
        matches ? [matches.source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gu, '_')] : [],
      ),
    );
    expect(patterns.length).toBeGreaterThan(20);
    expect(patterns.filter((source) => /[*+]|\{\d+,\}/u.test(source))).toEqual([]);
  });
});

describe('the short code of an answer', () => {
  test.each([
    [
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
      '535 5.7.139',
    ],
    [
      "(535, b'5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.')",
      '535 5.7.139',
    ],
    ['AADSTS7000222: The provided client secret keys are expired.', 'AADSTS7000222'],
  ])('%s', (text, code) => expect(diagnose({ text }).params.code).toBe(code));
});
