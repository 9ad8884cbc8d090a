import { basename, relative } from 'node:path';
import type { Translate } from '../../shared/text/index.ts';
import type { PracticeReady } from '../practice-program.ts';
import { facts } from './layout.ts';
import type { Terminal } from './terminal.ts';

type Shell = 'posix' | 'powershell';

function quoted(text: string, shell: Shell): string {
  if (/^[\w@%+=:,./\\-]+$/u.test(text)) return text;
  return shell === 'posix' ? `'${text.replaceAll("'", "'\\''")}'` : `'${text.replaceAll("'", "''")}'`;
}

function withSecret(secret: string | undefined, call: string, shell: Shell): string {
  if (secret === undefined) return call;
  const name = 'SENDPROOF_CLIENT_SECRET';
  return shell === 'posix'
    ? `${name}=${quoted(secret, shell)} ${call}`
    : `$env:${name} = '${secret.replaceAll("'", "''")}'; ${call}`;
}

/** How this program was called, so that the lines can be pasted: `sendproof`, or `node` with the way to its file. */
export function calledAs(argv: readonly string[], folder: string): string {
  const file = argv[1] ?? 'sendproof';
  const name = basename(file);
  return name === 'sendproof' ? name : `node ${relative(folder, file)}`;
}

/** One command for each set-up, ready to paste into the system's shell: registers it where nothing is registered yet. */
export function commandsToTry(ready: PracticeReady, program: string, shell: Shell): readonly string[] {
  return Object.values(ready.ready).map(({ setupFile, clientId, clientSecret, mailbox }) => {
    if (clientId === '') return `${program} register plan --setup ${quoted(setupFile, shell)}`;
    const to = ready.accounts.find(({ user }) => user !== mailbox)?.user ?? mailbox;
    const call = `${program} test --setup ${quoted(setupFile, shell)} --to ${quoted(to, shell)}`;
    return withSecret(clientSecret, call, shell);
  });
}

/** The running practice tenant for a person. */
export function practiceLines(
  ready: PracticeReady,
  commands: readonly string[],
  t: Translate,
  terminal: Terminal,
): readonly string[] {
  const heading = (text: string) => ['', terminal.paint('bold', text)];
  const broken = ready.scenario === 'none' ? [] : [t('cli.practice.broken', { scenario: ready.scenario })];
  return [
    terminal.paint('bold', t('cli.practice.ready')),
    ...broken,
    '',
    ...facts([
      [t('cli.practice.portal'), ready.portal],
      [t('cli.practice.cloudFile'), ready.cloudFile],
    ]),
    ...heading(t('cli.practice.accounts')),
    ...facts(
      ready.accounts.map(({ user, password, role }) => [
        user,
        `${password}  ${t(`cli.practice.role.${role}`)}`,
      ]),
    ),
    ...heading(t('cli.practice.setups')),
    ...facts(Object.entries(ready.ready).map(([recipe, { setupFile }]) => [recipe, setupFile])),
    ...heading(t('cli.practice.tryIt')),
    ...commands.map((command) => `  ${command}`),
    '',
    t('cli.practice.ends'),
  ];
}
