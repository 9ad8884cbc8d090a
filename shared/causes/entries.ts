import type { CauseEntry } from './cause-entry.ts';
import type { CauseId, Fixer } from './cause-id.ts';
import { localCauses } from './local.ts';
import { mailCauses } from './mail.ts';
import { networkCauses } from './network.ts';
import { tokenCauses } from './token.ts';

/** Every cause with its entry; a published id without one does not compile. */
export const causeEntries: Readonly<Record<CauseId, CauseEntry>> = {
  ...tokenCauses,
  ...mailCauses,
  ...networkCauses,
  ...localCauses,
};

/** Whether a cause passes by itself, and how it is waited for. */
export function transienceOf(cause: CauseId): CauseEntry['transient'] {
  return causeEntries[cause].transient;
}

export type { CauseEntry, Fix, Transience } from './cause-entry.ts';
export type { Fixer };
