import { linkTo } from '../causes/link.ts';
import { isBuiltInCloud } from '../clouds/built-in.ts';
import type { Cloud } from '../clouds/cloud-file.ts';
import type { PortalPlace } from './portal-place.ts';
import { practiceLink } from './practice-link.ts';

/** What of a set-up a page of the portal is found by. */
export interface PortalIds {
  readonly clientId?: string | undefined;
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
