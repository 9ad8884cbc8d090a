import { expect, it } from 'vitest';
import { type Recipe, recipeSchema } from '../recipes/schema.ts';
import { productRedirect, redirectsOf, testRedirect } from './redirects.ts';

const text = { en: 'x' };
const recipe: Recipe = recipeSchema.parse({
  schema: 1,
  id: 'helpdesk',
  name: 'Helpdesk',
  vendor: { name: 'Somebody' },
  summary: text,
  application: {
    suggestedName: 'Helpdesk',
    accountTypes: ['single-tenant'],
    redirects: [
      { platform: 'web', uri: 'https://helpdesk.example.com/callback', from: 'product' },
      { platform: 'web', uri: 'http://localhost', role: 'test' },
    ],
  },
  ways: [
    {
      id: 'smtp',
      flow: 'authorization-code',
      client: 'confidential',
      transport: 'smtp',
      permissions: [{ resource: 'graph', type: 'delegated', name: 'SMTP.Send', reason: text }],
    },
  ],
  product: { place: text, fields: [{ label: 'ID', value: 'client-id' }], finish: text },
});

it('never takes the example for the address of the product', () => {
  expect(redirectsOf(recipe, {}).map(({ uri }) => uri)).toEqual([undefined, 'http://localhost']);
  expect(productRedirect(recipe, {})?.uri).toBeUndefined();
});

it('registers what the product shows, and the test’s own address beside it', () => {
  const productRedirectUri = 'https://desk.contoso.com/front/callback.php';
  const setup = { productRedirectUri, redirectUri: 'http://localhost:3000' };
  expect(productRedirect(recipe, setup)?.uri).toBe(productRedirectUri);
  expect(testRedirect(recipe, setup)?.uri).toBe('http://localhost:3000');
});
