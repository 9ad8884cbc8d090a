import { legible } from './legible.ts';
import { Numbers } from './numbers.ts';

/** A text in the forms in which signs are looked for. */
export interface Reading {
  /** Legible, blanks drawn together to one. Positions of signs are positions in here. */
  readonly flat: string;
  /** Legible, lines put together without anything between them: what a line break cut in two is whole here. */
  readonly joined: string;
  /** The whole numbers of few digits in `flat`. */
  readonly numbers: Numbers;
  /** What looks like an enhanced status code (RFC 3463) in `flat`. */
  readonly statuses: ReadonlySet<string>;
  /** Whether letters of Cyrillic or of the scripts of East Asia stand in `flat`. */
  readonly hasOtherScript: boolean;
}

const otherScript = /[\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/u;
const statusLike = /[245]\s?\.\s?[\dlIO]{1,3}\s?\.\s?[\dlIO]{1,3}/gu;

function statusesIn(flat: string): ReadonlySet<string> {
  return new Set(
    (flat.match(statusLike) ?? []).map((code) =>
      code.replace(/\s/gu, '').replace(/[lI]/gu, '1').replaceAll('O', '0'),
    ),
  );
}

/** Puts something off until it is asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Reads a text once for all signs. Linear in the text. */
export function read(text: string): Reading {
  const whole = legible(text);
  const flat = whole.replace(/[\s|]{2,}|[^\S ]|\|/gu, ' ');
  const joined = once(() =>
    whole
      .split('\n')
      .map((line) => line.trim())
      .join(''),
  );
  const numbers = once(() => new Numbers(flat));
  const statuses = once(() => statusesIn(flat));
  const hasOtherScript = once(() => otherScript.test(flat));
  return {
    flat,
    get joined() {
      return joined();
    },
    get numbers() {
      return numbers();
    },
    get statuses() {
      return statuses();
    },
    get hasOtherScript() {
      return hasOtherScript();
    },
  };
}

/** A phrase as it is looked for: only its letters and digits count. */
export function denseForm(phrase: string): string {
  return phrase.replace(/[^A-Za-z0-9]+/gu, '').toLowerCase();
}
