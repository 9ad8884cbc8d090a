import { spawn } from 'node:child_process';
import { root } from '../build/root.mjs';

/** Runs a program of this project to its end; resolves with its exit code. `quiet` keeps what it prints for the answer. */
export function run(program, parameters, { environment = {}, quiet = false, timeoutMs = 1_800_000 } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, parameters, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout: timeoutMs,
    });
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => resolve({ code: 127, output: String(error) }));
    child.once('exit', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The same for a program that is written in JavaScript and lies in node_modules. */
export function runNode(script, parameters, options) {
  return run(process.execPath, [script, ...parameters], options);
}
