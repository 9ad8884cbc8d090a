import { pageAnswer } from '../../core/page/page-answer.ts';
import type { PageFiles } from '../../core/page/page-files.ts';
import { securityHeaders } from '../../core/page/security-headers.ts';
import { isPageAddress } from './trusted-sender.ts';

/** The scheme of the renderer's page: an origin of its own with full web rules, where `file:` has neither. */
export const pageScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const;

/** Answers the window's requests from the built renderer, with a fresh nonce for each load of the page. */
export function createPageHandler(
  page: PageFiles,
): (request: { readonly url: string; readonly method: string }) => Response {
  return ({ url, method }) => {
    if (!isPageAddress(url) || method !== 'GET')
      return new Response(null, { status: 403, headers: securityHeaders });
    const { status, headers, body } = pageAnswer(page, new URL(url).pathname);
    return new Response(body, { status, headers });
  };
}
