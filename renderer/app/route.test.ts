import { describe, expect, it } from 'vitest';
import { hashOf, type Route, routeOf } from './route.ts';

describe('the address of a screen', () => {
  it.each<Route>([
    { kind: 'welcome' },
    { kind: 'paste' },
    { kind: 'support' },
    { kind: 'report', id: 'contoso-erp' },
    { kind: 'setup', id: 'contoso-erp', step: undefined },
    { kind: 'setup', id: 'contoso-erp', step: 'exchange' },
    { kind: 'setup', id: 'contoso-erp', step: 'registering' },
    { kind: 'setup', id: 'contoso-erp', step: 'rotation' },
  ])('leads back to the screen it was made for: $kind $step', (route) => {
    expect(routeOf(hashOf(route))).toEqual(route);
  });

  it('shows Welcome for an address that names nothing', () => {
    for (const hash of ['', '#', '#/nowhere', '#/setup', '#/setup/../../x', '#/report', '#/report/A B'])
      expect(routeOf(hash)).toEqual({ kind: 'welcome' });
  });

  it('lets the evidence choose for a step that does not exist', () => {
    expect(routeOf('#/setup/one/coffee')).toEqual({ kind: 'setup', id: 'one', step: undefined });
  });
});
