import type { Recipe, Way } from '../recipes/schema.ts';
import { productWantsSecret, wayOf } from '../setup/plan.ts';
import { type ChosenReach, reachOf } from '../setup/reach.ts';
import { redirectsOf } from '../setup/redirects.ts';
import type { Setup } from '../setup/setup.ts';
import type { LocalizedText } from '../text/localized-text.ts';
import type { RedirectPlatform } from './directory.ts';
import type { PermissionRef } from './permission-ref.ts';

/** Graph's names for who may sign in: one organisation, or any. */
export type Audience = 'AzureADMyOrg' | 'AzureADMultipleOrgs';

/** A redirect URI that the way needs, and for whom. */
export interface DesiredRedirect {
  readonly platform: RedirectPlatform;
  readonly uri: string;
  readonly role: 'product' | 'test';
}

/** A permission that the way needs, with the recipe's own reason. */
export interface DesiredPermission extends PermissionRef {
  /** False where the way works without it: it is asked for along with the others, and its absence is no fault. */
  readonly required: boolean;
  readonly reason: LocalizedText;
}

/** Who lets the application send: whoever signs in, a permission granted in Entra, or a role in Exchange. */
export type RegistrationReach = 'person' | ChosenReach;

/** What a registration has to be for one way of one recipe, as one set-up has it. */
export interface DesiredRegistration {
  readonly setupId: string;
  /** The product, as people know it. */
  readonly product: string;
  readonly displayName: string;
  /** Domain or GUID; undefined while nobody has entered it. */
  readonly tenantId: string | undefined;
  readonly clientId: string | undefined;
  readonly mailbox: string | undefined;
  /** Account types that work, the recommended one first. */
  readonly audiences: readonly [Audience, ...Audience[]];
  readonly redirects: readonly DesiredRedirect[];
  /** The product has a callback of its own that nobody has entered yet. */
  readonly callbackMissing: boolean;
  /** *Allow public client flows*; undefined where either will do. */
  readonly publicClient: boolean | undefined;
  readonly reach: RegistrationReach;
  /** What is asked for: nothing where Exchange decides alone. */
  readonly permissions: readonly DesiredPermission[];
  /** Every permission that the way knows, so that none of them counts as left over. */
  readonly known: readonly PermissionRef[];
  readonly credential: 'none' | 'secret' | 'certificate';
  /** SHA-1 of the certificate in upper-case hexadecimal, where there is one. */
  readonly thumbprint: string | undefined;
}

const platforms = { 'public-client': 'publicClient', web: 'web', spa: 'spa' } as const;
const audiences = { 'single-tenant': 'AzureADMyOrg', 'multi-tenant': 'AzureADMultipleOrgs' } as const;

function audiencesOf({ application }: Recipe): DesiredRegistration['audiences'] {
  const [first = 'single-tenant', ...others] = application.accountTypes;
  return [audiences[first], ...others.map((type) => audiences[type])];
}

/** Where nobody signs in, only a redirect that the product cannot do without is registered: each one is a door. */
function redirectsFor(recipe: Recipe, way: Way, setup: Setup) {
  return redirectsOf(recipe, setup).filter(
    ({ redirect }) => way.flow === 'authorization-code' || redirect.required,
  );
}

/** Who signs in gets all that the recipe asks of people; an application only what it cannot do without. */
function permissionsFor(way: Way, reach: RegistrationReach): readonly DesiredPermission[] {
  const asked = way.permissions.map(({ resource, type, name, optional, reason }) => ({
    resource,
    type,
    name,
    required: !optional,
    reason,
  }));
  if (reach === 'person') return asked.filter(({ type }) => type === 'delegated');
  return reach === 'mailbox' ? [] : asked.filter(({ type, required }) => type === 'application' && required);
}

function publicClientOf(recipe: Recipe, way: Way): boolean | undefined {
  const { allowPublicClientFlows } = recipe.application;
  if (allowPublicClientFlows !== undefined) return allowPublicClientFlows;
  return way.client === 'confidential' ? false : undefined;
}

function credentialOf(recipe: Recipe, way: Way, setup: Setup): DesiredRegistration['credential'] {
  if (way.client !== 'confidential' && !productWantsSecret(recipe)) return 'none';
  return setup.credential.kind === 'certificate' ? 'certificate' : 'secret';
}

/** A thumbprint as it is compared: without colons, in upper case. */
export function plainThumbprint(thumbprint: string): string {
  return thumbprint.replaceAll(':', '').toUpperCase();
}

/** What a registration has to be, from the recipe and what the set-up knows. Pure. */
export function desiredRegistration(recipe: Recipe, setup: Setup): DesiredRegistration {
  const way = wayOf(recipe, setup);
  const reach = reachOf(way, setup) ?? 'mailbox';
  const redirects = redirectsFor(recipe, way, setup);
  const { thumbprint } = setup.credential;
  return {
    setupId: setup.id,
    product: recipe.name,
    displayName: recipe.application.suggestedName,
    tenantId: setup.tenantId,
    clientId: setup.clientId,
    mailbox: setup.mailbox,
    audiences: audiencesOf(recipe),
    redirects: redirects.flatMap(({ redirect, uri }) =>
      uri === undefined
        ? []
        : [{ platform: platforms[redirect.platform], uri, role: redirect.role ?? 'product' }],
    ),
    callbackMissing: redirects.some(({ uri }) => uri === undefined),
    publicClient: publicClientOf(recipe, way),
    reach,
    permissions: permissionsFor(way, reach),
    known: way.permissions.map(({ resource, type, name }) => ({ resource, type, name })),
    credential: credentialOf(recipe, way, setup),
    thumbprint: thumbprint === undefined ? undefined : plainThumbprint(thumbprint),
  };
}
