import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageAnswer } from './page-answer.ts';
import { type PageFiles, readPageFiles } from './page-files.ts';

let folder: string;
let page: PageFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  await writeFile(join(folder, 'assets/main-1a2b.js'), 'start();');
  await writeFile(join(folder, 'assets/main-1a2b.js.map'), '{}');
  page = await readPageFiles(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('each load gets a nonce of its own, the same in the page and in its policy', () => {
  const [first, second] = [pageAnswer(page, '/'), pageAnswer(page, '/')];
  const nonce = /nonce="([^"]+)"/u.exec(String(first.body))?.[1];
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/u);
  expect(first.headers['Content-Security-Policy']).toContain(`'nonce-${nonce}'`);
  expect(second.body).not.toBe(first.body);
});

test('the policy allows no inline script, no eval, no frame and no foreign address', () => {
  const policy = pageAnswer(page, '/').headers['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/u);
});

test('built files are served with their type, and may be kept because their names carry a hash', () => {
  const answer = pageAnswer(page, '/assets/main-1a2b.js');
  expect(answer.status).toBe(200);
  expect(answer.headers['Content-Type']).toBe('text/javascript; charset=utf-8');
  expect(answer.headers['Cache-Control']).toContain('immutable');
  expect(new TextDecoder().decode(answer.body as Uint8Array)).toBe('start();');
});

test.each([
  '/assets/main-1a2b.js.map',
  '/index.html',
  '/assets',
  '/../page-answer.ts',
  '/assets/../assets/main-1a2b.js',
  '/assets/%2e%2e/index.html',
  '/assets\\main-1a2b.js',
  '',
])('%j is not served', (path) => {
  expect(pageAnswer(page, path).status).toBe(404);
});
