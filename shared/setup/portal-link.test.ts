import { describe, expect, it } from 'vitest';
import { linkTo } from '../causes/link.ts';
import { builtInClouds } from '../clouds/built-in.ts';
import { portalLink } from './portal-link.ts';
import { portalPlaces } from './portal-place.ts';

const ids = { clientId: '11111111-1111-4111-8111-111111111111' };
const practice = {
  ...builtInClouds.global,
  id: '/practice/cloud.json',
  portal: 'http://127.0.0.1:8080',
  practice: true,
};

describe('the page of a portal where a step is done', () => {
  it.each(portalPlaces)('%s has an address in every cloud', (place) => {
    for (const cloud of Object.values(builtInClouds))
      expect(URL.canParse(portalLink(cloud, place, ids) ?? '')).toBe(true);
    expect(portalLink(practice, place, ids)).toMatch(/^http:\/\/127\.0\.0\.1:8080\//u);
  });

  it('stays in its own cloud', () => {
    expect(portalLink(builtInClouds.usgov, 'app-permissions', ids)).toMatch(
      /^https:\/\/entra\.microsoft\.us\/#view\/.*11111111/u,
    );
  });

  it('is the list of applications while there is no id yet', () => {
    expect(portalLink(practice, 'app-permissions', {})).toBe('http://127.0.0.1:8080/app-registrations');
    expect(portalLink(builtInClouds.global, 'app-overview', {})).toContain('ApplicationsListBlade');
  });

  it('is none where the cloud has no portal', () => {
    expect(portalLink({ ...practice, portal: undefined }, 'home', ids)).toBeUndefined();
  });
});

describe('the page that a fix leads to', () => {
  const clientId = '0f7bd0de-6f6c-4a54-8fd5-1f2c3d4e5f60';
  const practicePortal = 'https://localhost:4443';

  it.each([
    ['app-permissions', clientId, `/app-registrations/${clientId}/permissions`],
    ['enterprise-apps', clientId, `/enterprise-apps/${clientId}`],
    ['app-credentials', undefined, '/app-registrations'],
    ['mailboxes', clientId, '/mailboxes'],
    ['conditional-access', clientId, '/scenarios'],
    ['users', clientId, '/'],
  ] as const)('is the practice portal’s own in the practice tenant: %s', (place, id, path) => {
    expect(linkTo(place, { clientId: id, practicePortal })).toBe(`${practicePortal}${path}`);
  });

  it('is Microsoft’s elsewhere', () => {
    expect(linkTo('app-permissions', { clientId })).toContain('entra.microsoft.com');
  });
});
