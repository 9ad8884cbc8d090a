import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../build/root.mjs';

/** Starts the practice tenant as a program of its own, so that it does not share a thread with what is measured. */
export async function startTenant(redirectPort) {
  const redirect = `http://localhost:${redirectPort}`;
  const child = spawn(process.execPath, [join(root, 'dist/simulator/main.js'), '--redirect-uri', redirect], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const stop = async () => {
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  };
  return { ...JSON.parse(line), stop };
}
