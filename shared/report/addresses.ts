import { base64Runs, decodeBase64 } from '../encodings/base64.ts';
import { redactionMark } from '../redaction/range.ts';

const localPart = String.raw`[\p{L}\p{N}_+#][\p{L}\p{N}._+#'~-]{0,63}`;
/** The sign between mailbox and domain: plain, percent-coded (also twice), quoted-printable, HTML, JSON. */
const atSign = String.raw`(?:@|%(?:25){0,3}40|=40|&#(?:64|x40);|\\u0040)`;
const domainName = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{0,61}[\p{L}\p{N}]`;
const address = new RegExp(`(?<local>${localPart})${atSign}(?<domain>${domainName})`, 'giu');
/** The domain that every tenant gets from Microsoft, which names the customer also outside of an address. */
const tenantDomain = /[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.mail)?\.onmicrosoft\.(?:com|us|cn)/giu;

/** Microsoft's own host names: they name no customer, and a message id of Exchange has one for its domain. */
const microsofts =
  /(?:^|\.)(?:outlook|office|office365|microsoft|microsoftonline|exchangelabs|windows|live|hotmail)\.(?:com|net|us)$/iu;
const messageIdHosts = /\.(?:outlook|exchangelabs)\.com$/iu;
/** A local part that a program made: it names nobody, and a message is found by it. */
const generated = /^[0-9a-f]{8}[0-9a-f-]{12,}$/iu;

/** Numbered names for addresses and domains: the same one always gets the same number. */
export interface AddressCover {
  /** Takes note of what stands in a text, so that later texts can be covered. */
  note(text: string): void;
  /** A text with every address and noted domain replaced; base64 that holds one is taken out whole. */
  cover(text: string): string;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

function numbered(prefix: string): (name: string) => string {
  const numbers = new Map<string, number>();
  return (name) => {
    const plain = name.toLowerCase();
    const number = numbers.get(plain) ?? numbers.size + 1;
    numbers.set(plain, number);
    return `${prefix}-${number}`;
  };
}

/** Finds the noted domains wherever they stand, the longer first: also as Exchange writes them into host names (`contoso-com.mail...`). */
function domainsPattern(domains: ReadonlySet<string>): RegExp | undefined {
  if (domains.size === 0) return undefined;
  const forms = [...domains].toSorted((one, other) => other.length - one.length).map(escaped);
  const dashed = [...domains].map(
    (domain) => `${escaped(domain.replaceAll('.', '-'))}(?=\\.(?:mail|olc)\\.)`,
  );
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${[...forms, ...dashed].join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
}

/**
 * Replaces e-mail addresses and the domains they belong to.
 *
 * @param known what is an address or a person's name by its place, in the order of their numbers: these are found however they look.
 */
export function createAddressCover(known: readonly string[]): AddressCover {
  const mailbox = numbered('mailbox');
  const domain = numbered('domain');
  const person = numbered('person');
  const domains = new Set<string>();
  let pattern: RegExp | undefined;

  const noteDomain = (name: string) => {
    if (microsofts.test(name) || domains.has(name.toLowerCase())) return;
    domains.add(name.toLowerCase());
    domain(name);
    pattern = undefined;
  };
  const note = (text: string) => {
    for (const match of text.matchAll(address)) noteDomain(match.groups?.domain ?? '');
    for (const [name] of text.matchAll(tenantDomain)) noteDomain(name);
  };
  const coverOne = (whole: string, local: string, name: string): string => {
    if (messageIdHosts.test(name) && !/^(?:[^.]+\.)?(?:outlook|exchangelabs)\.com$/iu.test(name))
      return whole;
    return `${generated.test(local) ? local : mailbox(`${local}@${name}`)}@${domain(name)}`;
  };

  const exact = known.map((text) => {
    const at = text.lastIndexOf('@');
    const source =
      at < 0 ? escaped(text) : `${escaped(text.slice(0, at))}${atSign}${escaped(text.slice(at + 1))}`;
    const name = () => (at < 0 ? person(text) : coverOne(text, text.slice(0, at), text.slice(at + 1)));
    note(text);
    return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'giu'), name };
  });

  const coverPlain = (text: string): string => {
    let covered = text;
    for (const one of exact) covered = covered.replace(one.pattern, one.name);
    covered = covered.replace(address, (whole, local: string, name: string) => coverOne(whole, local, name));
    pattern ??= domainsPattern(domains);
    return pattern
      ? covered.replace(pattern, (found) =>
          domain(domains.has(found.toLowerCase()) ? found : found.replaceAll('-', '.')),
        )
      : covered;
  };
  const coverCoded = (text: string): string => {
    let covered = '';
    let done = 0;
    for (const run of base64Runs(text)) {
      const plain = decodeBase64(run.value);
      if (plain === undefined || coverPlain(plain) === plain) continue;
      covered += text.slice(done, run.start) + redactionMark;
      done = run.end;
    }
    return covered + text.slice(done);
  };

  return { note, cover: (text) => coverPlain(coverCoded(text)) };
}
