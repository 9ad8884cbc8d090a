import { expect, test } from 'vitest';
import { refused } from '../../shared/outcome.ts';
import { sampleSetup, shipped } from '../testing/sample-data.ts';
import { missingAt } from './missing-at.ts';

const recipe = shipped('aktion-next');
const setup = sampleSetup(recipe, {});
const at = (kind: 'test' | 'credential') => ({ recipe, setup, step: { kind, state: 'todo' } as const });

test.each([
  ['refused.secretMissing', 'credential'],
  ['refused.idsMissing', 'ids'],
  ['refused.mailboxMissing', 'exchange'],
  ['refused.runEnded', undefined],
] as const)('%s leads to where it is entered', (key, place) => {
  expect(missingAt(refused(key).failure, at('test'))).toBe(place);
});

test('nobody is led to where they are', () => {
  expect(missingAt(refused('refused.secretMissing').failure, at('credential'))).toBeUndefined();
});
