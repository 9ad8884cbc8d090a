import type { Deadline } from './deadline.ts';

/**
 * The end of passwords (basic authentication) at client submission. A token over SMTP is not being retired, and the switch for
 * authenticated SMTP is another thing than the password.
 */
export const smtpBasicAuth = {
  title: 'basicTitle',
  meaning: 'basicMeaning',
  checkedAt: '2026-09-30',
  restrictedFrom: '2026-12-31',
  facts: [
    {
      says: 'basicOffByDefault',
      from: '2026-12-31',
      confidence: 'high',
      source: 'MC786329',
    },
    {
      says: 'basicEndIsNamed',
      from: '2027-07-01',
      confidence: 'high',
      source: 'MC786329',
    },
  ],
} as const satisfies Deadline;
