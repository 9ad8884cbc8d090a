import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Clipboard } from '../ports.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The commands that may be there, best first. */
function candidates(environment: Environment, platform: NodeJS.Platform): readonly (readonly string[])[] {
  if (platform === 'darwin') return [['pbcopy']];
  if (platform === 'win32') return [['clip.exe']];
  const wayland = environment.WAYLAND_DISPLAY ? [['wl-copy']] : [];
  const x11 = environment.DISPLAY
    ? [
        ['xclip', '-selection', 'clipboard'],
        ['xsel', '-ib'],
      ]
    : [];
  return [...wayland, ...x11];
}

function isOnPath(program: string, environment: Environment): boolean {
  const folders = (environment.PATH ?? environment.Path ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '');
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      // Not there, or not ours to run: the next folder may have it.
      return false;
    }
  });
}

function give(text: string, [program = '', ...parameters]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    // Outputs are not piped: xclip stays behind as the clipboard's owner and would keep them open.
    const child = spawn(program, parameters, { stdio: ['pipe', 'ignore', 'ignore'], shell: false });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.stdin.once('error', () => resolve(false));
    child.stdin.end(text);
  });
}

/** The system's clipboard through the command that serves it; not available where none is found. The text goes through a pipe, not an argument. */
export function createClipboard(environment: Environment, platform = process.platform): Clipboard {
  const command = candidates(environment, platform).find(([program = '']) => isOnPath(program, environment));
  return {
    available: command !== undefined,
    copy: async (text) => (command ? give(text, command) : false),
  };
}
