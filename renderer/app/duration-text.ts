import type { Translate } from '../../shared/text/index.ts';

/** `84 ms` or `1.2 s`. */
export function durationText(ms: number, t: Translate): string {
  if (ms < 1000) return t('test.ms', { ms: Math.round(ms) });
  const seconds = new Intl.NumberFormat(t.language, { maximumFractionDigits: 1 }).format(ms / 1000);
  return t('test.seconds', { s: seconds });
}
