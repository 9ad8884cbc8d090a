import { join } from 'node:path';
import { type Application, openApplication } from '../core/application.ts';
import { systemCodeOf } from '../core/net/system-code.ts';
import { readPageFiles } from '../core/page/page-files.ts';
import { launchUnderNode } from '../core/practice/practice-program.ts';
import { type Outcome, ok, refused } from '../shared/outcome.ts';
import type { Translate } from '../shared/text/index.ts';
import { aborted } from './interruption.ts';
import { createLoopbackLink } from './link.ts';
import type { StartOptions } from './options.ts';
import { type RunningServer, startServer } from './server.ts';
import { createSessions } from './session.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

export interface Surroundings {
  /** The built program: `renderer`, `recipes` and `simulator` lie below it. */
  readonly dist: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
  readonly t: Translate;
  /** Ends the program. */
  readonly signal: AbortSignal;
}

function openFor(options: StartOptions, { dist, environment }: Surroundings): Promise<Outcome<Application>> {
  const launch = launchUnderNode(join(dist, 'simulator/main.js'));
  return openApplication({
    environment,
    recipes: join(dist, 'recipes'),
    version,
    language: options.language,
    cloud: options.cloud,
    practice: options.practice ? { launch, scenario: options.scenario } : undefined,
  });
}

async function serve(
  application: Application,
  options: StartOptions,
  { dist }: Surroundings,
): Promise<Outcome<RunningServer>> {
  const loopback = createLoopbackLink();
  application.host.attach(loopback.link);
  const page = await readPageFiles(join(dist, 'renderer'));
  const { port, language } = options;
  const { log } = application.ports;
  try {
    return ok(await startServer({ page, loopback, sessions: createSessions(), log, port, language }));
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'EADDRINUSE') return refused('start.portTaken', { port: String(port) });
    if (code === 'EACCES') return refused('start.portRefused', { port: String(port) });
    throw error;
  }
}

/** The browser gets an address of its own, so that the printed one is still good. */
async function invite(
  server: RunningServer,
  application: Application,
  options: StartOptions,
  { terminal, t }: Surroundings,
): Promise<void> {
  if (application.practice) terminal.say(t('start.practice', { portal: application.practice.portal }));
  const opened = options.open && (await application.ports.opener.open(server.newAddress()));
  terminal.say(t(opened ? 'start.opened' : 'start.address'));
  terminal.say(server.newAddress());
  if (terminal.isInteractive) terminal.say(t('start.keys'));
}

async function untilEnded(
  server: RunningServer,
  application: Application,
  { terminal, t, signal }: Surroundings,
): Promise<Outcome<'ended'>> {
  const stopListening = terminal.onEnter(() => {
    terminal.say(t('start.another'));
    terminal.say(server.newAddress());
  });
  const ends: Promise<'asked' | 'practice'>[] = [aborted(signal).then(() => 'asked')];
  if (application.practice) ends.push(application.practice.ended.then(() => 'practice'));
  const first = await Promise.race(ends);
  stopListening();
  return first === 'practice' && !signal.aborted ? refused('start.practiceEnded') : ok('ended');
}

/** Runs the browser host until it is asked to end. Refused with a sentence where it cannot run, or cannot go on. */
export async function runBrowserHost(
  options: StartOptions,
  surroundings: Surroundings,
): Promise<Outcome<'ended'>> {
  const opened = await openFor(options, surroundings);
  if (!opened.ok) return opened;
  const application = opened.value;
  try {
    const server = await serve(application, options, surroundings);
    if (!server.ok) return server;
    try {
      await invite(server.value, application, options, surroundings);
      return await untilEnded(server.value, application, surroundings);
    } finally {
      await server.value.close();
    }
  } finally {
    await application.stop();
  }
}
