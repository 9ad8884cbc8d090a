import { expect, test } from 'vitest';
import { translatorFor } from '../shared/text/index.ts';
import { readStartOptions } from './options.ts';

test('without options the application opens on the cloud of Microsoft, in the language of the system', () => {
  expect(readStartOptions([])).toMatchObject({
    value: { practice: false, port: 0, open: true, language: undefined, cloud: undefined },
  });
});

test('every option is understood, in both ways of writing', () => {
  expect(
    readStartOptions(['--practice', '--lang=ro', '--port', '8123', '--cloud', 'lab.json', '--no-open']),
  ).toMatchObject({ value: { practice: true, language: 'ro', port: 8123, cloud: 'lab.json', open: false } });
});

test.each([
  [['--pratice'], '`--pratice` is not understood.'],
  [['practice'], '`practice` is not understood.'],
  [['--lang', 'xx'], '`--lang` takes one of: en, ro; `xx` is none.'],
  [['--port', '70000'], '`--port` takes a whole number from 0 to 65535; `70000` is none.'],
  [['--port', '-1'], '`--port` takes'],
  [['--cloud'], '`--cloud` needs a value.'],
])('%j is refused with a sentence', (given, sentence) => {
  const options = readStartOptions(given);
  if (options.ok || options.failure.kind !== 'refused') throw new Error('It was taken.');
  expect(translatorFor('en')(options.failure.message)).toContain(sentence);
});
