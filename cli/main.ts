import { join } from 'node:path';
import { abortOnInterruption } from './interruption.ts';
import { endQuietlyOnBrokenPipe, terminalOf } from './output/terminal.ts';
import { runProgram } from './run-program.ts';

endQuietlyOnBrokenPipe(process);
const beside = join(import.meta.dirname, '..');
const code = await runProgram(process.argv.slice(2), {
  signal: abortOnInterruption(process),
  environment: process.env,
  terminal: terminalOf(process),
  recipesFolder: join(beside, 'recipes'),
  practiceProgram: join(beside, 'simulator', 'main.js'),
});
// Idle connections of libraries must not keep a finished command waiting.
process.exit(code);
