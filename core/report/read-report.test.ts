import { describe, expect, it } from 'vitest';
import { buildReport, reportText } from '../../shared/report/build-report.ts';
import { fullInput } from '../../shared/report/testing/full-input.ts';
import { languages, translatorFor } from '../../shared/text/index.ts';
import { fc, inputs } from '../../test-data/properties.ts';
import { readReport } from './read-report.ts';

const report = buildReport(fullInput());
const good = reportText(report);

/** The good file with one value changed. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const file: unknown = JSON.parse(good);
  let node: unknown = file;
  for (const name of path.slice(0, -1)) node = Reflect.get(Object(node), name);
  Reflect.set(Object(node), path.at(-1) ?? '', value);
  return JSON.stringify(file);
}

function refusal(text: string): string {
  const read = readReport(text, 'a.sendproof.json');
  if (read.ok || read.failure.kind !== 'refused') return '';
  return translatorFor('en')(read.failure.message);
}

describe('opening a support file', () => {
  it('gives back what was saved', () => {
    expect(readReport(good, 'a.sendproof.json')).toEqual({ ok: true, value: report });
  });

  it.each([
    ['is empty', '', ['empty']],
    ['is not JSON', '{\n"schema": 1,\n oops }', ['line 3']],
    ['is huge', `"${'x'.repeat(2_000_000)}"`, ['1 MB']],
    ['is a set-up file', JSON.stringify({ schema: 1, name: 'x', recipe: 'y' }), ['.sendproof.json']],
    ['is of a newer format', changed(['schema'], 2), ['newer', '2']],
    ['has an unknown key', changed(['setup', 'clientSecret'], 'x'), ['`setup`', 'clientSecret']],
    [
      'has a wrong type',
      changed(['results', 0, 'durationMs'], 'long'),
      ['`results[0].durationMs`', 'number'],
    ],
    ['has a made-up state', changed(['steps', 0, 'state'], 'great'), ['`steps[0].state`', 'great']],
    ['has no such time', changed(['madeAt'], 'yesterday'), ['`madeAt`']],
    [
      'has a sentence that lacks a part',
      changed(['steps', 2, 'evidence', 'seen', 0, 'params'], {}),
      ['`steps[2].evidence.seen`'],
    ],
    [
      'has a sentence that nobody wrote',
      changed(['steps', 2, 'evidence', 'seen', 0, 'key'], 'seen.nothing'),
      ['steps[2].evidence'],
    ],
  ])('one that %s is refused with the place', (_what, text, names) => {
    const sentence = refusal(text);
    for (const name of names) expect(sentence).toContain(name);
  });

  it('made by another version that knows more is told as such, and not as a fault of the file', () => {
    const read = readReport(changed(['setup', 'shoeSize'], 43), 'a.sendproof.json', '0.0.9');
    expect(read).toMatchObject({
      ok: false,
      failure: {
        message: {
          key: 'report.refused.otherVersion',
          params: { version: '0.1.0', own: '0.0.9', path: 'setup' },
        },
      },
    });
    expect(readReport(good, 'a.sendproof.json', '0.0.9').ok).toBe(true);
  });

  it('never throws, whatever stands in the file, and never lets a sentence through that cannot be said', () => {
    const paths = [
      ['steps', 2, 'evidence', 'seen', 0],
      ['results', 1, 'diagnosis', 'params'],
      ['results', 1, 'diagnosis', 'evidence', 0],
      ['results', 0, 'steps'],
      ['environment'],
      ['setup', 'credential'],
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const read = readReport(changed(path, value), 'x');
        if (!read.ok && read.failure.kind === 'refused')
          for (const code of Object.keys(languages) as (keyof typeof languages)[])
            expect(translatorFor(code)(read.failure.message)).not.toBe('');
      }),
      inputs(150),
    );
  });
});
