import { ensureBuilt } from './build.mjs';
import { lintIsClean, typesAreRight } from './testing/checks.mjs';
import { chromiumForTests } from './testing/chromium.mjs';
import { counted, notRun, runSuite, summaryOf } from './testing/suites.mjs';

/**
 * `npm test`: everything that continuous integration runs. Later parts run although earlier ones failed, so that one run tells
 * all. Closes with what was not run and why, and with the counts.
 */

async function build() {
  try {
    await ensureBuilt();
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

async function endToEnd() {
  const chromium = await chromiumForTests();
  if (chromium) return runSuite('e2e', [], { environment: { SENDPROOF_CHROMIUM: chromium } });
  // Without a browser the main job is not proven: that is a failure, not something left out.
  return { ...counted(false), notRun: ['end-to-end - there is no Chromium and none could be installed'] };
}

/** The desktop program runs on Node 24; `.ci/run` installs it beside the one that runs this. */
async function unitOnNode24() {
  if (process.versions.node.startsWith('24.')) return [];
  const node = process.env.SENDPROOF_NODE_24;
  if (!node) return [notRun('unit tests on Node 24 - SENDPROOF_NODE_24 does not name it; .ci/run does')];
  return [await runSuite('unit', [], { node, report: 'unit-on-node-24' })];
}

const isBuilt = await build();
const checks = [isBuilt, await typesAreRight(), await lintIsClean()].map(counted);
const unit = await runSuite('unit');
const rest = isBuilt
  ? [await endToEnd(), await runSuite('package')]
  : [notRun('end-to-end - the build failed'), notRun('package - the build failed')];
const { text, isOk } = summaryOf([...checks, unit, ...(await unitOnNode24()), ...rest]);
console.log(`\n${text}`);
process.exitCode = isOk ? 0 : 1;
