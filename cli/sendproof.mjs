#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

// Node 22.1 and later keep the compiled program between starts; in a folder of this account, because the system's folder for
// temporary files is everybody's.
const caches = process.env.LOCALAPPDATA ?? process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
module.enableCompileCache?.(join(caches, 'sendproof'));

// In a checkout the program is built when it is missing or older than its sources; an installed one has only `dist`.
if (existsSync(new URL('./main.ts', import.meta.url))) {
  const { ensureBuilt } = await import('../scripts/build.mjs');
  await ensureBuilt(['cli', 'recipes', ...(process.argv.includes('practice') ? ['simulator'] : [])]);
}
await import('../dist/cli/main.js');
