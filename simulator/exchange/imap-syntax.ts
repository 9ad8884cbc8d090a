import type { Wire } from './wire.ts';

/** A word of a command: an atom, a string, or a list in parentheses (RFC 3501 section 4). */
export type ImapWord = string | readonly ImapWord[];

/** One command as it came: `tag name words`. */
export interface ImapLine {
  readonly tag: string;
  readonly name: string;
  readonly words: readonly ImapWord[];
  /** Everything behind the name, as it was written. */
  readonly rest: string;
}

/** Literals are taken up to the size of a message header; nobody appends messages here. */
const longestLiteral = 65_536;

/** A whole command with its literals put in as quoted strings; undefined when the client is gone. */
async function wholeLine(wire: Wire): Promise<string | undefined> {
  let text = '';
  for (;;) {
    const line = await wire.line();
    if (line === undefined) return undefined;
    const [literal, count = '0', nonSync] = /\{(\d+)(\+?)\}$/u.exec(line) ?? [];
    if (literal === undefined) return text + line;
    if (Number(count) > longestLiteral) return undefined;
    if (nonSync === '') wire.write('+ Ready for additional command text.\r\n');
    const bytes = await wire.bytes(Number(count));
    if (bytes === undefined) return undefined;
    text += line.slice(0, -literal.length) + quoted(bytes.toString('utf8'));
  }
}

/** `NIL` or a quoted string; what a quoted string cannot hold becomes a space. */
export function quoted(text: string | undefined): string {
  if (text === undefined || text === '') return text === undefined ? 'NIL' : '""';
  return `"${text.replace(/[\r\n\0]+/gu, ' ').replace(/["\\]/gu, '\\$&')}"`;
}

/** An atom may hold a section in brackets: `BODY.PEEK[HEADER.FIELDS (DATE)]<0.100>` is one word. */
const wordPattern = /\s*(?:(\()|(\))|"((?:[^"\\]|\\.)*)"|((?:\[[^\]]*\]|[^\s()"[])+))/uy;

interface Open {
  readonly words: ImapWord[];
}

function wordsIn(text: string): ImapWord[] {
  const stack: Open[] = [];
  let here: ImapWord[] = [];
  wordPattern.lastIndex = 0;
  for (let found = wordPattern.exec(text); found !== null; found = wordPattern.exec(text)) {
    const [, opens, closes, string, atom] = found;
    if (opens !== undefined) {
      stack.push({ words: here });
      here = [];
    } else if (closes !== undefined) {
      const outer = stack.pop();
      if (outer === undefined) return here;
      outer.words.push(here);
      here = outer.words;
    } else here.push(string === undefined ? (atom ?? '') : string.replace(/\\(.)/gu, '$1'));
  }
  return here;
}

/** Reads one command; `unreadable` where no tag or name can be found. */
export async function readImapLine(wire: Wire): Promise<ImapLine | 'unreadable' | undefined> {
  const text = await wholeLine(wire);
  if (text === undefined) return undefined;
  const [, tag, first = '', rest = ''] = /^([^\s()"{%*\\]+) (\S+) ?(.*)$/u.exec(text) ?? [];
  if (tag === undefined) return 'unreadable';
  if (first.toUpperCase() !== 'UID') return { tag, name: first.toUpperCase(), words: wordsIn(rest), rest };
  const [, second = '', more = ''] = /^(\S+) ?(.*)$/u.exec(rest) ?? [];
  return { tag, name: `UID ${second.toUpperCase()}`, words: wordsIn(more), rest: more };
}

/** The numbers of a set like `1,3:5,*`; `*` is the highest there is (RFC 3501, sequence-set). */
export function numbersIn(set: string, highest: number): readonly number[] {
  const one = (text: string) => (text === '*' ? highest : Number(text));
  const numbers = new Set<number>();
  for (const part of set.split(',')) {
    const [from = '', to = from] = part.split(':');
    const [low, high] = [Math.min(one(from), one(to)), Math.min(Math.max(one(from), one(to)), highest)];
    for (let number = low; number <= high; number += 1) numbers.add(number);
  }
  return [...numbers].filter((number) => number >= 1 && number <= highest).sort((a, b) => a - b);
}
