import { exchangeScenarios } from './exchange.ts';
import { localScenarios } from './local.ts';
import { mailScenarios } from './mail.ts';
import { networkScenarios } from './network.ts';
import type { Scenario } from './scenario.ts';
import { tokenScenarios } from './token.ts';

/** Everything that can be broken, by id. */
export const scenarios = {
  ...tokenScenarios,
  ...mailScenarios,
  ...exchangeScenarios,
  ...networkScenarios,
  ...localScenarios,
} as const satisfies Record<string, Scenario>;

export type BreakingScenarioId = keyof typeof scenarios;

/** What can be played: one thing broken, or `none` for the healthy tenant. */
export type ScenarioId = BreakingScenarioId | 'none';

export const scenarioIds: readonly ScenarioId[] = ['none', ...Object.keys(scenarios).filter(isBreaking)];

function isBreaking(text: string): text is BreakingScenarioId {
  return Object.hasOwn(scenarios, text);
}

export function isScenarioId(text: string): text is ScenarioId {
  return text === 'none' || isBreaking(text);
}

/** A scenario that knows its own name. */
export interface NamedScenario extends Scenario {
  readonly id: BreakingScenarioId;
}

export function scenarioNamed(id: BreakingScenarioId): NamedScenario {
  return { ...scenarios[id], id };
}

/** All of them, for lists and table-driven tests. */
export const breakingScenarios: readonly NamedScenario[] = Object.keys(scenarios)
  .filter(isBreaking)
  .map(scenarioNamed);
