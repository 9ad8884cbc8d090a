import type { Confidence } from '../cause-id.ts';
import type { Reading } from '../reading/reading.ts';
import { mappedCodes } from './causes-by-code.ts';
import { isListedCode } from './listed.ts';

/** An AADSTS number seen in a text. */
export interface SeenCode {
  readonly code: number;
  readonly at: number;
  /** Less than `certain` where the prefix is missing and only its surroundings say what the number is. */
  readonly confidence: Confidence;
}

const prefixed = /\bA?ADS ?TS ?[:_#-]{0,2} ?(\d{4,9})/giu;
const broken = /A\s?A\s?D\s?S\s?T\s?S\s?[:_#-]{0,2}\s?(\d{4,9})/gu;
const named =
  /(?:error_codes?|error ?codes?|errorno|errornumber|suberrorcode|result ?type|failure code|sts_error|error\?code|error\(s\)|sign-?in error)['"\\]{0,4}\s?[:=#[(]{0,2}[\s['"(]{0,4}(\d{5,7})(?!\d)/giu;
const afterOAuthName =
  /\b(?:invalid_(?:client|grant|request|scope|resource|tenant)|unauthorized_client|interaction_required|access_denied|consent_required|server_error)['"\\]{0,4}[\s:,(-]{1,4}(?:error )?(\d{5,7})(?!\d)/giu;
const atSentence = /(?<![\w.:/-])(\d{5,7}): [A-Z][a-z']/gu;
const longNumber =
  /(?<![\w.:/-])((?:7000|9002|6500|5000|5300|7002|1002)\d{2,3}|900\d{3}|501\d{3})(?![\w./-])/gu;

function isKnown(code: number): boolean {
  return isListedCode(code) || mappedCodes.has(code);
}

function allOf(
  pattern: RegExp,
  text: string,
): { readonly digits: string; readonly at: number; readonly end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    digits: match[1] ?? '',
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** With its prefix a number is certain; where a line break may have cut it, the longer one counts if only it is known. */
function prefixedCodes({ flat, joined }: Reading): SeenCode[] {
  const whole = allOf(prefixed, flat);
  const mended = allOf(broken, joined);
  const paired = whole.length === mended.length;
  const found = whole.map((seen, index): SeenCode => {
    const longer = paired ? (mended[index]?.digits ?? '') : '';
    const cut = longer.startsWith(seen.digits) && /^ \d/u.test(flat.slice(seen.end, seen.end + 2));
    const code = Number(cut && isKnown(Number(longer)) ? longer : seen.digits);
    return { code, at: seen.at, confidence: 'certain' };
  });
  if (paired) return found;
  const scale = flat.length / Math.max(joined.length, 1);
  return [
    ...found,
    ...mended
      .filter(({ digits }) => isKnown(Number(digits)) && !found.some(({ code }) => code === Number(digits)))
      .map(
        ({ digits, at }): SeenCode => ({
          code: Number(digits),
          at: Math.floor(at * scale),
          confidence: 'certain',
        }),
      ),
  ];
}

function bareCodes(flat: string, ofEntra: boolean): SeenCode[] {
  const inName = [...allOf(named, flat), ...allOf(afterOAuthName, flat)];
  const loose = ofEntra ? [...allOf(atSentence, flat), ...allOf(longNumber, flat)] : [];
  return [
    ...inName.map(({ digits, at }): SeenCode => ({ code: Number(digits), at, confidence: 'certain' })),
    ...loose.map(({ digits, at }): SeenCode => ({ code: Number(digits), at, confidence: 'likely' })),
  ].filter(({ code }) => isKnown(code));
}

/** The AADSTS numbers of a text, also where their prefix is missing: in `error_codes`, after an OAuth error's name, before its sentence. */
export function findCodes(reading: Reading, ofEntra: boolean): SeenCode[] {
  return [...prefixedCodes(reading), ...bareCodes(reading.flat, ofEntra)];
}
