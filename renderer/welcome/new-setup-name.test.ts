import { expect, it } from 'vitest';
import { newSetupName } from './new-setup-name.ts';

it('names a new set-up after its product, and counts where that name is taken', () => {
  expect(newSetupName('AktionNEXT', [])).toBe('AktionNEXT');
  expect(newSetupName('AktionNEXT', ['aktionnext', 'AktionNEXT 2'])).toBe('AktionNEXT 3');
});
