import { expect, it } from 'vitest';
import type { Finding } from '../../shared/registration/plan-view.ts';
import { findingCounts, worstFirst } from './finding-order.ts';

const finding = (id: string, state: Finding['state']): Finding => ({
  id,
  state,
  step: 'register',
  what: { key: 'registerScreens.verify.right' },
});

it('shows what is wrong before what is right', () => {
  const found = [
    finding('a', 'right'),
    finding('b', 'unknown'),
    finding('c', 'wrong'),
    finding('d', 'warning'),
  ];
  expect(worstFirst(found).map(({ id }) => id)).toEqual(['c', 'd', 'b', 'a']);
  expect(findingCounts(found)).toEqual({ right: 1, wrong: 1, warning: 1, unknown: 1 });
});
