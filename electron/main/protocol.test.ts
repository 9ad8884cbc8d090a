import { expect, test } from 'vitest';
import { createPageHandler } from './protocol.ts';

const handle = createPageHandler({
  index: '<meta property="csp-nonce" nonce="__CSP_NONCE__">',
  assets: new Map([
    ['/assets/main-1.js', { contentType: 'text/javascript', body: new TextEncoder().encode('start()') }],
  ]),
});
const get = (url: string) => handle({ url, method: 'GET' });

test('the page comes with a policy and a nonce that is new for each load', async () => {
  const [first, second] = [get('app://sendproof/'), get('app://sendproof/')];
  const [body, other] = [await first.text(), await second.text()];
  const nonce = /nonce="([^"]+)"/u.exec(body)?.[1];
  expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
  expect(other).not.toBe(body);
});

test('the files of the page come as they were built', async () => {
  expect(await get('app://sendproof/assets/main-1.js').text()).toBe('start()');
});

test.each([
  ['app://sendproof/../../package.json', 404],
  ['app://sendproof/assets/%2e%2e/%2e%2e/package.json', 404],
  ['app://sendproof//etc/passwd', 404],
  ['app://other/', 403],
  ['file:///etc/passwd', 403],
])('%s is answered with %i', (url, status) => {
  expect(get(url).status).toBe(status);
});

test('nothing is taken in', () => {
  expect(handle({ url: 'app://sendproof/', method: 'POST' }).status).toBe(403);
});
