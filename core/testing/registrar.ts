import type { Setup } from '../../shared/setup/setup.ts';
import { translatorFor } from '../../shared/text/index.ts';
import type { Ports } from '../ports.ts';
import type { RegisterRun } from '../registration/registration-service.ts';
import type { ServiceOptions, Services } from '../services.ts';
import { createHurryingClock } from './hurrying-clock.ts';
import { okValue, openerOf, testServices } from './ready-setup.ts';
import { createTestPorts } from './test-ports.ts';

/** A core at the keyboard of an administrator of the practice tenant, with a new set-up of a recipe. */
export interface Registrar {
  readonly services: Services;
  readonly ports: Ports;
  readonly setup: Setup;
}

/** What is needed of the practice tenant. */
export interface Practice {
  readonly cloudFile: string;
  readonly accounts: readonly { readonly user: string; readonly role: string }[];
}

/** The person at the browser: opens the address and signs in with an account. */
export type SignsIn = (url: string, as: { readonly account: string }) => Promise<unknown>;

/** The account of the practice tenant with a role. */
export function accountOf(practice: Practice, role: string): string {
  const found = practice.accounts.find((account) => account.role === role);
  if (!found) throw new Error(`Nobody is ${role}`);
  return found.user;
}

/** Ports in which the person with this role signs in, and two minutes pass in two seconds. */
export function registrarPorts(
  practice: Practice,
  signsIn: SignsIn,
  own: Partial<Ports> & { readonly role?: string } = {},
): Ports {
  const { role = 'admin', ...ports } = own;
  const opener = openerOf((url) => signsIn(url, { account: accountOf(practice, role) }));
  return createTestPorts({ clock: createHurryingClock(60), opener, ...ports });
}

/** A new set-up of a recipe in the practice tenant, with nothing entered but the mailbox. */
export async function newRegistrar(
  practice: Practice,
  recipe: string,
  ports: Ports,
  options: Partial<ServiceOptions> = {},
): Promise<Registrar> {
  const services = testServices(ports, { defaultCloud: practice.cloudFile, ...options });
  const created = okValue(await services.setups.create({ recipe, name: `Contoso ${recipe}` }));
  const mailbox = accountOf(practice, 'user');
  const setup = okValue(await services.setups.save({ ...created, mailbox }));
  return { services, ports, setup };
}

/** Signs the administrator in to Graph. */
export async function signIn(
  { services, setup }: Registrar,
  access: 'write' | 'read' = 'write',
  keep = false,
) {
  return services.registration.signIn(setup, {
    access,
    keep,
    signal: AbortSignal.timeout(20_000),
    language: 'en',
    onProgress() {},
  });
}

/** The set-up as it is saved by now. */
export async function saved({ services, setup }: Registrar): Promise<Setup> {
  return okValue(await services.setups.get(setup.id));
}

const runOf =
  (verb: 'apply' | 'undo' | 'rotate' | 'retire' | 'restore') =>
  async (registrar: Registrar): Promise<RegisterRun> => {
    const { registration } = registrar.services;
    return okValue(await registration[verb](await saved(registrar), { signal: AbortSignal.timeout(60_000) }));
  };

/** Each does what its name says with the set-up as it is saved by now. */
export const apply = runOf('apply');
export const undo = runOf('undo');
export const rotate = runOf('rotate');
export const retire = runOf('retire');
export const restore = runOf('restore');

const t = translatorFor('en');

/** A run as a person reads it: each step, how it ended, and why it failed. For a test's message when it fails. */
export function told(run: RegisterRun): string {
  const lines = run.steps.map(
    ({ id, what, state, diagnosis }) =>
      `${state} ${id}: ${t(what)}${diagnosis === undefined ? '' : ` | ${diagnosis.cause}: ${diagnosis.raw}`}`,
  );
  return [run.outcome, ...lines].join('\n');
}
