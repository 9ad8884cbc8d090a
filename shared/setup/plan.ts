import type { Recipe, Way } from '../recipes/schema.ts';
import { handedOverAt } from './handed-over.ts';
import { exchangeBeforeSending } from './reach.ts';
import type { Setup } from './setup.ts';
import { type Step, type StepKind, type StepState, stepKinds } from './step.ts';

/** The way a set-up uses: the one it names, else the recipe's first. */
export function wayOf(recipe: Recipe, setup: Pick<Setup, 'way'>): Way {
  const way = recipe.ways.find((candidate) => candidate.id === setup.way) ?? recipe.ways[0];
  if (!way) throw new Error(`Recipe ${recipe.id} has no way`);
  return way;
}

/** Where a sign-in comes back to this machine: the redirect added for our test, else the recipe's own; never one that leads to the product. */
function ownRedirect(recipe: Recipe): string | undefined {
  const { redirects } = recipe.application;
  const test = redirects.find(({ role }) => role === 'test');
  return (test ?? redirects.find(({ from }) => from !== 'product'))?.uri;
}

/** The redirect a set-up signs in over; undefined for ways without sign-in. */
export function redirectUriFor(
  recipe: Recipe,
  setup: Pick<Setup, 'way' | 'redirectUri'>,
): string | undefined {
  if (wayOf(recipe, setup).flow !== 'authorization-code') return undefined;
  return setup.redirectUri ?? ownRedirect(recipe);
}

/** Whether the product itself asks for a secret, although the way may not need one. */
export function productWantsSecret(recipe: Recipe): boolean {
  return recipe.product.fields.some((field) => field.value === 'client-secret');
}

function isNeeded(kind: StepKind, recipe: Recipe, way: Way): boolean {
  switch (kind) {
    case 'credential':
      return way.client === 'confidential' || productWantsSecret(recipe);
    case 'exchange':
      return way.exchange.length > 0;
    case 'signin':
      return way.flow === 'authorization-code';
    default:
      return true;
  }
}

/** Whether the facts that a step collects are there, so that the person has answered it although nothing was seen yet. */
function isAnswered(kind: StepKind, setup: Setup): boolean {
  switch (kind) {
    case 'who':
      return setup.who !== undefined;
    case 'ids':
      return setup.tenantId !== undefined && setup.clientId !== undefined;
    case 'credential':
      return setup.secretStored !== undefined;
    default:
      return false;
  }
}

const passing = new Set(['permission-propagating', 'rate-limited', 'entra-unavailable']);

function stateOf(kind: StepKind, setup: Setup): StepState {
  const evidence = setup.evidence[kind];
  if (evidence?.state === 'proven') return 'proven';
  if (handedOverAt(kind, setup) !== undefined) return 'waiting';
  if (evidence?.state === 'failing') return passing.has(evidence.diagnosis.cause) ? 'waiting' : 'failing';
  return setup.said[kind] || isAnswered(kind, setup) ? 'said' : 'todo';
}

/** The steps of a set-up in order, each with how it stands. Pure: the same recipe and facts give the same plan. */
export function planFor(recipe: Recipe, setup: Setup): readonly Step[] {
  const way = wayOf(recipe, setup);
  return stepKinds.map((kind) =>
    isNeeded(kind, recipe, way)
      ? { kind, state: stateOf(kind, setup), evidence: setup.evidence[kind] }
      : { kind, state: 'not-needed' },
  );
}

const openStates: ReadonlySet<StepState> = new Set(['todo', 'failing', 'waiting']);

/** The step to show on arrival: the first that is neither done nor unneeded; the last one when all is done. */
export function nextStep(steps: readonly Step[]): StepKind {
  return steps.find(({ state }) => openStates.has(state))?.kind ?? 'values';
}

/** Whether Exchange has to be told something before anything can be sent, and neither anybody said so nor anything showed that it was. */
export function isExchangeLeft(recipe: Recipe, setup: Setup): boolean {
  const step = planFor(recipe, setup).find(({ kind }) => kind === 'exchange');
  const isOpen = step !== undefined && openStates.has(step.state);
  return isOpen && exchangeBeforeSending(wayOf(recipe, setup), setup).length > 0;
}
