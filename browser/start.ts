import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Outcome, ok, refused } from '../shared/outcome.ts';
import { fetchRuntime, findRuntime, type NoDesktop, obstacleTo } from './desktop-runtime.ts';
import type { StartOptions } from './options.ts';
import { runProgram } from './program.ts';
import { runBrowserHost, type Surroundings } from './run-browser-host.ts';

/** What `npm start` runs: the desktop window where one can open, else, saying why, the browser host. */

/** A runtime that ends so soon has not shown a window: system libraries are missing, for example. */
const tooSoonMs = 5_000;

async function desktopProgram(surroundings: Surroundings): Promise<string | NoDesktop> {
  const { environment, signal, terminal, t } = surroundings;
  const obstacle = obstacleTo(environment, process.platform, process.getuid?.());
  if (obstacle) return obstacle;
  const electron = join(surroundings.dist, '../node_modules/electron');
  const onFetching = () => terminal.say(t('start.fetching'));
  const program =
    (await findRuntime(electron, environment)) ??
    (await fetchRuntime(electron, environment, signal, onFetching));
  return program ?? 'noRuntime';
}

function isObstacle(program: string): program is NoDesktop {
  return program === 'noRuntime' || program === 'noDisplay' || program === 'asRoot';
}

/** False where the window did not open. */
function runDesktop(program: string, { dist, environment, signal }: Surroundings): Promise<boolean> {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, [join(dist, '..'), ...process.argv.slice(2)], {
      env: environment,
      stdio: 'inherit',
    });
    signal.addEventListener('abort', () => child.kill());
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0 || signal.aborted || Date.now() - begun > tooSoonMs));
  });
}

async function startWhereItCan(options: StartOptions, surroundings: Surroundings): Promise<Outcome<'ended'>> {
  const { terminal, t, environment } = surroundings;
  const wish = environment.SENDPROOF_HOST;
  if (wish === 'browser') return runBrowserHost(options, surroundings);
  const program = await desktopProgram(surroundings);
  if (!isObstacle(program) && (await runDesktop(program, surroundings))) return ok('ended');
  const reason = isObstacle(program) ? program : 'desktopFailed';
  if (wish === 'desktop') return refused('start.desktopWanted', { reason });
  terminal.say(t(`start.${reason}`));
  return runBrowserHost(options, surroundings);
}

await runProgram(startWhereItCan, process);
// Idle connections of libraries must not keep the ended program waiting.
process.exit();
