/** One line of a conversation; `n` is its place, counted from 0. */
export interface ConversationLine {
  readonly n: number;
  readonly speaker: 'client' | 'server' | 'note';
  readonly text: string;
}

const speakers = { C: 'client', S: 'server' } as const;

/** The lines of a transcript (`C: ` and `S: `), each with who said it. */
export function linesOf(transcript: readonly string[]): readonly ConversationLine[] {
  return transcript.map((line, n) => {
    const said = /^([CS]): ?(.*)$/su.exec(line);
    return said
      ? { n, speaker: said[1] === 'C' ? speakers.C : speakers.S, text: said[2] ?? '' }
      : { n, speaker: 'note', text: line };
  });
}

/** Whether a line holds what was searched for; case does not count. */
export function matches(line: ConversationLine, wanted: string): boolean {
  return line.text.toLowerCase().includes(wanted.trim().toLowerCase());
}
