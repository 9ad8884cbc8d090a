import { type IncomingResult, incomingResultSchema } from '../../shared/results/incoming-result.ts';
import type { Files, Log } from '../ports.ts';
import { createHistory, type History } from '../setups/history.ts';

/** How many looks at inboxes are kept of a set-up. */
const mostLooks = 100;

/** What was seen of the inboxes of a set-up, newest first. */
export type LookStore = History<IncomingResult>;

/** Looks are files of their own, one a set-up, as results are. */
export function createLookStore(files: Files, log: Log): LookStore {
  return createHistory({ files, log }, { folder: 'incoming', entry: incomingResultSchema, most: mostLooks });
}
