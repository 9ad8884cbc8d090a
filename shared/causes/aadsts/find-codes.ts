import type { Confidence } from '../cause-id.ts';
import type { Reading } from '../reading/reading.ts';
import { mappedCodes } from './causes-by-code.ts';
import { isListedCode, listedCodes } from './listed.ts';

/** An AADSTS number seen in a text. */
export interface SeenCode {
  readonly code: number;
  readonly at: number;
  readonly length: number;
  /** Less than `certain` where the prefix is missing and only its surroundings say what the number is. */
  readonly confidence: Confidence;
}

const prefixed = /\bA?ADS ?TS ?[:_#-]{0,2} ?(\d{4,9})/giu;
const broken = /A\s?A\s?D\s?S\s?T\s?S\s?[:_#-]{0,2}\s?(\d{4,9})/gu;
/** As `prefixed`, where letters were read for digits: `AADSTS7OOO215`, `AADST550011`. */
const misread = /\bA?AD[S5] ?T[S5] ?[:_#-]{0,2} ?(\d?[\dOoIl|]{4,8})(?!\w)/gu;
/** Digits hidden by whoever published the text: `AADSTS7000***`, `AADSTS70002xx`. */
const masked = /\bA?ADSTS ?[:_#-]{0,2} ?(\d{0,8})([xX*#\u2022]{1,8})(?!\w)/gu;
const named =
  /(?:error_codes?|error ?codes?|errorno|errornumber|suberrorcode|result ?type|failure code|sts_error|error\?code|error\(s\)|sign-?in error)['"\\]{0,4}\s?[:=#[(]{0,2}[\s['"(]{0,4}(\d{5,7})(?!\d)/giu;
/** Looked for from the number backwards: numbers are rarer in a log than words. */
const afterOAuthName =
  /(?<!\d)(\d{5,7})(?!\d)(?<=\b(?:invalid_(?:client|grant|request|scope|resource|tenant)|unauthorized_client|interaction_required|access_denied|consent_required|server_error|temporarily_unavailable)['"\\]{0,4}[\s:,(-]{1,4}(?:error )?\1)/giu;
/** As MSAL.js puts it: the OAuth error, the number, the time in brackets. */
const beforeTime =
  /(?<!\d)(\d{5,7})(?= - \[\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ\])(?<=\b[a-z]{3,20}(?:_[a-z]{3,20}){1,3}: \1)/gu;
const atSentence = /(?<![\w.:/-])(\d{5,7}): [A-Z][a-z']/gu;
/** "error 90094", as people write it in their own language. */
const afterError =
  /(?<!\d)(\d{5,7})(?![\d.,:]\d|\d)(?<=(?<!\p{L})(?:error|erreur|fehler|fehlernummer|eroare(?:a)?|erro|chyba|fel|felet|errore|fout)(?: (?:code|no|nr|num[eé]ro|číslo|numărul|numer))?\.?[\s:#(«"']{1,3}\1)/giu;
/** After an abbreviation in capitals it is the number of something else: of a register, a tax office, a ticket. */
const longNumber =
  /(?<![\w.:/-]|\b(?!ERROR|CODE)[A-Z]{2,5} )((?:7000|9002|6500|5000|5300|7002|1002)\d{2,3}|900\d{3}|501\d{3})(?![\w./-])/gu;

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

/** Numbers in which letters stand for digits; only known ones, since a guess is no reading. */
function misreadCodes(flat: string): SeenCode[] {
  return allOf(misread, flat).flatMap(({ digits, at, end }): SeenCode[] => {
    if (/^A?ADS ?TS[^\w]*\d+$/u.test(flat.slice(at, end))) return [];
    const code = Number(digits.replace(/[Oo]/gu, '0').replace(/[Il|]/gu, '1'));
    return isKnown(code) ? [{ code, at, length: end - at, confidence: 'likely' }] : [];
  });
}

interface MaskedNumber {
  readonly at: number;
  readonly length: number;
  /** The one known number it can be; undefined where it can be several. */
  readonly code: number | undefined;
}

/**
 * The places where a number with hidden digits stands: what is left of it is no number of its own. A known number that no longer one
 * fits hides nothing: the signs behind it are emphasis.
 */
function maskedNumbers(flat: string): readonly MaskedNumber[] {
  return [...flat.matchAll(masked)].flatMap(({ 0: whole, index, 1: shown = '', 2: hidden = '' }) => {
    const fitting = [...new Set([...listedCodes, ...mappedCodes])].filter((code) => {
      const digits = String(code);
      return digits.startsWith(shown) && digits.length === shown.length + hidden.length;
    });
    if (fitting.length === 0 && hidden.startsWith('*') && isKnown(Number(shown))) return [];
    return [{ at: index, length: whole.length, code: fitting.length === 1 ? fitting[0] : undefined }];
  });
}

/** With its prefix a number is certain; where a line break may have cut it, the longer one counts if only it is known. */
function prefixedCodes({ flat, joined }: Reading): SeenCode[] {
  const hidden = maskedNumbers(flat);
  const read = misreadCodes(flat);
  const places = new Set([...hidden, ...read].map(({ at }) => at));
  const guessed = hidden.flatMap(({ at, length, code }): SeenCode[] =>
    code === undefined ? [] : [{ code, at, length, confidence: 'likely' }],
  );
  return [...read, ...guessed, ...plainCodes({ flat, joined }, places)];
}

function plainCodes(
  { flat, joined }: Pick<Reading, 'flat' | 'joined'>,
  except: ReadonlySet<number>,
): SeenCode[] {
  const whole = allOf(prefixed, flat).filter(({ at }) => !except.has(at));
  const mended = except.size > 0 ? [] : allOf(broken, joined);
  const paired = whole.length === mended.length;
  const found = whole.map((seen, index): SeenCode => {
    const longer = paired ? (mended[index]?.digits ?? '') : '';
    const cut = longer.startsWith(seen.digits) && /^ \d/u.test(flat.slice(seen.end, seen.end + 2));
    const code = Number(cut && isKnown(Number(longer)) ? longer : seen.digits);
    return { code, at: seen.at, length: seen.end - seen.at, confidence: 'certain' };
  });
  if (paired) return found;
  const scale = flat.length / Math.max(joined.length, 1);
  return [
    ...found,
    ...mended
      .filter(({ digits }) => isKnown(Number(digits)) && !found.some(({ code }) => code === Number(digits)))
      .map(
        ({ digits, at, end }): SeenCode => ({
          code: Number(digits),
          at: Math.floor(at * scale),
          length: end - at,
          confidence: 'certain',
        }),
      ),
  ];
}

function knownOf(pattern: RegExp, flat: string, confidence: Confidence): SeenCode[] {
  return allOf(pattern, flat)
    .map(({ digits, at, end }): SeenCode => ({ code: Number(digits), at, length: end - at, confidence }))
    .filter(({ code }) => isKnown(code));
}

/** SQL Server's own number for whatever a program raises. */
const anybodys = 50000;

function bareCodes(flat: string, ofEntra: () => boolean): SeenCode[] {
  const inName = [named, afterOAuthName, beforeTime].flatMap((frame) => knownOf(frame, flat, 'certain'));
  const loose = [atSentence, afterError, longNumber]
    .flatMap((frame) => knownOf(frame, flat, 'likely'))
    .filter(({ code }) => code !== anybodys);
  return loose.length > 0 && ofEntra() ? [...inName, ...loose] : inName;
}

/** The AADSTS numbers of a text, also where their prefix is missing: in `error_codes`, after an OAuth error's name, before its sentence. */
export function findCodes(reading: Reading, ofEntra: () => boolean): SeenCode[] {
  return [...prefixedCodes(reading), ...bareCodes(reading.flat, ofEntra)];
}
