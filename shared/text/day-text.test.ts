import { describe, expect, test } from 'vitest';
import { dayText } from './day-text.ts';
import { translatorFor } from './index.ts';

describe('a date', () => {
  test.each([
    ['2027-05-31', 'en', 'May 31, 2027'],
    ['2027-05-31T23:30:00-08:00', 'ro', '31 mai 2027'],
    ['2027-13-40', 'en', undefined],
    ['yesterday', 'en', undefined],
  ])('%s is written in the reader’s language (%s): %s', (text, language, day) => {
    expect(dayText(text, language)).toBe(day);
  });

  test('is written so in every sentence, and what is no date stays as it is', () => {
    const t = translatorFor('en');
    expect(t('register.what.addSecret', { date: '2027-05-31' })).toContain('May 31, 2027');
    expect(t('register.what.addSecret', { date: 'soon' })).toContain('soon');
  });
});
