import { describe, expect, it } from 'vitest';
import { diagnose } from '../../shared/causes/diagnose.ts';
import { explain } from '../../shared/causes/explain.ts';
import { translatorFor } from '../../shared/text/index.ts';
import { customerText } from './customer-text.ts';

describe('what is sent to the customer', () => {
  it('is the question that decides, where one is open', () => {
    const diagnosis = diagnose({ text: '535 5.7.3 Authentication unsuccessful' });
    const { nextQuestion } = explain(diagnosis, translatorFor('ro'));
    expect(nextQuestion).toBeDefined();
    expect(customerText(diagnosis, 'ro')).toBe(nextQuestion?.replace(/[`*]/gu, ''));
  });

  it('is what to do, in the language asked, where the cause is certain', () => {
    const diagnosis = diagnose({ text: 'AADSTS7000222: The provided client secret keys are expired.' });
    const text = customerText(diagnosis, 'ro');
    expect(text).toContain(explain(diagnosis, translatorFor('ro')).title);
    expect(text.split('\n').some((line) => line.startsWith('- '))).toBe(true);
    expect(text).not.toMatch(/[`*]/u);
    expect(customerText(diagnosis, 'en')).not.toBe(text);
  });
});
