import { expect, test } from 'vitest';
import { browserAddress, mayHavePermission, mayNavigate } from './guards.ts';

test.each([
  ['app://sendproof/', true],
  ['app://sendproof/index.html?x#y', true],
  ['https://entra.microsoft.com/', false],
  ['http://127.0.0.1:8000/', false],
  ['file:///etc/passwd', false],
  ['app://other/', false],
  ['app://sendproof@evil.example/', false],
  ['app://user:secret@sendproof/', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['about:blank', false],
  ['', false],
])('navigation of the window to %j: %s', (address, allowed) => {
  expect(mayNavigate(address)).toBe(allowed);
});

test.each([
  'https://entra.microsoft.com/#view/Microsoft_AAD',
  'https://learn.microsoft.com/',
  'http://127.0.0.1:8000/portal',
  'http://localhost:8000/authorize',
])("%s opens in the person's own browser", (address) => {
  expect(browserAddress(address)).toBe(address);
});

test.each([
  'http://entra.microsoft.com/',
  'http://127.0.0.1.evil.example/',
  'https://user:secret@entra.microsoft.com/',
  'file:///etc/passwd',
  'ms-settings:privacy',
  'smb://server/share',
  'javascript:alert(1)',
  'app://sendproof/',
  'not an address',
])('%s is not handed to the system', (address) => {
  expect(browserAddress(address)).toBeUndefined();
});

test.each([
  ['clipboard-sanitized-write', 'app://sendproof/', true],
  ['clipboard-sanitized-write', 'https://evil.example/', false],
  ['clipboard-read', 'app://sendproof/', false],
  ['media', 'app://sendproof/', false],
  ['geolocation', 'app://sendproof/', false],
  ['notifications', 'app://sendproof/', false],
  ['openExternal', 'app://sendproof/', false],
])('the permission %s for %s: %s', (permission, address, allowed) => {
  expect(mayHavePermission(permission, address)).toBe(allowed);
});
