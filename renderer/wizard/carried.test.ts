import { describe, expect, it } from 'vitest';
import type { Permission } from '../../shared/recipes/permission.ts';
import { carriedIn, namesInToken } from './carried.ts';

function permission(name: string): Permission {
  return { resource: 'graph', type: 'application', name, optional: false, reason: { en: 'x' } };
}
const needed = new Set(['Mail.Send']);
const at = '2026-11-20T10:00:00.000Z';

describe('what a token carries', () => {
  it('is known from a check of the permissions', () => {
    const seen = [
      { key: 'seen.permissionsCarried', params: { permissions: 'Mail.Send, User.Read.All' } },
    ] as const;
    expect(namesInToken({ state: 'proven', seen, at }, [])).toEqual(new Set(['Mail.Send', 'User.Read.All']));
  });

  it('is not known while nothing was seen', () => {
    expect(namesInToken(undefined, [])).toBeUndefined();
    expect(carriedIn(permission('Mail.Send'), undefined, needed)).toBe('not-seen');
  });

  it('lacks what the way needs and the token does not have', () => {
    expect(carriedIn(permission('Mail.Send'), new Set(), needed)).toBe('not-carried');
    expect(carriedIn(permission('Mail.Send'), new Set(['Mail.Send']), needed)).toBe('carried');
  });

  it('never shows the scopes that only shape the answer', () => {
    expect(carriedIn(permission('offline_access'), new Set(), needed)).toBe('not-shown');
  });
});
