import type { IncomingMessage } from 'node:http';

/** A pasted log may have five million characters; JSON in UTF-8 takes up to three bytes for most of them. */
export const longestBodyBytes = 16 * 1024 * 1024;

/** The whole body as text; undefined where it is longer than `longestBytes` or not UTF-8. */
export async function bodyOf(
  request: IncomingMessage,
  longestBytes = longestBodyBytes,
): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > longestBytes) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBytes) return undefined;
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    // TextDecoder throws for nothing else than bytes that are not UTF-8.
    return undefined;
  }
}
