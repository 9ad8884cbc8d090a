import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { redact } from '../../shared/redact.ts';
import type { Log } from '../ports.ts';

/** When the file is longer than this, it becomes `<file>.1` and a new one begins. */
const longestBytes = 1_000_000;

function turnOver(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > longestBytes) renameSync(path, `${path}.1`);
}

/**
 * What the program notes about itself, one JSON object a line, redacted. It writes at once: what was noted before a crash
 * is what is needed after it. A log that cannot be written must not stop the work it is about.
 */
export function createLog(path: string, now: () => Date): Log {
  let works = true;
  const write = (level: 'info' | 'error', event: string, facts: Readonly<Record<string, unknown>> = {}) => {
    if (!works) return;
    const line = redact(JSON.stringify({ at: now().toISOString(), level, event, ...facts }));
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      turnOver(path);
      appendFileSync(path, `${line}\n`, { mode: 0o600 });
    } catch {
      // A full or read-only disk: there is nowhere left to say so.
      works = false;
    }
  };
  return {
    info: (event, facts) => write('info', event, facts),
    error: (event, facts) => write('error', event, facts),
  };
}
