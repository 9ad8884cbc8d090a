import type { PortalPlace } from '../setup/portal-place.ts';
import { practiceLink } from '../setup/practice-link.ts';

/** Pages that a fix may point to. */
export type LinkPlace =
  | 'app-overview'
  | 'app-credentials'
  | 'app-authentication'
  | 'app-permissions'
  | 'enterprise-apps'
  | 'users'
  | 'sign-in-logs'
  | 'conditional-access'
  | 'active-users'
  | 'mailboxes'
  | 'service-health'
  | 'restricted-entities'
  | 'outlook';

/** What is known about the set-up, for links and scripts. */
export interface LinkContext {
  readonly clientId?: string | undefined;
  /** The Entra admin center of the cloud; the worldwide one where absent. */
  readonly portal?: string | undefined;
  /** Stands in for every page of Microsoft's: in the practice tenant nothing is put right there. */
  readonly practicePortal?: string | undefined;
}

const blades = {
  'app-overview': 'Overview',
  'app-credentials': 'Credentials',
  'app-authentication': 'Authentication',
  'app-permissions': 'CallAnAPI',
} as const;

const entraPages = {
  'enterprise-apps': 'Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
  users: 'Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers',
  'sign-in-logs': 'Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/SignIns',
  'conditional-access': 'Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies',
} as const;

const otherPages = {
  'active-users': 'https://admin.microsoft.com/#/users',
  mailboxes: 'https://admin.exchange.microsoft.com/#/mailboxes',
  'service-health': 'https://admin.microsoft.com/#/servicehealth',
  'restricted-entities': 'https://security.microsoft.com/restrictedentities',
  outlook: 'https://outlook.office.com/',
} as const;

/** Where the practice portal has what Microsoft shows on a page: its accounts are on the front page, what is broken among the scenarios. */
const practicePages: Readonly<Record<LinkPlace, PortalPlace>> = {
  'app-overview': 'app-overview',
  'app-credentials': 'app-credentials',
  'app-authentication': 'app-authentication',
  'app-permissions': 'app-permissions',
  'enterprise-apps': 'enterprise-app',
  users: 'home',
  'sign-in-logs': 'scenarios',
  'conditional-access': 'scenarios',
  'active-users': 'mailboxes',
  mailboxes: 'mailboxes',
  'service-health': 'scenarios',
  'restricted-entities': 'mailboxes',
  outlook: 'mailboxes',
};

function appPage(blade: string, portal: string, clientId: string | undefined): string {
  return clientId
    ? `${portal}/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${blade}/appId/${encodeURIComponent(clientId)}`
    : `${portal}/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade`;
}

/** The address of a page; without a client id the pages of one application become the list of all. */
export function linkTo(place: LinkPlace, context: LinkContext): string {
  if (context.practicePortal !== undefined)
    return practiceLink(context.practicePortal, practicePages[place], context.clientId);
  const portal = context.portal ?? 'https://entra.microsoft.com';
  switch (place) {
    case 'app-overview':
    case 'app-credentials':
    case 'app-authentication':
    case 'app-permissions':
      return appPage(blades[place], portal, context.clientId);
    case 'enterprise-apps':
    case 'users':
    case 'sign-in-logs':
    case 'conditional-access':
      return `${portal}/#view/${entraPages[place]}`;
    default:
      return otherPages[place];
  }
}
