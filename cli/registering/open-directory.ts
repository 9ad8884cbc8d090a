import type { RegistrationService } from '../../core/registration/registration-service.ts';
import { type Outcome, ok } from '../../shared/outcome.ts';
import { applyChange } from '../../shared/setup/change.ts';
import { canBeLimited } from '../../shared/setup/reach.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Context } from '../context.ts';
import { type Chosen, chooseSetup } from '../input/setup-choice.ts';
import { type Core, granted, openCore } from '../services.ts';
import { canSignIn, tellSignIn } from '../signing-in.ts';
import { UsageError } from '../usage-error.ts';
import { clientOf, type DirectoryOptions } from './directory-options.ts';

/** What a command of `register` works on. */
export interface Opened extends Chosen {
  readonly core: Core;
  readonly registration: RegistrationService;
  /** Whether this installation keeps the set-up; else its facts are told at the end, to be written down. */
  readonly saved: boolean;
  /** The set-up before the call decided anything about it. */
  readonly before: Setup;
}

async function isSaved(setup: Setup, { services }: Core): Promise<boolean> {
  return (await services.setups.get(setup.id)).ok;
}

/** Saves the set-up of a file where asked, so that what is learned about it stays here. */
async function kept(
  options: DirectoryOptions,
  chosen: Chosen,
  core: Core,
  context: Context,
): Promise<Chosen> {
  const { setups } = core.services;
  const saved = granted(await setups.importText(JSON.stringify(setups.exportFile(chosen.setup))));
  context.terminal.say(context.t('cli.setups.imported', { name: saved.name }));
  const { recipe } = options;
  return chooseSetup({ setup: saved.id, ...(recipe === undefined ? {} : { recipe }) }, core, context);
}

/**
 * The set-up as the call decides it; a saved one learns that only once something is made for it.
 *
 * @throws UsageError where the way leaves nothing to decide.
 */
function decided(chosen: Chosen, { reach }: DirectoryOptions): Chosen {
  if (reach === undefined) return chosen;
  if (!canBeLimited(chosen.way))
    throw new UsageError('cli.register.refused.noReach', { product: chosen.recipe.name });
  const now = new Date().toISOString();
  return { ...chosen, setup: applyChange(chosen.setup, { kind: 'reach', reach }, now) };
}

export async function openSetup(options: DirectoryOptions, context: Context): Promise<Opened> {
  const core = await openCore(context);
  const named = await chooseSetup(options, core, context);
  const isKept = await isSaved(named.setup, core);
  const found = isKept || !options.save ? named : await kept(options, named, core, context);
  const { registration } = core.services;
  const saved = isKept || options.save === true;
  return { ...decided(found, options), core, registration, saved, before: found.setup };
}

/**
 * Signs an administrator in, unless a kept session serves.
 *
 * @throws UsageError where nobody is there to sign in.
 */
export async function signInToDirectory(
  { setup, registration }: Opened,
  access: 'write' | 'read',
  options: DirectoryOptions,
  context: Context,
): Promise<Outcome<{ readonly username: string }>> {
  const client = clientOf(options);
  const state = await registration.state(setup);
  if (!state.ok) return state;
  const { signedIn } = state.value;
  if (signedIn && client === undefined && (signedIn.access === 'write' || access === 'read'))
    return ok({ username: signedIn.username });
  const ready = await registration.readyToSignIn(setup, client);
  if (!ready.ok) return ready;
  if (!canSignIn(context)) throw new UsageError('cli.register.refused.nobody');
  return registration.signIn(setup, {
    access,
    client,
    keep: options.keepSession === true,
    signal: context.signal,
    language: context.t.language,
    onProgress: (progress) => tellSignIn(progress, context),
  });
}
