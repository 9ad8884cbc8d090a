import { fileURLToPath } from 'node:url';
import type { Setup } from '../../shared/setup/setup.ts';
import { createServices } from '../create-services.ts';
import type { Ports } from '../ports.ts';
import type { ServiceOptions, Services } from '../services.ts';
import { createTestPorts } from './test-ports.ts';

/** What somebody was handed for a product: a set-up file, and its secret where there is one. */
export interface HandedOver {
  readonly setupFile: string;
  readonly clientSecret?: string | undefined;
}

/** A core over ports of a test, with a set-up that was handed over and is saved here. */
export interface ReadySetup {
  readonly services: Services;
  readonly setup: Setup;
  readonly ports: Ports;
}

export const builtInRecipes = fileURLToPath(new URL('../../shared/recipes/builtin', import.meta.url));

export function testServices(ports: Ports, options: Partial<ServiceOptions> = {}): Services {
  return createServices(ports, {
    recipeFolders: { builtIn: builtInRecipes, vendor: [] },
    version: '0.0.0',
    ...options,
  });
}

/** Takes a set-up file in as a person would: imports it, and pastes its secret. */
export async function takeIn(
  handed: HandedOver,
  own: Partial<Ports> = {},
  options: Partial<ServiceOptions> = {},
): Promise<ReadySetup> {
  const ports = createTestPorts(own);
  const services = testServices(ports, options);
  const file = okValue(await services.setups.readFile(handed.setupFile));
  let setup = okValue(await services.setups.importText(JSON.stringify(services.setups.exportFile(file))));
  if (handed.clientSecret !== undefined)
    setup = okValue(await services.secrets.put(setup, handed.clientSecret)).setup;
  return { services, setup, ports };
}

/** An opener through which somebody signs in: `person` gets the address that a browser would have opened. */
export function openerOf(person: (url: string) => Promise<unknown>): Ports['opener'] {
  return {
    async open(url) {
      // Whether the person got through is for the sign-in to find out.
      void person(url).catch(() => {});
      return true;
    },
  };
}

/** The value of an outcome that a test needs to go on. */
export function okValue<T>(outcome: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`Refused: ${JSON.stringify(outcome.failure)}`);
}
