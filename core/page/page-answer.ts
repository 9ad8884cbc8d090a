import { randomBytes } from 'node:crypto';
import { noncePlaceholder, pagePolicy } from '../../shared/contract/page-policy.ts';
import type { PageFiles } from './page-files.ts';
import { securityHeaders } from './security-headers.ts';

export interface PageAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** 128 random bits, new for each load. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

function startPage(page: PageFiles, nonce: string): PageAnswer {
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': pagePolicy(nonce),
      'Cache-Control': 'no-store',
    },
    body: page.index.replaceAll(noncePlaceholder, nonce),
  };
}

/**
 * What a windowed host answers for one address of the renderer. `path` is compared as it stands: it is never decoded nor
 * joined to a folder. The build puts a hash into the names below `/assets/`, so those may be kept.
 */
export function pageAnswer(page: PageFiles, path: string, nonce = newNonce()): PageAnswer {
  if (path === '/') return startPage(page, nonce);
  const asset = page.assets.get(path);
  if (!asset) return { status: 404, headers: { ...securityHeaders, 'Cache-Control': 'no-store' }, body: '' };
  const hashed = path.startsWith('/assets/');
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'Content-Type': asset.contentType,
      'Content-Security-Policy': "default-src 'none'",
      'Cache-Control': hashed ? 'private, max-age=31536000, immutable' : 'no-cache',
    },
    body: asset.body,
  };
}
