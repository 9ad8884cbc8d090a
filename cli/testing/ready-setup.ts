import type { InProcess } from './in-process.ts';
import type { Ended } from './program.ts';

/** A ready-made set-up of the practice tenant: its file and, where its product has one, its client secret. */
export interface ReadySetup {
  readonly setupFile: string;
  readonly clientSecret?: string;
}

/** Everything that a person would have set for it: the secret, somebody to sign in, a place to keep the session. */
export function environmentOf({ clientSecret }: ReadySetup): Readonly<Record<string, string>> {
  return {
    BROWSER: 'somebody',
    SENDPROOF_VAULT_KEY: 'a passphrase of the test',
    ...(clientSecret ? { SENDPROOF_CLIENT_SECRET: clientSecret } : {}),
  };
}

/** Runs a command on a ready-made set-up. */
export function runReady(
  installation: InProcess,
  command: string,
  ready: ReadySetup,
  args: readonly string[] = [],
  environment = environmentOf(ready),
): Promise<Ended> {
  return installation.run([command, '--setup', ready.setupFile, ...args], { environment });
}
