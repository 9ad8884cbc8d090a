import type { CauseId } from '../causes/cause-id.ts';
import type { exchangeStepIds } from '../recipes/schema.ts';
import type { Translate } from '../text/index.ts';
import type { ScriptFacts } from './script-facts.ts';

export type ExchangeStepId = (typeof exchangeStepIds)[number];

/** How far a setting reaches: the mailbox or the application at hand, or everybody in the organisation. */
export const reaches = ['scoped', 'tenant-wide'] as const;
export type Reach = (typeof reaches)[number];

/** Three scripts of Exchange Online PowerShell. Each may be run again: it looks before it changes. */
export interface ExchangeScripts {
  readonly apply: string;
  /** Shows what is set and changes nothing. */
  readonly readBack: string;
  readonly undo: string;
}

/**
 * Who may run the scripts, by the names of the roles in the portals. Roles for applications are given by those who manage roles.
 * Source: learn.microsoft.com/exchange/permissions-exo/application-rbac
 */
export type ScriptRole = 'exchange-admin' | 'organization-management';

/**
 * How long Exchange may take until the effect shows. `documented`: Microsoft's own numbers; `reported`: what administrators saw, where
 * Microsoft gives none.
 */
export interface Delay {
  readonly source: 'documented' | 'reported';
  readonly fromMinutes: number;
  readonly toMinutes: number;
}

/** One setting of Exchange that a way of sending depends on. */
export interface ExchangeStep {
  /** The recommended reach first. */
  readonly reaches: readonly [Reach, ...Reach[]];
  readonly role: ScriptRole;
  readonly delay: Delay;
  /** What a test answers while the setting is missing. Once a message is accepted, none of them is there: that proves it. */
  readonly clears: readonly CauseId[];
  scripts(facts: ScriptFacts, reach: Reach, t: Translate): ExchangeScripts;
}
