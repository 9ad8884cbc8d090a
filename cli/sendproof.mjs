#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

// Node 22.1 and later keep the compiled program between starts.
module.enableCompileCache?.();

// In a checkout the program is built when it is missing or older than its sources; an installed one has only `dist`.
if (existsSync(new URL('./main.ts', import.meta.url))) {
  const { ensureBuilt } = await import('../scripts/build.mjs');
  await ensureBuilt(['cli', 'recipes', ...(process.argv.includes('practice') ? ['simulator'] : [])]);
}
await import('../dist/cli/main.js');
