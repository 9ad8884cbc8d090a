import { ensureBuilt } from './build.mjs';

await ensureBuilt(['renderer', 'browser', 'electron', 'simulator', 'recipes']);
await import('../dist/browser/start.js');
