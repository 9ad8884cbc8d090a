import { join } from 'node:path';
import envPaths from 'env-paths';
import { type Outcome, ok } from '../../shared/outcome.ts';
import type { Ports } from '../ports.ts';
import { createClipboard } from './clipboard.ts';
import { systemClock } from './clock.ts';
import { createFiles } from './files.ts';
import { createLog } from './log.ts';
import { openSecretStore } from './open-secret-store.ts';
import { createOpener } from './opener.ts';

/** Where this installation keeps its files: `SENDPROOF_HOME`, else the system's place for a program's data. */
export function dataFolder(environment: Readonly<Record<string, string | undefined>>): string {
  return environment.SENDPROOF_HOME || envPaths('sendproof', { suffix: '' }).data;
}

/** What the core needs, as plain Node gives it: for the browser host and the command line. A host may bring its own for any of them. */
export async function createNodePorts(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  own: Partial<Ports> = {},
): Promise<Outcome<Ports>> {
  const files = own.files ?? createFiles(dataFolder(environment));
  const clock = own.clock ?? systemClock;
  const secrets = own.secrets ? ok(own.secrets) : await openSecretStore(files, environment);
  if (!secrets.ok) return secrets;
  return ok({
    files,
    clock,
    secrets: secrets.value,
    environment,
    opener: own.opener ?? createOpener(environment),
    clipboard: own.clipboard ?? createClipboard(environment),
    log: own.log ?? createLog(join(files.folder, 'log.jsonl'), () => clock.now()),
  });
}
