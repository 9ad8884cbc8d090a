import { z } from 'zod';
import { type Action, actionId, actionSchema } from './action.ts';

/** What Graph calls the thing that an action made; never a value of a secret. */
export const madeIdsSchema = z.strictObject({
  /** Object id: of the registration, the enterprise application, the grant. */
  id: z.string().optional(),
  appId: z.string().optional(),
  keyId: z.string().optional(),
  /** Whether the value of a secret has reached the place where secrets are kept. */
  stored: z.boolean().optional(),
});
export type MadeIds = z.infer<typeof madeIdsSchema>;

/**
 * One action that was begun here. `begun`: the request may have been sent, and nobody knows what came of it. `done`: the directory showed it.
 */
export const journalEntrySchema = z.strictObject({
  id: z.string(),
  action: actionSchema,
  state: z.enum(['begun', 'done']),
  at: z.iso.datetime(),
  made: madeIdsSchema,
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

/** A new credential beside an old one. */
export const rotationSchema = z.strictObject({
  startedAt: z.iso.datetime(),
  kind: z.enum(['secret', 'certificate']),
  newKeyId: z.string().optional(),
  /** What is removed in the end; absent where the old one was not found in the directory. */
  oldKeyId: z.string().optional(),
  oldHint: z.string().optional(),
  tested: z.boolean(),
});
export type Rotation = z.infer<typeof rotationSchema>;

/** What was made for one set-up in one tenant, oldest first. Written before each request and after each answer, so that a crash loses nothing. */
export const journalSchema = z.strictObject({
  schema: z.literal(1),
  setup: z.string(),
  tenantId: z.string(),
  entries: z.array(journalEntrySchema).readonly(),
  rotation: rotationSchema.optional(),
});
export type Journal = z.infer<typeof journalSchema>;

export function emptyJournal(setup: string, tenantId: string): Journal {
  return { schema: 1, setup, tenantId, entries: [] };
}

/** The journal with an action that is about to be asked for. Its entry is the last one. */
export function begun(journal: Journal, action: Action, at: string): Journal {
  const id = `${actionId(action)}@${at}`;
  const entry: JournalEntry = { id, action, state: 'begun', at, made: {} };
  return { ...journal, entries: [...journal.entries.filter((each) => each.id !== id), entry] };
}

function changed(journal: Journal, id: string, change: (entry: JournalEntry) => JournalEntry): Journal {
  return {
    ...journal,
    entries: journal.entries.map((entry) => (entry.id === id ? change(entry) : entry)),
  };
}

/** Adds what Graph answered, before anybody knows whether the directory shows it. */
export function answered(journal: Journal, id: string, made: MadeIds): Journal {
  return changed(journal, id, (entry) => ({ ...entry, made: { ...entry.made, ...made } }));
}

/** The directory showed it. */
export function done(journal: Journal, id: string, made: MadeIds = {}): Journal {
  return changed(journal, id, (entry) => ({ ...entry, state: 'done', made: { ...entry.made, ...made } }));
}

/** Drops entries: what was taken back, or never came to be. */
export function forgotten(journal: Journal, ids: readonly string[]): Journal {
  return { ...journal, entries: journal.entries.filter(({ id }) => !ids.includes(id)) };
}

export function withRotation(journal: Journal, rotation: Rotation | undefined): Journal {
  const { rotation: _, ...rest } = journal;
  return rotation === undefined ? rest : { ...rest, rotation };
}

/** An Apply ended in the middle: something was begun, and nobody knows what came of it. */
export function isUnfinished(journal: Pick<Journal, 'entries'>): boolean {
  return journal.entries.some(({ state }) => state === 'begun');
}

/** Secrets that were made, or may have been, and whose value nobody kept. */
export function lostSecrets({ entries }: Pick<Journal, 'entries'>): readonly JournalEntry[] {
  return entries.filter(({ action, made }) => action.kind === 'add-secret' && made.stored !== true);
}
