import { ensureBuilt } from './build.mjs';
import { lintIsClean, typesAreRight } from './testing/checks.mjs';
import { counted, notRun, runSuite, summaryOf } from './testing/suites.mjs';

/** `npm run check`: types, lint and unit tests, in seconds. Arguments go to Vitest: `npm run check -- simulator`. */

const begun = performance.now();
// Unit tests of the command line and of the practice tenant start the built programs.
const built = ensureBuilt(['cli', 'recipes', 'simulator']);
const [types, lint] = await Promise.all([typesAreRight(), lintIsClean(), built]);
// Those start the whole program and others, or walk through all scenarios once more; `npm test` runs them.
const slow = ['program', 'scenarios'].flatMap((kind) => ['--exclude', `cli/**/*.${kind}.test.ts`]);
const wanted = process.argv.slice(2);
const unit = await runSuite('unit', wanted.length > 0 ? wanted : slow);
const leftOut =
  wanted.length > 0
    ? []
    : [
        notRun(
          'the command line as a program and through all scenarios, end-to-end, package - npm test runs them',
        ),
      ];
const { text, isOk } = summaryOf([counted(types), counted(lint), unit, ...leftOut]);
console.log(`${types ? 'types ok' : 'TYPES FAILED'}, ${lint ? 'lint ok' : 'LINT FAILED'}`);
console.log(`${((performance.now() - begun) / 1000).toFixed(1)} s`);
console.log(text);
process.exitCode = isOk ? 0 : 1;
