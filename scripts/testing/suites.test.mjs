import { expect, test } from 'vitest';
import { counted, notRun, summaryOf } from './suites.mjs';

test('the last line counts over all suites, after the lines that say what was not run', () => {
  const suite = { passed: 3, failed: 0, skipped: 2, notRun: ['desktop window - no Electron runtime'] };
  const { text, isOk } = summaryOf([suite, counted(true), notRun('package - the build failed')]);
  expect(text.split('\n')).toEqual([
    'not run: desktop window - no Electron runtime',
    'not run: package - the build failed',
    '4 passed, 0 failed, 2 skipped',
  ]);
  expect(isOk).toBe(true);
});

test('one failure anywhere fails the whole', () => {
  expect(summaryOf([counted(true), counted(false)]).isOk).toBe(false);
});
