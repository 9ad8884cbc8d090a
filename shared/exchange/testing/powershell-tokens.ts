/** One token of a script. `value` of a string is what PowerShell would take it for. */
export type PowerShellToken =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'comment' | 'code' | 'line-end'; readonly text: string };

const quotes = new Set(["'", '\u2018', '\u2019', '\u201a', '\u201b']);
const doubleQuotes = new Set(['"', '\u201c', '\u201d', '\u201e']);
const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')' };

/** Reads a string from its opening quote on; any quote of its kind, doubled, stands for itself. */
function stringAt(text: string, start: number): { readonly value: string; readonly end: number } {
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (!quotes.has(character)) {
      value += character;
    } else if (quotes.has(text.charAt(at + 1))) {
      at += 1;
      value += text.charAt(at);
    } else {
      return { value, end: at + 1 };
    }
  }
  throw new Error(`A string is not closed: ${text.slice(start, start + 60)}`);
}

/**
 * A small tokenizer for the scripts made here, written from the language's own rules (about_Quoting_Rules, about_Comments) and not from the
 * code that writes the scripts. It refuses what they have no use for: double quotes and back-ticks outside single quotes, here-strings.
 */
export function powerShellTokens(text: string): readonly PowerShellToken[] {
  const tokens: PowerShellToken[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    if (quotes.has(character)) {
      const { value, end } = stringAt(text, at);
      tokens.push({ kind: 'string', value });
      at = end;
    } else if (doubleQuotes.has(character) || character === '`') {
      throw new Error(`An expandable string or an escape: ${text.slice(at, at + 60)}`);
    } else if (character === '#') {
      const end = text.indexOf('\n', at);
      tokens.push({ kind: 'comment', text: text.slice(at, end < 0 ? text.length : end) });
      at = end < 0 ? text.length : end;
    } else if (character === '\n' || character === '\r') {
      tokens.push({ kind: 'line-end', text: character });
      at += 1;
    } else if (/\s/u.test(character)) {
      at += 1;
    } else if (/[{}()[\];|,=+&@.]/u.test(character)) {
      const close = closing[character];
      if (close) open.push(close);
      if ((character === '}' || character === ')') && open.pop() !== character)
        throw new Error(`A bracket closes what is not open, at ${at}`);
      tokens.push({ kind: 'code', text: character });
      at += 1;
    } else {
      const [word = character] = /^[^\s'"`#{}()[\];|,=+&@\u2018-\u201e]+/u.exec(text.slice(at)) ?? [];
      tokens.push({ kind: 'code', text: word });
      at += word.length;
    }
  }
  if (open.length > 0) throw new Error(`${open.length} brackets are not closed`);
  return tokens;
}
