import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { okValue } from '../testing/ready-setup.ts';
import { createClipboard } from './clipboard.ts';
import { systemClock } from './clock.ts';
import { splitCommand } from './command-line.ts';
import { createFiles } from './files.ts';
import { createNodePorts } from './index.ts';
import { createLog } from './log.ts';
import { createOpener } from './opener.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sendproof-ports-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('files of the installation', () => {
  it('are whole, private, and below one folder', async () => {
    const files = createFiles(folder);
    await files.write('a/b.json', 'one');
    await files.write('a/b.json', 'two');
    expect(await files.read('a/b.json')).toBe('two');
    expect(await files.list('a')).toEqual(['b.json']);
    expect((await stat(join(folder, 'a', 'b.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'a'))).toEqual(['b.json']);
  });

  it('are undefined where there are none', async () => {
    const files = createFiles(folder);
    expect(await files.read('none')).toBeUndefined();
    expect(await files.list('none')).toEqual([]);
    await files.remove('none');
  });

  it.each(['../outside', '/etc/passwd', 'a/../../outside'])('cannot be %s', async (path) => {
    const files = createFiles(folder);
    await expect(async () => files.write(path, 'x')).rejects.toThrow('Outside');
  });
});

describe('the log', () => {
  it('holds one JSON object a line, without secrets', async () => {
    const path = join(folder, 'log.jsonl');
    const log = createLog(path, () => new Date('2026-11-20T10:00:00Z'));
    log.info('started', { client_secret: 'Q8~canary-secret-value-123456789012345' });
    log.error('failed', { header: 'Authorization: Bearer eyJhbGciOi.eyJhdWQiOi.c2lnbmF0dXJl' });
    const lines = (await readFile(path, 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'started' }, { event: 'failed' }]);
    expect(lines.join()).not.toMatch(/canary|eyJ/u);
  });

  it('begins a new file when it has grown long', async () => {
    const path = join(folder, 'log.jsonl');
    await writeFile(path, 'x'.repeat(1_000_001));
    createLog(path, () => new Date()).info('next');
    expect(await readdir(folder)).toEqual(['log.jsonl', 'log.jsonl.1']);
    expect((await stat(path)).size).toBeLessThan(1_000);
  });

  it('stops no work where it cannot be written', () => {
    createLog(join('/dev/null', 'log.jsonl'), () => new Date()).info('nowhere');
  });
});

describe('opening an address', () => {
  async function recorder(): Promise<{ command: string; output: string }> {
    const command = join(folder, 'my browser.sh');
    const output = join(folder, 'opened');
    await writeFile(command, `#!/bin/sh\nprintf '%s\\n' "$@" > "${output}"\n`);
    await chmod(command, 0o755);
    return { command, output };
  }

  it.runIf(process.platform !== 'win32')(
    'gives it to the command in BROWSER as its last argument, through no shell',
    async () => {
      const { command, output } = await recorder();
      const url = 'http://127.0.0.1:1/?a=$(id)&b=`id`;echo';
      expect(await createOpener({ BROWSER: `"${command}" --new` }).open(url)).toBe(true);
      await vi.waitFor(async () => expect(await readFile(output, 'utf8')).toBe(`--new\n${url}\n`));
    },
  );

  it('says when nothing could be opened', async () => {
    expect(await createOpener({ BROWSER: '/no/such/program' }).open('https://example.com/')).toBe(false);
    expect(await createOpener({}, 'linux').open('https://example.com/')).toBe(false);
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'nonsense'])('opens no %s', async (url) => {
    expect(await createOpener({ BROWSER: 'true' }).open(url)).toBe(false);
  });

  it('reads a command as it is written', () => {
    expect(splitCommand(`firefox -P "my profile" 'x y'`)).toEqual(['firefox', '-P', 'my profile', 'x y']);
    expect(splitCommand('  ')).toEqual([]);
  });
});

describe('the clipboard', () => {
  it.runIf(process.platform === 'linux')('goes through the command of this system, by a pipe', async () => {
    const [program, clip] = [join(folder, 'xclip'), join(folder, 'clip')];
    const script = `#!/bin/sh\ncase "$*" in *-o) exec /bin/cat '${clip}' ;; *) exec /bin/cat > '${clip}' ;; esac\n`;
    await writeFile(program, script);
    await chmod(program, 0o755);
    const before = process.env.PATH;
    process.env.PATH = `${folder}:${before}`;
    const clipboard = createClipboard({ PATH: folder, DISPLAY: ':0' });
    onTestFinished(() => {
      process.env.PATH = before;
    });
    const copied = await clipboard.copy('the value');
    expect([clipboard.available, copied]).toEqual([true, true]);
    expect(await readFile(clip, 'utf8')).toBe('the value');
    await clipboard.takeBack('another value');
    expect(await readFile(clip, 'utf8')).toBe('the value');
    await clipboard.takeBack('the value');
    expect(await readFile(clip, 'utf8')).toBe('');
  });

  it('is not available without a display or a command', async () => {
    const clipboard = createClipboard({ PATH: folder }, 'linux');
    expect([clipboard.available, await clipboard.copy('x')]).toEqual([false, false]);
  });
});

describe('the clock', () => {
  it('stops waiting with the reason it is given', async () => {
    const controller = new AbortController();
    const waiting = systemClock.wait(60_000, controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });
});

describe('all of it together', () => {
  it('lives in the folder that SENDPROOF_HOME names', async () => {
    const ports = okValue(await createNodePorts({ SENDPROOF_HOME: folder }));
    expect(ports.files.folder).toBe(folder);
    ports.log.info('hello');
    expect(await readdir(folder)).toEqual(['log.jsonl']);
  });
});
