import type { Recipe, Way } from '../recipes/schema.ts';
import { objectIdOf } from '../setup/object-id.ts';
import type { Setup } from '../setup/setup.ts';
import { fitsOneLine, inOneLine } from './quote.ts';

/** What goes into the scripts. What is not known is asked for by the script itself when it runs. */
export interface ScriptFacts {
  /** Application (client) ID. */
  readonly clientId?: string | undefined;
  /** Object ID of the enterprise application, which is not the one of the registration. */
  readonly objectId?: string | undefined;
  readonly mailbox?: string | undefined;
  /** The application's name, in one line. */
  readonly name: string;
  readonly transport: Way['transport'];
  /** The product also fetches mail this way. */
  readonly readsMail: boolean;
  /** The parameter that leads `Connect-ExchangeOnline` to a national cloud; absent for the worldwide one. */
  readonly environment?: string | undefined;
}

/** Source: learn.microsoft.com/powershell/module/exchange/connect-exchangeonline, -ExchangeEnvironmentName. */
const environments: Readonly<Record<string, string>> = {
  usgov: 'O365USGovGCCHigh',
  usgovdod: 'O365USGovDoD',
  china: 'O365China',
};

/** A fact that cannot stand in a script counts as not known. */
function known(value: string | undefined): string | undefined {
  return value !== undefined && value !== '' && fitsOneLine(value) ? value : undefined;
}

/** The facts of a set-up for its scripts. */
export function scriptFacts(
  setup: Pick<Setup, 'clientId' | 'mailbox' | 'cloud' | 'enterpriseObjectId' | 'seenObjectId'>,
  recipe: Pick<Recipe, 'application'>,
  way: Pick<Way, 'transport' | 'permissions'>,
): ScriptFacts {
  return {
    clientId: known(setup.clientId),
    objectId: known(objectIdOf(setup)),
    mailbox: known(setup.mailbox),
    name: inOneLine(recipe.application.suggestedName) || 'Sendproof',
    transport: way.transport,
    readsMail: way.permissions.some(({ name }) => name === 'Mail.Read'),
    environment: environments[setup.cloud],
  };
}

const longestName = 50;

/** As much of the application's name as leaves room for a mark: what scripts make in Exchange has a name of at most 64 characters. */
export function shortName({ name }: ScriptFacts): string {
  let short = '';
  for (const character of name) {
    if (short.length + character.length > longestName) break;
    short += character;
  }
  return short.trim();
}
