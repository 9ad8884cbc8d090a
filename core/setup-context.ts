import type { Cloud } from '../shared/clouds/cloud-file.ts';
import { type Outcome, ok, refused } from '../shared/outcome.ts';
import type { Recipe, Way } from '../shared/recipes/schema.ts';
import { wayOf } from '../shared/setup/plan.ts';
import type { Setup } from '../shared/setup/setup.ts';
import type { CloudService } from './clouds/load-cloud.ts';
import { type FlowKind, flowOf } from './entra/expected-token.ts';
import type { Route } from './net/connect.ts';
import type { Ports } from './ports.ts';
import type { RecipeService } from './recipes/recipe-service.ts';
import type { SecretReader } from './secrets/secret-service.ts';

/** What work on a set-up reaches for. */
export interface Tools {
  readonly ports: Ports;
  readonly clouds: CloudService;
  readonly recipes: RecipeService;
  readonly secrets: SecretReader;
}

/** A set-up with everything it names at hand. */
export interface SetupContext {
  readonly setup: Setup;
  readonly recipe: Recipe;
  readonly way: Way;
  readonly flow: FlowKind;
  readonly cloud: Cloud;
  /** The credential, where the way proves itself with one and it is known. */
  readonly secret: string | undefined;
}

/**
 * The secret that goes out with the sign-in. A public client has none: what the wizard keeps there is for the product's own field. Only where
 * the set-up itself says that a secret is used, and it was handed in for this process, is it sent as the product would send it.
 */
async function secretFor(setup: Setup, way: Way, secrets: SecretReader): Promise<string | undefined> {
  if (way.client === 'confidential') return secrets.secretOf(setup.id);
  return setup.credential.kind === 'secret' ? secrets.suppliedFor(setup.id) : undefined;
}

/** Finds the recipe, the way, the cloud and the secret that a set-up names. */
export async function openContext(setup: Setup, tools: Tools): Promise<Outcome<SetupContext>> {
  const [loaded, cloud] = await Promise.all([
    tools.recipes.get(setup.recipe),
    tools.clouds.load(setup.cloud),
  ]);
  if (!loaded.ok) return loaded;
  if (!cloud.ok) return cloud;
  const { recipe } = loaded.value;
  const way = wayOf(recipe, setup);
  const secret = await secretFor(setup, way, tools.secrets);
  return ok({ setup, recipe, way, flow: flowOf(way), cloud: cloud.value, secret });
}

/** The ids without which nobody can be asked for a token. A person's sign-in finds its tenant by itself. */
export function idsOf(
  context: SetupContext,
): Outcome<{ readonly clientId: string; readonly tenantId: string | undefined }> {
  const { clientId, tenantId } = context.setup;
  if (clientId === undefined || (tenantId === undefined && context.flow === 'application'))
    return refused('refused.idsMissing');
  return ok({ clientId, tenantId });
}

/** The longest that one phase of one exchange may take. Exchange answers a refused login after up to 5 s, Graph within 10. */
const longestPhaseMs = 30_000;

/** How the network is used for a set-up: its cloud's root, the proxy, an end for every phase, and the cancel. */
export function routeFor(
  cloud: Cloud,
  ports: Pick<Ports, 'environment'>,
  signal: AbortSignal,
  timeoutMs = longestPhaseMs,
): Route {
  return {
    environment: ports.environment,
    ca: cloud.ca,
    phaseMs: Math.min(longestPhaseMs, timeoutMs),
    signal,
  };
}
