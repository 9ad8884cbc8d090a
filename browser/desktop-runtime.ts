import { spawn } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Why no desktop window can open here. */
export type NoDesktop = 'noRuntime' | 'noDisplay' | 'asRoot';

/** What stands in the way of any window on this machine, whether or not the runtime is there. */
export function obstacleTo(
  environment: Environment,
  platform: NodeJS.Platform,
  userId: number | undefined,
): NoDesktop | undefined {
  if (platform !== 'linux') return undefined;
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'noDisplay';
  // Chromium's sandbox does not work for root, and without its sandbox the window is not opened.
  return userId === 0 ? 'asRoot' : undefined;
}

/** The runtime's program in the folder of the npm package `electron`; undefined where it has not been fetched. */
export async function findRuntime(
  electronPackage: string,
  environment: Environment,
): Promise<string | undefined> {
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const folder = environment.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronPackage, 'dist');
  const program = join(folder, (await readFile(pathFile, 'utf8')).trim());
  return existsSync(program) ? program : undefined;
}

const lookupMs = 3_000;
const fetchMs = 300_000;

/** Whether the place of the runtime has an address. Behind a proxy only the proxy knows, so that the try itself must tell. */
async function networkSeemsThere(environment: Environment): Promise<boolean> {
  if (environment.HTTPS_PROXY || environment.https_proxy) return true;
  const mirror = environment.ELECTRON_MIRROR ?? environment.npm_config_electron_mirror;
  const host = mirror && URL.canParse(mirror) ? new URL(mirror).hostname : 'github.com';
  const found = lookup(host).then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), lookupMs).unref();
  });
  return Promise.race([found, late]);
}

function install(script: string, environment: Environment, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], {
      env: { ...environment },
      stdio: 'ignore',
      signal: AbortSignal.any([signal, AbortSignal.timeout(fetchMs)]),
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * Fetches the runtime with the package's own installer, which checks what it fetched against the package's checksums.
 * Bounded in time; undefined where it cannot be had.
 */
export async function fetchRuntime(
  electronPackage: string,
  environment: Environment,
  signal: AbortSignal,
  onFetching: () => void,
): Promise<string | undefined> {
  const installer = join(electronPackage, 'install.js');
  if (!existsSync(installer) || !(await networkSeemsThere(environment))) return undefined;
  onFetching();
  await install(installer, environment, signal);
  return findRuntime(electronPackage, environment);
}
