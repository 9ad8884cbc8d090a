import type { SigninProgressReport } from '../core/entra/sign-in-options.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { Setup } from '../shared/setup/setup.ts';
import type { Context } from './context.ts';
import { clockTime } from './output/clock-time.ts';
import type { Core } from './services.ts';

/** Whether somebody is there to sign in: a person at a terminal, or the command in `BROWSER`. */
export function canSignIn({ terminal, environment }: Context): boolean {
  return terminal.interactive || Boolean(environment.BROWSER);
}

/** Says on standard error where to sign in; the browser is opened by whoever asks for the sign-in. */
export function tellSignIn(progress: SigninProgressReport, { t, terminal }: Context): void {
  const until = clockTime(progress.until, t.language);
  if (progress.kind === 'device-code')
    terminal.say(t('cli.signin.device', { url: progress.url, code: progress.code, until }));
  else terminal.say(`${t('cli.signin.open', { until })}\n${progress.url}`);
}

/** Signs a person in; the address to open, or the code to enter, is told on standard error. */
export function signIn(
  setup: Setup,
  options: { readonly deviceCode?: boolean | undefined },
  { services }: Core,
  context: Context,
): Promise<Outcome<{ readonly username: string; readonly setup: Setup }>> {
  return services.signIn(setup, {
    deviceCode: options.deviceCode,
    signal: context.signal,
    language: context.t.language,
    onProgress: (progress) => tellSignIn(progress, context),
  });
}
