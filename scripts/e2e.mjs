import { ensureBuilt } from './build.mjs';
import { chromiumForTests } from './testing/chromium.mjs';
import { runSuite, summaryOf } from './testing/suites.mjs';

/** `npm run e2e`: the main job in a real Chromium. Arguments go to Vitest: `npm run e2e -- e2e/specs/resume.spec.ts`. */

await ensureBuilt();
const chromium = await chromiumForTests();
if (!chromium) {
  console.error('There is no Chromium here and none could be installed. SENDPROOF_CHROMIUM names one.');
  process.exit(1);
}
const { text, isOk } = summaryOf([
  await runSuite('e2e', process.argv.slice(2), { environment: { SENDPROOF_CHROMIUM: chromium } }),
]);
console.log(text);
process.exitCode = isOk ? 0 : 1;
