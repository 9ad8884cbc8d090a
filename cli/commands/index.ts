import type { Command } from 'commander';
import type { TextKey } from '../../shared/text/text-key.ts';
import type { Context } from '../context.ts';

/** A file of this folder: adds its arguments, options and action to the command of its name. */
export interface CommandModule {
  define(command: Command, context: Context): void;
}

/** What the program can do: the line in the list of commands, and the file that does it. */
export interface Verb {
  readonly summary: TextKey;
  load(): Promise<CommandModule>;
}

export const verbs = {
  test: { summary: 'cli.summary.test', load: () => import('./test.ts') },
  batch: { summary: 'cli.batch.summary', load: () => import('./batch.ts') },
  diagnose: { summary: 'cli.summary.diagnose', load: () => import('./diagnose.ts') },
  verify: { summary: 'cli.summary.verify', load: () => import('./verify.ts') },
  incoming: { summary: 'incoming.cli.summary', load: () => import('./incoming.ts') },
  register: { summary: 'cli.register.summary.all', load: () => import('./register.ts') },
  signin: { summary: 'cli.summary.signin', load: () => import('./signin.ts') },
  setup: { summary: 'cli.summary.setup', load: () => import('./setup.ts') },
  secrets: { summary: 'cli.summary.secrets', load: () => import('./secrets.ts') },
  report: { summary: 'report.cli.summary', load: () => import('./report.ts') },
  recipes: { summary: 'cli.summary.recipes', load: () => import('./recipes.ts') },
  practice: { summary: 'cli.summary.practice', load: () => import('./practice.ts') },
} as const satisfies Record<string, Verb>;

export function isVerb(name: string): name is keyof typeof verbs {
  return Object.hasOwn(verbs, name);
}
