import type { Deadline } from './deadline.ts';
import { ewsRetirement } from './ews-retirement.ts';
import { smtpBasicAuth } from './smtp-basic-auth.ts';

/** The ids by which a recipe's way names what it depends on. Add, never rename: vendors' files use them. */
export const deadlineIds = ['ews-retirement', 'smtp-basic-auth'] as const;
export type DeadlineId = (typeof deadlineIds)[number];

export const deadlines: Readonly<Record<DeadlineId, Deadline>> = {
  'ews-retirement': ewsRetirement,
  'smtp-basic-auth': smtpBasicAuth,
};
