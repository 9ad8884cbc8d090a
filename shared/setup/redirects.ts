import type { Recipe } from '../recipes/schema.ts';
import type { Setup } from './setup.ts';

type Redirect = Recipe['application']['redirects'][number];

/** A redirect URI of the registration as this set-up has it. */
export interface KnownRedirect {
  readonly redirect: Redirect;
  /** What is registered; undefined where the product shows it and nobody has entered it yet. */
  readonly uri: string | undefined;
}

type RedirectFacts = Pick<Setup, 'redirectUri' | 'productRedirectUri'>;

function uriOf(
  { from, uri }: Redirect,
  { redirectUri, productRedirectUri }: RedirectFacts,
): string | undefined {
  return from === 'product' ? productRedirectUri : (redirectUri ?? uri);
}

/** The redirect URIs to register, in the recipe's order: the first goes into the form of the registration, the others are added there later. */
export function redirectsOf(recipe: Recipe, setup: RedirectFacts): readonly KnownRedirect[] {
  return recipe.application.redirects.map((redirect) => ({ redirect, uri: uriOf(redirect, setup) }));
}

/** The redirect that is the product's own. */
export function productRedirect(recipe: Recipe, setup: RedirectFacts): KnownRedirect | undefined {
  return redirectsOf(recipe, setup).find(({ redirect }) => redirect.role !== 'test');
}

/** The redirect that was added for our test only, and can be removed afterwards. */
export function testRedirect(recipe: Recipe, setup: RedirectFacts): KnownRedirect | undefined {
  return redirectsOf(recipe, setup).find(({ redirect }) => redirect.role === 'test');
}
