import { open } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { systemCodeOf } from '../net/system-code.ts';

/** The most that a recipe, cloud or set-up file may hold, in bytes. */
export const maxFileBytes = 1_048_576;

/** Bytes of a file as text. Refuses what is too large, empty or not UTF-8; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array, file: string): Outcome<string> {
  if (bytes.byteLength > maxFileBytes) return refused('files.tooLarge', { file });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder has one reason to throw: bytes that are not UTF-8.
    return refused('files.notUtf8', { file });
  }
  return text.trim() === '' ? refused('files.empty', { file }) : ok(text);
}

async function readAtMost(path: string, limit: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const buffer = new Uint8Array(limit + 1);
    let length = 0;
    while (length <= limit) {
      const { bytesRead } = await handle.read(buffer, length, buffer.byteLength - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await handle.close();
  }
}

/** Reads a file that somebody handed us, never more than `maxFileBytes` of it. The refusals name the file as it was given. */
export async function readTextFile(path: string, named = path): Promise<Outcome<string>> {
  try {
    return decodeText(await readAtMost(isAbsolute(path) ? path : resolve(path), maxFileBytes), named);
  } catch (error) {
    const reason = systemCodeOf(error);
    if (reason === 'ENOENT') return refused('files.notThere', { file: named });
    return refused('files.unreadable', { file: named, reason: reason ?? String(error) });
  }
}
