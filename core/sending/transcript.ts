import { redact } from '../../shared/redact.ts';

const mostLines = 400;
const longestLine = 2000;

/** The conversation with a service, as it may be shown and kept: `C: ` and `S: ` lines without tokens or secrets. */
export interface Transcript {
  client(text: string): void;
  server(text: string): void;
  readonly lines: readonly string[];
}

/** @param secrets what is hidden by value, beside all that looks like a token */
export function createTranscript(secrets: readonly string[]): Transcript {
  const lines: string[] = [];
  const add = (who: 'C' | 'S', text: string) => {
    for (const line of redact(text, secrets).split(/\r\n|\r|\n/u))
      if (lines.length < mostLines) lines.push(`${who}: ${line.slice(0, longestLine)}`);
  };
  return { lines, client: (text) => add('C', text), server: (text) => add('S', text) };
}
