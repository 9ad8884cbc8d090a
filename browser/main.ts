import { runProgram } from './program.ts';
import { runBrowserHost } from './run-browser-host.ts';

await runProgram(runBrowserHost, process);
// Idle connections of libraries must not keep the ended program waiting.
process.exit();
