import type { Ports } from '../core/ports.ts';
import type { Services } from '../core/services.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { Context } from './context.ts';
import { UsageError } from './usage-error.ts';

/** The core over plain Node, as commands use it. */
export interface Core {
  readonly services: Services;
  readonly ports: Ports;
}

/** Opens the core; loaded here and not before, because `--help` and `diagnose` need none of it. */
export async function openCore(context: Context): Promise<Core> {
  const [{ createServices }, { createNodePorts }, { recipeFolders }] = await Promise.all([
    import('../core/create-services.ts'),
    import('../core/node-ports/index.ts'),
    import('../core/recipes/recipe-folders.ts'),
  ]);
  const ports = granted(await createNodePorts(context.environment, context.ownPorts));
  const services = createServices(ports, {
    recipeFolders: recipeFolders(context.recipesFolder, context.environment),
    version: context.version,
    browserLanguage: context.t.language,
  });
  return { services, ports };
}

/**
 * The value of a request that only a wrong call or a wrong file can make fail.
 *
 * @throws UsageError with the sentence of the refusal.
 */
export function granted<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { failure } = outcome;
  if (failure.kind === 'refused') throw UsageError.of(failure.message);
  throw new Error(`${failure.diagnosis.cause}: ${failure.diagnosis.raw}`);
}
