import type { Setup } from '../shared/setup/setup.ts';
import type { Context } from './context.ts';
import { chooseSetup, type SetupOptions } from './input/setup-choice.ts';
import type { Core } from './services.ts';
import { granted, openCore } from './services.ts';
import { UsageError } from './usage-error.ts';

export interface HandOverOptions extends Omit<SetupOptions, 'secretStdin'> {
  readonly pipe?: true;
}

async function overPipe(setup: Setup, { services }: Core, { terminal, json }: Context): Promise<void> {
  if (json) throw new UsageError('cli.secrets.notInDocument');
  if (!terminal.piped) throw new UsageError('cli.secrets.notOnScreen');
  granted(await services.secrets.pass(setup, (value) => terminal.write(value)));
}

/** Stays until the secret has left the clipboard: nobody else would take it away. */
async function overClipboard(setup: Setup, { services, ports }: Core, context: Context): Promise<void> {
  const { t, terminal, json, signal } = context;
  if (!ports.clipboard.available) throw new UsageError('cli.secrets.noClipboard');
  granted(await services.secrets.copy(setup));
  terminal.say(t('cli.secrets.onClipboard'));
  signal.addEventListener('abort', () => void services.secrets.stop(), { once: true });
  if (signal.aborted) await services.secrets.stop();
  await services.secrets.copied();
  await terminal.write(json ? JSON.stringify({ handedOver: 'clipboard' }) : t('cli.secrets.offClipboard'));
}

/** Gives the stored secret to the product: its value was made by Graph, or entered long ago, and nobody has seen it since. */
export async function handOverSecret(options: HandOverOptions, context: Context): Promise<void> {
  const core = await openCore(context);
  const { setup } = await chooseSetup(options, core, context);
  return options.pipe ? overPipe(setup, core, context) : overClipboard(setup, core, context);
}
