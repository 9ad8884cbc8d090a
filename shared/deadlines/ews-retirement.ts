import type { Deadline } from './deadline.ts';

/**
 * The end of Exchange Web Services in Exchange Online; Exchange on-premises is not concerned.
 * A 403 of EWS means since October 2026, more often than anything else, that nobody has kept it on for this application.
 */
export const ewsRetirement = {
  title: 'ewsTitle',
  meaning: 'ewsMeaning',
  checkedAt: '2026-09-30',
  restrictedFrom: '2026-10-01',
  endsAt: '2027-04-01',
  facts: [
    {
      says: 'ewsBothSwitches',
      from: '2025-04-01',
      confidence: 'high',
      source: 'MC1015893',
    },
    {
      says: 'ewsFrontline',
      from: '2026-06-30',
      confidence: 'medium',
      source: 'MC1191578',
    },
    {
      says: 'ewsAllowList',
      from: '2026-10-01',
      confidence: 'high',
      source: 'MC1227454',
    },
    {
      says: 'ewsEnds',
      from: '2027-04-01',
      confidence: 'high',
      source: 'MC1227454',
    },
  ],
} as const satisfies Deadline;
