import { spawn } from 'node:child_process';

/** Runs a program to its end; throws with its last words when it fails, because a failed run is no measurement. */
export function run(command, args, { env = process.env, input } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.resume();
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said = `${said}${text}`.slice(-500);
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}: ${said.trim()}`)),
    );
    child.stdin?.on('error', () => undefined).end(input);
  });
}

const rounded = (ms) => Math.round(ms * 10) / 10;

function summary(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return {
    runs: times.length,
    meanMs: rounded(mean),
    medianMs: rounded(sorted[Math.floor(sorted.length / 2)]),
    minMs: rounded(sorted[0]),
    maxMs: rounded(sorted.at(-1)),
  };
}

/**
 * Times candidates in turns (one run of each, again and again), so that a machine that slows down slows all of them.
 * The first round warms up and does not count.
 */
export async function timed(candidates, runs) {
  const times = candidates.map(() => []);
  for (let round = 0; round <= runs; round += 1)
    for (const [index, { work }] of candidates.entries()) {
      const begun = performance.now();
      await work();
      if (round > 0) times[index].push(performance.now() - begun);
    }
  return candidates.map(({ name }, index) => ({ name, ...summary(times[index]) }));
}
