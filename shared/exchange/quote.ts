/** Single quotes as PowerShell reads them: the ASCII one and four typographic ones. Source: about_Quoting_Rules; CharTraits in PowerShell's tokenizer. */
const singleQuotes = /['\u2018\u2019\u201a\u201b]/gu;

/** What would end the line, move the cursor or turn the reading order: a script that is shown must be the script that runs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unfit = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** Whether a text can stand in a script: one line, nothing invisible that changes what is read. */
export function fitsOneLine(text: string): boolean {
  return !unfit.test(text);
}

/** The text in one line: what does not fit becomes a space. For names, where nothing depends on the exact character. */
export function inOneLine(text: string): string {
  return [...text]
    .map((character) => (fitsOneLine(character) ? character : ' '))
    .join('')
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/**
 * A PowerShell string with exactly this text: in single quotes nothing is expanded, and a quote inside is doubled.
 *
 * @throws RangeError when the text holds a line break or another control character; ask `fitsOneLine` first where it came from outside.
 */
export function quote(text: string): string {
  if (!fitsOneLine(text)) throw new RangeError('A text with control characters cannot stand in a script');
  return `'${text.replace(singleQuotes, '$&$&')}'`;
}
