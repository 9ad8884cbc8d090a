import { execFile, spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Clipboard } from '../ports.ts';

const run = promisify(execFile);

type Environment = Readonly<Record<string, string | undefined>>;

/** The commands that write to the clipboard, and read it again. */
interface Commands {
  readonly write: readonly string[];
  readonly read: readonly string[];
}

const powershellRead = ['powershell.exe', '-NoProfile', '-Command', 'Get-Clipboard -Raw'];

/** The commands that may be there, best first. */
function candidates(environment: Environment, platform: NodeJS.Platform): readonly Commands[] {
  if (platform === 'darwin') return [{ write: ['pbcopy'], read: ['pbpaste'] }];
  if (platform === 'win32') return [{ write: ['clip.exe'], read: powershellRead }];
  const wayland = environment.WAYLAND_DISPLAY
    ? [{ write: ['wl-copy'], read: ['wl-paste', '--no-newline'] }]
    : [];
  const x11 = environment.DISPLAY
    ? [
        {
          write: ['xclip', '-selection', 'clipboard'],
          read: ['xclip', '-selection', 'clipboard', '-o'],
        },
        { write: ['xsel', '-ib'], read: ['xsel', '-ob'] },
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

/** What the clipboard holds; undefined where nobody could look. */
async function look([program = '', ...parameters]: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run(program, parameters, { timeout: 5000, windowsHide: true });
    return stdout;
  } catch {
    // Empty, holding a picture, or not to be read: then nothing of ours is known to lie there.
    return undefined;
  }
}

/** The system's clipboard through the command that serves it; not available where none is found. The text goes through a pipe, not an argument. */
export function createClipboard(environment: Environment, platform = process.platform): Clipboard {
  const commands = candidates(environment, platform).find(({ write: [program = ''] }) =>
    isOnPath(program, environment),
  );
  return {
    available: commands !== undefined,
    copy: async (text) => (commands ? give(text, commands.write) : false),
    async takeBack(text) {
      // PowerShell ends what it reads with a line break.
      const held = commands && (await look(commands.read))?.replace(/\r?\n$/u, '');
      if (commands && held === text) await give('', commands.write);
    },
  };
}
