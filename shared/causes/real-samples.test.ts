import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CauseId } from './cause-id.ts';
import { diagnose } from './diagnose.ts';

/** Errors that people posted in public, with the cause a person gave them; they are not part of the project. */
const file = new URL('../../../shared/error-samples/dev.jsonl', import.meta.url);

interface RealSample {
  readonly id: string;
  readonly text: string;
  readonly label: CauseId;
  readonly also: readonly CauseId[];
}

const real = existsSync(file)
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as RealSample)
  : [];

describe.skipIf(real.length === 0)(
  'errors as people post them (skipped where the collection is not at hand)',
  () => {
    test.each(real)('$id is $label', ({ text, label, also }) => {
      const { cause, confidence } = diagnose({ text });
      expect([label, ...also]).toContain(cause);
      if (label === 'unknown' && cause !== 'unknown') expect(confidence).toBe('possible');
    });
  },
);
