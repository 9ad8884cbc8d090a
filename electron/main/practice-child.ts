import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';

// The practice tenant ends when its standard input does, so that it never outlives who started it. A utility process has
// none: it ends with the program by itself, and a message stands for the closed input.
const input = new PassThrough({ autoDestroy: false });
Object.defineProperty(process, 'stdin', { value: input });
process.parentPort.once('message', () => input.end());
// The tenant destroys its input when all is saved; the open port to the program would keep this process alive.
input.once('close', () => process.exit());

// A program of its own: loaded as it was built, not bundled in.
const main = pathToFileURL(`${import.meta.dirname}/../simulator/main.js`).href;
import(/* @vite-ignore */ main).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
