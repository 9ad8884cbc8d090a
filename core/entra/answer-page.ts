import { createHash } from 'node:crypto';
import { type Language, translatorFor } from '../../shared/text/index.ts';

/** What the person's browser shows in the end. */
export type PageState = 'signed-in' | 'failed' | 'not-expected';

const style = `:root{color-scheme:light dark;font:16px/1.5 "Segoe UI",system-ui,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center}
main{max-width:34rem;padding:2rem}h1{font-size:1.5rem;font-weight:600}pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8125rem;opacity:.8}`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** Headers of every page of the listener: nothing may be loaded, framed, kept, or sent on to anybody. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
} as const;

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** The page in the person's language. `raw` is the server's own answer, shown as it is: a person may have to look for it. */
export function answerPage(state: PageState, language: Language, raw?: string): string {
  const t = translatorFor(language);
  const [title, text] = {
    'signed-in': [t('loopback.signedInTitle'), t('loopback.signedIn')],
    failed: [t('loopback.failedTitle'), t('loopback.failed')],
    'not-expected': [t('loopback.notExpectedTitle'), t('loopback.notExpected')],
  }[state];
  const words = raw ? `<pre>${escaped(raw.slice(0, 2000))}</pre>` : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title ?? '')} - Sendproof</title><style>${style}</style></head><body><main><h1>${escaped(title ?? '')}</h1><p>${escaped(text ?? '')}</p>${words}</main></body></html>`;
}
