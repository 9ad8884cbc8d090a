import { systemClock } from '../node-ports/clock.ts';
import { createMemoryStore } from '../node-ports/memory-store.ts';
import type { Log, Ports } from '../ports.ts';
import { createMemoryFiles } from './memory-files.ts';

/** A log that can be read afterwards. */
export function createMemoryLog(): Log & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const write = (event: string, facts: object = {}) => void lines.push(JSON.stringify({ event, ...facts }));
  return { lines, info: write, error: write };
}

/** Ports that touch nothing of this machine; any of them can be another. No browser opens: the address is handed to `opener` where given. */
export function createTestPorts(own: Partial<Ports> = {}): Ports {
  return {
    secrets: createMemoryStore(),
    opener: { open: async () => false },
    clipboard: { available: false, copy: async () => false, takeBack: async () => {} },
    clock: systemClock,
    files: createMemoryFiles(),
    log: createMemoryLog(),
    environment: {},
    ...own,
  };
}
