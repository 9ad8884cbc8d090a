import { answered, type MadeIds } from '../../shared/registration/journal.ts';
import type { GraphTerms } from '../../shared/registration/plan-view.ts';
import { newSecretSchema } from './answers.ts';
import { note, type Work } from './work.ts';

/**
 * Makes a client secret. Its value goes from the answer to where secrets are kept, and nowhere else; that it was made is noted before, so
 * that one whose value got lost on the way is known of.
 */
export async function addSecret(work: Work, request: GraphTerms, entry: string): Promise<MadeIds> {
  const { keyId, secretText, endDateTime } = await work.graph.ask(request, newSecretSchema);
  await note(work, (journal) => answered(journal, entry, { keyId, stored: false }));
  const put = await work.tools.secrets.put(work.setup, secretText, endDateTime);
  if (!put.ok || put.value.setup.secretStored === undefined)
    throw new Error('A secret that Graph made was not taken for one');
  work.setup = put.value.setup;
  return { keyId, stored: true };
}
