import { expect, test } from 'vitest';
import { readDesktopOptions } from './desktop-options.ts';

const none = { practice: false, scenario: undefined, language: undefined, cloud: undefined };

test.each([
  [[], none],
  [['--practice', '--scenario', 'throttled'], { ...none, practice: true, scenario: 'throttled' }],
  [['--lang=ro', '--cloud', 'usgov'], { ...none, language: 'ro', cloud: 'usgov' }],
  [['--lang', 'xx'], none],
  [['--no-sandbox', '--port', '1', '--remote-debugging-port=0', 'file'], none],
])('%j', (given, options) => {
  expect(readDesktopOptions(given)).toEqual(options);
});
