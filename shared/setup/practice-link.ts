import type { PortalPlace } from './portal-place.ts';

/** The pages of the practice portal; those of one application stand below it. */
const pages: Record<PortalPlace, (clientId: string) => string> = {
  home: () => '',
  'app-registrations': () => 'app-registrations',
  'new-registration': () => 'new-registration',
  'app-overview': (clientId) => `app-registrations/${clientId}`,
  'app-authentication': (clientId) => `app-registrations/${clientId}/authentication`,
  'app-credentials': (clientId) => `app-registrations/${clientId}/credentials`,
  'app-permissions': (clientId) => `app-registrations/${clientId}/permissions`,
  'enterprise-app': (clientId) => `enterprise-apps/${clientId}`,
  mailboxes: () => 'mailboxes',
  'exchange-admin': () => 'exchange-admin',
  scenarios: () => 'scenarios',
};

const ofOneApplication: ReadonlySet<PortalPlace> = new Set([
  'app-overview',
  'app-authentication',
  'app-credentials',
  'app-permissions',
  'enterprise-app',
]);

/** A page of the practice portal; without a client id the pages of one application become the list of all. */
export function practiceLink(portal: string, place: PortalPlace, clientId: string | undefined): string {
  const page = clientId === undefined && ofOneApplication.has(place) ? 'app-registrations' : place;
  return `${portal.replace(/\/+$/u, '')}/${pages[page](encodeURIComponent(clientId ?? ''))}`;
}
