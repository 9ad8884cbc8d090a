import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/root.mjs';
import { run } from './run.mjs';

/**
 * What one suite came to: how many tests passed, failed and were skipped, and the lines that say what was not run.
 * A suite that could not report counts as one failure.
 */
function tally(name, file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, notRun: [`${name} - it did not report`] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const failed = tests.filter(({ status }) => status === 'failed').length;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  ).length;
  const reported = failed + brokenFiles;
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    // An error outside of any test ends the suite with a code and no failed test.
    failed: code !== 0 && reported === 0 ? 1 : reported,
    skipped: skipped.length,
    // A skipped group says in its name why it was skipped.
    notRun: [...new Set(skipped.map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title))],
  };
}

/**
 * Runs one of Vitest's projects and counts from its JSON report. `node` names another Node to run it with, and then `report` the
 * report of that run.
 */
export async function runSuite(name, parameters = [], options = {}) {
  const { environment = {}, node = process.execPath, report = name } = options;
  const file = join(root, 'test-results', `${report}.json`);
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(file, { force: true });
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run(
    node,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', name, ...reporting, ...parameters],
    { environment },
  );
  return tally(report, file, code);
}

/** A check that is no suite counts as one test. */
export function counted(isOk) {
  return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0, notRun: [] };
}

export function notRun(reason) {
  return { passed: 0, failed: 0, skipped: 0, notRun: [reason] };
}

/** The closing lines: what was not run and why, then the counts of all suites. */
export function summaryOf(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const lines = results.flatMap((result) => result.notRun).map((reason) => `not run: ${reason}`);
  const counts = `${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`;
  return { text: [...lines, counts].join('\n'), isOk: sum('failed') === 0 };
}
