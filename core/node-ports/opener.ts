import { spawn } from 'node:child_process';
import type { Opener } from '../ports.ts';
import { splitCommand } from './command-line.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Starts a program and lets it go; false where it cannot be started. */
function start(program: string, parameters: readonly string[], environment: Environment): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, {
      env: { ...environment },
      detached: true,
      stdio: 'ignore',
      shell: false,
    });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function hasDisplay(environment: Environment, platform: NodeJS.Platform): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

async function openDefault(url: string): Promise<boolean> {
  const { default: open } = await import('open');
  try {
    await open(url);
    return true;
  } catch {
    // No browser, or none that may be started: the address is shown instead.
    return false;
  }
}

/**
 * Opens addresses in the person's own browser: with the command in `BROWSER` where set (the address as its last argument),
 * else with the system's. Only web addresses are opened.
 */
export function createOpener(environment: Environment, platform = process.platform): Opener {
  return {
    async open(url) {
      if (!/^https?:$/u.test(URL.canParse(url) ? new URL(url).protocol : '')) return false;
      const [program, ...parameters] = splitCommand(environment.BROWSER ?? '');
      if (program !== undefined) return start(program, [...parameters, url], environment);
      return hasDisplay(environment, platform) ? openDefault(url) : false;
    },
  };
}
