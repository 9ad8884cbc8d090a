import { linkTo } from '../causes/link.ts';
import { isBuiltInCloud } from '../clouds/built-in.ts';
import type { Cloud } from '../clouds/cloud-file.ts';
import type { PortalPlace } from './portal-place.ts';

/** What of a set-up a page of the portal is found by. */
export interface PortalIds {
  readonly clientId?: string | undefined;
}

/** The pages of the practice portal; those of one application stand below it. */
const practicePages: Record<PortalPlace, (clientId: string) => string> = {
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

function practiceLink(portal: string, place: PortalPlace, clientId: string | undefined): string {
  const page = clientId === undefined && ofOneApplication.has(place) ? 'app-registrations' : place;
  return `${portal.replace(/\/+$/u, '')}/${practicePages[page](encodeURIComponent(clientId ?? ''))}`;
}

/** Deep links of the Entra admin center: the blade's own path, as the portal shows it in the address bar. */
function entraLink(portal: string, place: PortalPlace, clientId: string | undefined): string {
  switch (place) {
    case 'home':
    case 'scenarios':
      return portal;
    case 'app-registrations':
      return `${portal}/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade`;
    case 'new-registration':
      return `${portal}/#view/Microsoft_AAD_RegisteredApps/CreateApplicationBlade`;
    case 'enterprise-app':
      return linkTo('enterprise-apps', { portal });
    case 'mailboxes':
    case 'exchange-admin':
      return linkTo('mailboxes', { portal });
    default:
      return linkTo(place, { portal, clientId });
  }
}

/**
 * The page of a portal where something is done, with the application's id filled in; the list of all while there is no id yet.
 * Undefined where the cloud has no portal.
 */
export function portalLink(cloud: Cloud, place: PortalPlace, ids: PortalIds): string | undefined {
  if (cloud.portal === undefined) return undefined;
  return isBuiltInCloud(cloud.id)
    ? entraLink(cloud.portal, place, ids.clientId)
    : practiceLink(cloud.portal, place, ids.clientId);
}
