import { describe, expect, test } from 'vitest';
import { newRegistration } from '../registrations.ts';
import { platformOf, redirectUriFault } from './redirects.ts';

const app = newRegistration('Any', 'AzureADMyOrg');
app.redirectUris.publicClient.push('http://localhost:2132', 'http://127.0.0.1:5000');
app.redirectUris.web.push('https://help.example:8443/callback', 'https://localhost:2132');

describe('the redirect URI of a request', () => {
  test.each([
    ['http://localhost:2132', 'publicClient'],
    ['http://localhost:2132/', 'publicClient'],
    ['http://localhost:40001', 'publicClient'],
    ['http://localhost', 'publicClient'],
    ['https://localhost:2132', 'web'],
    ['https://help.example:8443/callback', 'web'],
    ['http://localhost:2132/callback', undefined],
    ['https://localhost:40001', undefined],
    ['http://127.0.0.1:5001', undefined],
    ['https://help.example:8444/callback', undefined],
    ['https://help.example:8443/Callback', undefined],
    ['https://help.example:8443/callback/', undefined],
    ['nonsense', undefined],
  ])('%s is registered under %s', (uri, platform) => {
    expect(platformOf(app, uri)).toBe(platform);
  });
});

describe('the portal', () => {
  test('takes an app’s own scheme for a desktop program only', () => {
    expect(redirectUriFault('publicClient', 'msal0000://auth')).toBeUndefined();
    expect(redirectUriFault('web', 'msal0000://auth')).toBeDefined();
  });

  test('refuses more than 256 characters', () => {
    expect(redirectUriFault('web', `https://help.example/${'x'.repeat(256)}`)).toContain('256');
  });
});
