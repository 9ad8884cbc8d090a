import { expect, test } from 'vitest';
import { fitted, textWidth } from './lay-out.ts';

test('a text that fits is whole, and one that does not is cut to what fits', () => {
  expect(fitted('Mail.Send', 100, 10)).toBe('Mail.Send');
  const cut = fitted('full_access_as_app', 70, 10);
  expect(cut).toMatch(/^full_.*…$/u);
  expect(textWidth(cut, 10)).toBeLessThanOrEqual(70);
});

test('capitals need more room', () => {
  expect(fitted('SMTP.SendAsApp', 78, 10)).toContain('…');
  expect(fitted('smtp.sendasapp', 78, 10)).toBe('smtp.sendasapp');
});
