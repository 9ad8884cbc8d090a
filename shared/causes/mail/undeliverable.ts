import type { Sign } from '../sign.ts';

const domain = String.raw`[\w-]{1,63}\.[\w.-]{2,190}`;

/**
 * How the page says that a message was not delivered and, after whose name and before a domain, that nobody is there. In English as it
 * was seen; the others are how each language puts it, so that they are no more than possible.
 */
const sentences: readonly (readonly [near: string, failed: string, unknown: string])[] = [
  ['zugestellt werden', 'konnte nicht zugestellt werden', `wurde (?:in|unter|bei) ${domain} nicht gefunden`],
  [
    'pas pu être remis',
    "n['’]a pas pu être remis",
    `(?:est introuvable|n['’]a pas été trouvée?) (?:dans|sur|à) ${domain}`,
  ],
  ['entregar', 'no se (?:pudo|ha podido) entregar', `no se (?:encontró|ha encontrado) en ${domain}`],
  ['entreg', 'não (?:pôde ser|foi possível|foi) entreg', `não foi encontrad[oa] em ${domain}`],
  ['putut fi livrat', 'nu a putut fi livrat', `nu a fost găsită? (?:la|în) ${domain}`],
  ['recapitare', 'non è stato possibile recapitare', `non è stato trovato in ${domain}`],
  ['kan niet worden', 'kan niet worden (?:bezorgd|afgeleverd)', `is niet gevonden (?:op|in|bij) ${domain}`],
  ['levereras', 'kunde inte levereras', `hittades inte (?:på|i|hos) ${domain}`],
  ['doru', 'nelze doručit', `nebyl[ao]? nalezen[ao]? (?:v|na) ${domain}`],
];

/** The page that Exchange Online sends back to a person: its sentences and its labels, without the server's line. */
export const undeliverable: readonly Sign[] = [
  { says: 'Unknown To address', rank: 'family', confidence: 'likely' },
  {
    near: ["couldn't be delivered"],
    matches: new RegExp(
      `could(?:n['’]t| not) be delivered.{1,200}was(?:n['’]t| not) found at ${domain}`,
      'iu',
    ),
    rank: 'family',
    confidence: 'likely',
  },
  ...sentences.map(
    ([near, failed, unknown]): Sign => ({
      near: [near],
      matches: new RegExp(`${failed}.{1,200}${unknown}`, 'iu'),
      rank: 'family',
      confidence: 'possible',
    }),
  ),
];
