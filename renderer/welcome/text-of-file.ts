import { type Outcome, ok, refused } from '../../shared/outcome.ts';

/** The most that the contract takes as the text of a set-up file. */
const largestBytes = 1_000_000;

/** The text of a file that was chosen. Refused, before anything is made of it, where it is too large or not UTF-8. */
export async function textOfFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<Outcome<string>> {
  if (file.size > largestBytes) return refused('files.tooLarge', { file: file.name });
  const bytes = await file.arrayBuffer();
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The decoder throws for nothing else than bytes that are not UTF-8.
    return refused('files.notUtf8', { file: file.name });
  }
}
