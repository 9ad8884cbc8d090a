import { join, resolve } from 'node:path';
import { isBuiltInCloud } from '../shared/clouds/built-in.ts';
import { type Outcome, ok } from '../shared/outcome.ts';
import type { Language } from '../shared/text/index.ts';
import { type CoreHost, createHost } from './host.ts';
import { createFiles } from './node-ports/files.ts';
import { createNodePorts, dataFolder } from './node-ports/index.ts';
import type { Files, Ports } from './ports.ts';
import type { LaunchPractice } from './practice/practice-program.ts';
import { type Practice, startPractice } from './practice/start-practice.ts';
import { recipeFolders } from './recipes/recipe-folders.ts';

export interface ApplicationOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Holds the recipes this program ships. */
  readonly recipes: string;
  readonly version: string;
  readonly language?: Language | undefined;
  /** The cloud a new set-up gets; the practice tenant's where one is started. */
  readonly cloud?: string | undefined;
  /** Starts a practice tenant, which has set-ups and files of its own. */
  readonly practice?: { readonly launch: LaunchPractice; readonly scenario?: string | undefined } | undefined;
  /** What the host brings itself instead of plain Node's. */
  readonly ownPorts?: ((files: Files) => Promise<Partial<Ports>>) | undefined;
}

/** The program as a windowed host runs it. */
export interface Application {
  readonly host: CoreHost;
  readonly ports: Ports;
  readonly practice?: Practice | undefined;
  /** Cancels what runs, then ends the practice tenant. */
  stop(): Promise<void>;
}

/** Where the application keeps its files. Practice has a place of its own: its set-ups lead to no customer. */
export function applicationFolder(
  environment: ApplicationOptions['environment'],
  isPractice: boolean,
): string {
  const folder = dataFolder(environment);
  return isPractice ? join(folder, 'practice') : folder;
}

async function practiceOf(
  options: ApplicationOptions,
  folder: string,
): Promise<Outcome<Practice | undefined>> {
  if (!options.practice) return ok(undefined);
  const { launch, scenario } = options.practice;
  return startPractice(launch, { folder: join(folder, 'tenant'), scenario });
}

/** A cloud file is remembered by set-ups: its path must not depend on the folder of this start. */
function wantedCloud(cloud: string | undefined): string | undefined {
  return cloud === undefined || isBuiltInCloud(cloud) ? cloud : resolve(cloud);
}

function hostOver(ports: Ports, options: ApplicationOptions, practice: Practice | undefined): CoreHost {
  return createHost(ports, {
    recipeFolders: recipeFolders(options.recipes, options.environment),
    version: options.version,
    language: options.language,
    browserLanguage: options.language,
    defaultCloud: practice?.cloudFile ?? wantedCloud(options.cloud),
  });
}

/** Starts everything behind the page: the practice tenant where asked, the ports, the host. Refused with a sentence. */
export async function openApplication(options: ApplicationOptions): Promise<Outcome<Application>> {
  const folder = applicationFolder(options.environment, options.practice !== undefined);
  const files = createFiles(folder);
  const own = { files, ...(await options.ownPorts?.(files)) };
  const ports = await createNodePorts({ ...options.environment, SENDPROOF_HOME: folder }, own);
  if (!ports.ok) return ports;
  const practice = await practiceOf(options, folder);
  if (!practice.ok) return practice;
  const host = hostOver(ports.value, options, practice.value);
  const stop = async () => {
    await host.stop();
    await practice.value?.stop();
  };
  const info = await host.handlers['app.info']({});
  // A cloud file that cannot be used is told now, not in the middle of a set-up.
  if (!info.ok) {
    await stop();
    return info;
  }
  return ok({ host, ports: ports.value, practice: practice.value, stop });
}
