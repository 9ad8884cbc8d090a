import type { Recipe, Way } from '../recipes/schema.ts';
import { exchangeBeforeSending } from '../setup/reach.ts';
import type { Setup } from '../setup/setup.ts';
import type { Translate } from '../text/index.ts';
import { exchangeSteps } from './index.ts';
import { scriptFacts } from './script-facts.ts';

/** What every script begins with; the session that the first one opens serves the others. */
const openings = ['    Import-Module ExchangeOnlineManagement', '    Connect-ExchangeOnline '];

/** Several scripts of Exchange Online PowerShell as one to paste: signed in once. */
export function joinedScript(scripts: readonly string[]): string {
  return scripts
    .map((script, index) =>
      index === 0
        ? script
        : script
            .split('\n')
            .filter((line) => !openings.some((opening) => line.startsWith(opening)))
            .join('\n'),
    )
    .join('\n\n');
}

/** What Exchange needs before anything can be sent, as one script: Graph cannot set it. Empty where it needs nothing. */
export function scriptBeforeSending(
  setup: Setup,
  { recipe, way }: { readonly recipe: Recipe; readonly way: Way },
  t: Translate,
): string {
  const facts = scriptFacts(setup, recipe, way);
  return joinedScript(
    exchangeBeforeSending(way, setup).map(({ id }) => {
      const step = exchangeSteps[id];
      return step.scripts(facts, step.reaches[0], t).apply;
    }),
  );
}
