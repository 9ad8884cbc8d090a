import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Services } from '../../core/services.ts';
import type { ExplainContext } from '../../shared/causes/explain.ts';
import type { Outcome } from '../../shared/outcome.ts';
import type { Recipe, Way } from '../../shared/recipes/schema.ts';
import { explainContextOf } from '../../shared/setup/explain-context.ts';
import { wayOf } from '../../shared/setup/plan.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Context } from '../context.ts';
import { type Core, granted } from '../services.ts';
import { suppliedSecret } from './secret-input.ts';

/** The options by which a command is told what to work on. */
export interface SetupOptions {
  readonly setup: string;
  readonly cloud?: string;
  readonly recipe?: string;
  readonly secretStdin?: true;
}

/** What a command works on: the set-up, the recipe of its product, and the way it uses. */
export interface Chosen {
  readonly setup: Setup;
  readonly recipe: Recipe;
  readonly way: Way;
  /** What explanations fill into their links and scripts. */
  readonly about: ExplainContext;
}

export function addSetupOptions(command: Command, { t }: Context): Command {
  return command
    .requiredOption('--setup <NAME|FILE>', t('cli.option.setup'))
    .option('--cloud <FILE|ID>', t('cli.option.cloud'))
    .option('--recipe <FILE>', t('cli.option.recipe'))
    .option('--secret-stdin', t('cli.option.secretStdin'));
}

function looksLikePath(nameOrFile: string): boolean {
  return /[/\\]|\.json$/iu.test(nameOrFile);
}

/** A saved set-up, or a set-up file; a relative path starts from `folder`, the working directory where absent. */
export async function findSetup(
  nameOrFile: string,
  { setups }: Services,
  folder?: string,
): Promise<Outcome<Setup>> {
  const path = folder === undefined ? nameOrFile : resolve(folder, nameOrFile);
  if (looksLikePath(nameOrFile)) return setups.readFile(path);
  const saved = await setups.get(nameOrFile);
  return !saved.ok && existsSync(path) ? setups.readFile(path) : saved;
}

/**
 * The same facts in another cloud are another set-up: its own session and secret, and nothing seen yet, so that what is found there
 * never counts for the saved one.
 */
export function inCloud(setup: Setup, cloud: string): Setup {
  if (cloud === setup.cloud) return setup;
  const id = `cloud-${createHash('sha256').update(`${setup.id}\n${cloud}`).digest('hex').slice(0, 16)}`;
  const { signedInAs: _user, secretStored: _stored, ...facts } = setup;
  return { ...facts, id, cloud, evidence: {}, said: {} };
}

/** Finds what the options name, and hands over the secret that came with the call. */
export async function chooseSetup(
  options: SetupOptions,
  { services }: Core,
  context: Context,
): Promise<Chosen> {
  const added =
    options.recipe === undefined ? undefined : granted(await services.recipes.add(options.recipe));
  const named = granted(await findSetup(options.setup, services));
  const cloud = granted(await services.clouds.load(options.cloud ?? named.cloud));
  const setup = inCloud(named, cloud.id);
  const { recipe } =
    added?.recipe.id === setup.recipe ? added : granted(await services.recipes.get(setup.recipe));
  const secret = await suppliedSecret(options, context);
  if (secret !== undefined) services.secrets.supply(setup.id, secret);
  const about = explainContextOf(setup, cloud);
  return { setup, recipe, way: wayOf(recipe, setup), about };
}
