import type { Recipe } from '../../shared/recipes/schema.ts';
import { productRedirect } from '../../shared/setup/redirects.ts';
import type { Setup } from '../../shared/setup/setup.ts';

type Field = Recipe['product']['fields'][number];

/** What belongs into a field of the product; undefined where it is not known here, or is a secret and only the host has it. */
export function productValue(
  field: Field,
  { setup, recipe }: { readonly setup: Setup; readonly recipe: Recipe },
): string | undefined {
  switch (field.value) {
    case 'client-id':
      return setup.clientId;
    case 'tenant-id':
      return setup.tenantId;
    case 'mailbox':
      return setup.mailbox;
    case 'redirect-uri':
      return productRedirect(recipe, setup)?.uri;
    case 'fixed':
      return field.text;
    case 'client-secret':
    case 'sender-name':
      return undefined;
  }
}
