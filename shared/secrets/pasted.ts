const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu;
const wrappers =
  /^["'`\u201c\u201d\u2018\u2019\u00ab\u00bb<[({]+|["'`\u201c\u201d\u2018\u2019\u00ab\u00bb>\])},;]+$/gu;

/** What a pasted value carries that does not belong to it, and the value without. */
export interface Pasted {
  readonly value: string;
  readonly hadInvisible: boolean;
  readonly hadBlanks: boolean;
  readonly hadWrappers: boolean;
}

/** Takes off what copying brings along: invisible characters, blanks and line breaks, quotes and brackets around. */
export function pasted(text: string): Pasted {
  const visible = text.replace(invisible, '');
  const solid = visible.replace(/\s+/gu, '');
  const value = solid.replace(wrappers, '');
  return {
    value,
    hadInvisible: visible !== text,
    hadBlanks: solid !== visible,
    hadWrappers: value !== solid,
  };
}

/** Whether a text has the form of a GUID (RFC 9562 section 4). */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu.test(text);
}
