import { describe, expect, test } from 'vitest';
import { fc, inputs } from '../test-data/properties.ts';
import { encodeBase64 } from './encodings/base64.ts';
import { redact } from './redact.ts';

const jwt =
  `${encodeBase64('{"typ":"JWT","alg":"RS256","kid":"k1"}')}.${encodeBase64('{"aud":"https://outlook.office.com","scp":"SMTP.Send","exp":1799999999}')}.c2lnbmF0dXJlLXdpdGgtNjQtbGV0dGVycy1pbi1pdC1mb3ItdGhlLXRlc3Q`.replaceAll(
    '=',
    '',
  );
const refreshToken = '1.AUUAx7Qe2kRk3UyGJtC5mGmR9rPk5q0q8Q.AgABAwEAAABVrSpeuWamRam2jAF1XRQEAwDs_wUA9P9Zx4';
const secret = 'abC8Q~dEfGhIjKlMnOpQrStUvWxYz01234567._-';

const masked: readonly (readonly [what: string, text: string, hidden: string])[] = [
  ['an access token in a header', `Authorization: Bearer ${jwt}`, jwt],
  ['an access token without any name', `received ${jwt} from Entra`, jwt],
  ['a refresh token', `{"refresh_token":"${refreshToken}"}`, refreshToken],
  ['a refresh token without any name', `cache entry ${refreshToken} written`, refreshToken],
  ['a client secret by its shape', `used ${secret} to sign in`, secret],
  [
    'a client secret in a form',
    `grant_type=client_credentials&client_secret=p%40ss9word&scope=x`,
    'p%40ss9word',
  ],
  ['a client secret in JSON', '{"client_secret": "hello \\"there", "a": 1}', 'there'],
  [
    'a client secret in JSON within JSON',
    '{"body":"{\\"client_secret\\":\\"s3cr3tValue\\"}"}',
    's3cr3tValue',
  ],
  ['a client secret in XML', '<ClientSecret>s3cr3tValue</ClientSecret>', 's3cr3tValue'],
  [
    'a client secret on a command line',
    'tool --client-secret s3cr3tValue --tenant contoso.com',
    's3cr3tValue',
  ],
  ['a password in an address', 'proxy http://ana:hunter22@proxy.contoso.com:8080', 'hunter22'],
  ['a password setting', 'MAIL_PASSWORD=correct-horse', 'correct-horse'],
  ['a device code', 'device_code=DAQABIQEAAAA12345', 'DAQABIQEAAAA12345'],
  ['a PKCE verifier', '"code_verifier":"kq2d-abc"', 'kq2d-abc'],
  ['an authorization code in a redirect', 'GET /?code=0.AXkA12&state=55 HTTP/1.1', '0.AXkA12'],
  [
    'a SASL answer on one line',
    'C: AUTH XOAUTH2 dXNlcj1hbmFAY29udG9zby5jb20BYXV0aD1CZWFyZXIgeAEB',
    'dXNlcj1hbmFA',
  ],
  ['a SASL answer on the next line', 'S: 334 VXNlcm5hbWU6\nC: cGFzc3dvcmQ=\nS: 235 ok', 'cGFzc3dvcmQ='],
  ['a PLAIN answer', 'AUTH PLAIN AGFuYUBjb250b3NvLmNvbQBodW50ZXIyMg==', 'AGFuYUBjb250b3Nv'],
  ['an IMAP login', 'A001 LOGIN ana@contoso.com hunter22', 'hunter22'],
  ['a POP login', 'USER ana\r\nPASS hunter22\r\n', 'hunter22'],
  ['a session cookie', 'Cookie: ESTSAUTHPERSISTENT=1.AUUAx7; other=1', '1.AUUAx7'],
  ['a private key', '-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----', 'MIIEvQ'],
  ['a token in a URL in a log', `url=https%3A%2F%2Fa%2F%3Faccess_token%3D${jwt}%26x`, jwt.slice(0, 40)],
  [
    'a token in base64',
    `payload ${encodeBase64(`{"access_token":"tok3nValue"}`)}`,
    encodeBase64('{"access_token":"tok3'),
  ],
];

const kept: readonly string[] = [
  'AADSTS7000215: Invalid client secret provided. Trace ID: 6b2e1c5e-9f5b-4d51-9a58-0c1e8a2f0100 Correlation ID: 0f7bd0de-6f6c-4a54-8fd5-1f2c3d4e5f60',
  "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  'https://login.microsoftonline.com/error?code=7000222',
  '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [BM1P287CA0015.INDP287.PROD.OUTLOOK.COM]',
  '250-AUTH LOGIN XOAUTH2 PLAIN',
  'DEBUG SMTP: AUTH LOGIN failed',
  '334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIn0=',
  "(code=ErrorAccessDenied, message='Access is denied. Check credentials and try again.')",
  "{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT', command: 'CONN' }",
  'WWW-Authenticate: Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  'Client secret: expired on 2026-11-01',
  '"client_secret":null',
  'ana@contoso.com could not reach smtp.office365.com:587',
];

describe('redact', () => {
  test.each(masked)('hides %s', (_, text, hidden) => {
    expect(redact(text)).not.toContain(hidden);
    expect(redact(text)).toContain('[redacted]');
  });

  test.each(kept)('keeps what support needs: %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  test('keeps the error beside a hidden token', () => {
    expect(redact(`Bearer ${jwt} was refused: 535 5.7.3 Authentication unsuccessful`)).toBe(
      'Bearer [redacted] was refused: 535 5.7.3 Authentication unsuccessful',
    );
  });

  test('hides a token that a mail program broke over lines', () => {
    const broken = jwt.replace(/.{70}/gu, '$&=\r\n');
    const text = redact(`token ${broken} end`);
    for (const part of broken.split('=\r\n').slice(1)) expect(text).not.toContain(part);
  });
});

const wrappers: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify({ detail: text }),
  (text) => JSON.stringify(JSON.stringify({ detail: text })),
  (text) => `https://x/?q=${encodeURIComponent(text)}`,
  (text) => `https://x/?q=${encodeURIComponent(encodeURIComponent(text))}`,
  (text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}</p>`,
  (text) => `body ${encodeBase64(text)}`,
  (text) => `prefix ${encodeBase64(`ana:${text}`)} suffix`,
  (text) => `prefix ${encodeBase64(`any:${text}!`)} suffix`,
  (text) => encodeBase64(text).replace(/.{64}/gu, '$&\n'),
  (text) => text.replace(/.{9}/gu, '$&\n    '),
  (text) => text.replace(/.{9}/gu, '$&=\r\n'),
  (text) => `"${text.replaceAll('"', '""')}",500,failed`,
  (text) => [...text].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
];

const canary = fc.stringMatching(/^[!-~]{12,48}$/u);
const surroundings = fc.tuple(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }));

/** Every way back to the plain text that a curious reader would try. */
function readingsOf(text: string): string[] {
  const plain = [text, text.replace(/\s|=\r\n/gu, '')];
  const unescaped = plain.flatMap((one) => {
    try {
      return [one, decodeURIComponent(one), decodeURIComponent(decodeURIComponent(one))];
    } catch {
      return [one];
    }
  });
  const decoded = unescaped.flatMap((one) =>
    [...one.matchAll(/[A-Za-z0-9+/]{8,}/gu)].map(([run]) => Buffer.from(run, 'base64').toString('latin1')),
  );
  return [...unescaped, ...decoded];
}

describe('redact with secrets given by value', () => {
  test('lets no canary through in any wrapper or encoding', () => {
    fc.assert(
      fc.property(canary, surroundings, fc.constantFrom(...wrappers), (value, [before, after], wrap) => {
        const text = redact(`${before} ${wrap(value)} ${after}`, [value]);
        for (const reading of readingsOf(text)) expect(reading).not.toContain(value);
      }),
      inputs(400),
    );
  });

  test('lets no canary through in two wrappers within each other', () => {
    const plainWrappers = wrappers.slice(0, 8);
    fc.assert(
      fc.property(
        canary,
        fc.constantFrom(...plainWrappers),
        fc.constantFrom(...plainWrappers),
        (value, one, two) => {
          const text = redact(two(one(`client_secret=${value}`)), [value]);
          for (const reading of readingsOf(text)) expect(reading).not.toContain(value);
        },
      ),
      inputs(400),
    );
  });

  test('takes any text, and what it has hidden stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const once = redact(text);
        expect(redact(once)).toBe(once);
      }),
    );
  });

  test('hides a secret that was added to the list since', () => {
    const secrets = ['first-canary'];
    expect(redact('first-canary second-canary', secrets)).toBe('[redacted] second-canary');
    secrets.push('second-canary');
    expect(redact('first-canary second-canary', secrets)).toBe('[redacted] [redacted]');
  });

  test.each([
    ['a percent sign, with its lines wrapped', '%0A.$A^*/=\r\n#&~', '%0A.$A^*/#&~'],
    ['an equals sign, with its lines wrapped', '=00passw=\r\nord', '=00password'],
    ['an entity, in a page', 'a&amp;lt%41password', 'a&lt%41password'],
    ['half a surrogate pair', 'canary\ud83dcanary', 'canary\ud83dcanary'],
  ])('hides a secret that looks escaped itself: %s', (_, text, secret) => {
    expect(redact(text, [secret])).toBe('[redacted]');
  });

  test.each([
    ['eyJ', 'eyJ'],
    ['nested quotes', '"secret":"\\'],
    ['dots', '0.A1b.'],
    ['escapes', '%5c%5c&amp;'],
    ['base64', 'QWxhZGRpbjpvcGVu'],
    ['challenges', '334 \n'],
    ['logins', 'a1 LOGIN '],
  ])('gets to the end of a long text: %s', (_, unit) => {
    // What grows with the square of the length would go on for minutes, far beyond the time a test has.
    const text = `${unit.repeat(Math.ceil(300_000 / unit.length))}\n canary-canary`;
    expect(redact(text, ['canary-canary'])).not.toContain('canary-canary');
  });
});
