import { newNonce } from '../core/page/page-answer.ts';
import { securityHeaders } from '../core/page/security-headers.ts';
import { chooseLanguage, type Language, translatorFor } from '../shared/text/index.ts';
import type { TextKey } from '../shared/text/text-key.ts';

export interface NoticePage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Why a browser sees a notice instead of the application. */
export type Notice = 'signed-out' | 'used-address' | 'not-found' | 'wrong-host';

const texts = {
  'signed-out': { title: 'host.signedOutTitle', text: 'host.signedOutText' },
  'used-address': { title: 'host.usedAddressTitle', text: 'host.usedAddressText' },
  'not-found': { title: 'host.notFoundTitle', text: 'host.notFoundText' },
  'wrong-host': { title: 'host.wrongHostTitle', text: 'host.wrongHostText' },
} as const satisfies Record<Notice, { title: TextKey; text: TextKey }>;

const style = [
  ':root{color-scheme:light dark}',
  'body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.5rem}',
  'h1{font-size:1.5rem;line-height:1.3}',
].join('');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The languages of an `Accept-Language` header (RFC 9110 section 12.5.4) in the order written, which browsers sort by preference. */
export function languagesIn(header: string | undefined): readonly string[] {
  return (header ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
}

/** A page that holds nothing of the application, only what to do, in the person's language. */
export function noticePage(
  notice: Notice,
  acceptLanguage: string | undefined,
  language?: Language,
): NoticePage {
  const t = translatorFor(language ?? chooseLanguage(languagesIn(acceptLanguage)));
  const title = escaped(t(texts[notice].title));
  const nonce = newNonce();
  return {
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
      'Cache-Control': 'no-store',
    },
    body: `<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escaped(t(texts[notice].text))}</p>
</main>
</body>
</html>
`,
  };
}
