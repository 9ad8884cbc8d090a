/**
 * The permissions that the practice tenant knows.
 * Source of ids and names: microsoftgraph/microsoft-graph-devx-content, permissions-descriptions.json;
 * Exchange's from its own service principal.
 */

export type ApiName = 'Microsoft Graph' | 'Office 365 Exchange Online';

export interface Permission {
  readonly api: ApiName;
  readonly name: string;
  readonly type: 'delegated' | 'application';
  readonly id: string;
  readonly adminConsent: boolean;
  /** The line on the consent page and in the portal. */
  readonly title: string;
}

/** Application ids of the APIs themselves. */
export const apiIds = {
  'Microsoft Graph': '00000003-0000-0000-c000-000000000000',
  'Office 365 Exchange Online': '00000002-0000-0ff1-ce00-000000000000',
} as const satisfies Record<ApiName, string>;

/** The resource names by which clients ask for a token, each with the API behind it. */
const resources: Readonly<Record<string, ApiName>> = {
  'https://graph.microsoft.com': 'Microsoft Graph',
  [apiIds['Microsoft Graph']]: 'Microsoft Graph',
  'https://outlook.office.com': 'Office 365 Exchange Online',
  'https://outlook.office365.com': 'Office 365 Exchange Online',
  'https://ps.outlook.com': 'Office 365 Exchange Online',
  [apiIds['Office 365 Exchange Online']]: 'Office 365 Exchange Online',
};

export function apiBehind(resource: string): ApiName | undefined {
  return resources[resource.toLowerCase().replace(/\/$/u, '')];
}

/** Makes the rows of one API and type. Every application permission needs an administrator's consent. */
const rowOf =
  (api: ApiName, type: Permission['type']) =>
  (name: string, id: string, title: string, adminConsent = type === 'application'): Permission => ({
    api,
    name,
    type,
    id,
    adminConsent,
    title,
  });

const graph = rowOf('Microsoft Graph', 'delegated');
const graphRole = rowOf('Microsoft Graph', 'application');
const exchange = rowOf('Office 365 Exchange Online', 'delegated');
const exchangeRole = rowOf('Office 365 Exchange Online', 'application');

export const permissions: readonly Permission[] = [
  graph('openid', '37f7f235-527c-4136-accd-4a02d197296e', 'Sign users in'),
  graph('profile', '14dad69e-099b-42c9-810b-d002981feec1', "View users' basic profile"),
  graph('email', '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0', "View users' email address"),
  graph(
    'offline_access',
    '7427e0e9-2fba-42fe-b0c0-848c9e6a8182',
    'Maintain access to data you have given it access to',
  ),
  graph('User.Read', 'e1fe6dd8-ba31-4d61-89e7-88639da4683d', 'Sign in and read user profile'),
  graph('SMTP.Send', '258f6531-6087-4cc4-bb90-092c5fb3ed3f', 'Send emails from mailboxes using SMTP AUTH'),
  graph(
    'IMAP.AccessAsUser.All',
    '652390e4-393a-48de-9484-05f9b1212954',
    'Read and write access to mailboxes via IMAP',
  ),
  graph(
    'POP.AccessAsUser.All',
    'd7b7f2d9-0f45-4ea1-9d42-e50810c06991',
    'Read and write access to mailboxes via POP',
  ),
  graph('Mail.Send', 'e383f46e-2787-4529-855e-0e479a3ffac0', 'Send mail as a user'),
  graph('Mail.Send.Shared', 'a367ab51-6b49-43bf-a716-a1fb06d2a174', 'Send mail on behalf of others'),
  graph('Mail.Read', '570282fd-fa5c-430d-a7fd-fc8dc98a9dca', 'Read user mail'),
  graph('Mail.ReadWrite', '024d486e-b451-40bb-833d-3e66d98c5c73', 'Read and write access to user mail'),
  graph(
    'EWS.AccessAsUser.All',
    '9769c687-087d-48ac-9cb3-c37dde652038',
    'Access mailboxes as the signed-in user via Exchange Web Services',
  ),
  graph('Application.Read.All', 'c79f8feb-a9db-4090-85f9-90d820caa0eb', 'Read applications', true),
  graph(
    'Application.ReadWrite.All',
    'bdfbf15f-ee85-4955-8675-146e8e5296b5',
    'Read and write all applications',
    true,
  ),
  graph('Directory.Read.All', '06da0dbc-49e2-44d2-8312-53f166ab848a', 'Read directory data', true),
  graph(
    'AppRoleAssignment.ReadWrite.All',
    '84bccea3-f856-4a8a-967b-dbe0a3d53a64',
    'Manage app permission grants and app role assignments',
    true,
  ),
  graph(
    'DelegatedPermissionGrant.ReadWrite.All',
    '41ce6ca6-6826-4807-84f1-1c82854f7ee5',
    'Manage all delegated permission grants',
    true,
  ),
  graph('Policy.Read.All', '572fea84-0151-49b2-9301-11cb16974376', "Read your organization's policies", true),
  graphRole('Mail.Send', 'b633e1c5-b582-4048-a93e-9f11b44c7e96', 'Send mail as any user'),
  graphRole('Mail.Read', '810c84a8-4a9e-49e6-bf7d-12d183f40d01', 'Read mail in all mailboxes'),
  graphRole('Mail.ReadWrite', 'e2a3a72e-5f79-4c64-b1b1-878b674786c9', 'Read and write mail in all mailboxes'),
  graphRole('Application.Read.All', '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30', 'Read all applications'),
  graphRole('Directory.Read.All', '7ab1d382-f21e-4acd-a863-ba3e13f7da61', 'Read directory data'),
  exchange('SMTP.Send', '76faac2a-0f20-42f1-928a-50de5b9dbe52', 'Send emails from mailboxes using SMTP AUTH'),
  exchange(
    'IMAP.AccessAsUser.All',
    '195adc35-e27b-454b-a7ed-1ecdffa1c09f',
    'Read and write access to mailboxes via IMAP',
  ),
  exchange(
    'POP.AccessAsUser.All',
    'fb698133-92fa-453e-a9ed-688e10f2e5ac',
    'Read and write access to mailboxes via POP',
  ),
  exchange(
    'EWS.AccessAsUser.All',
    '3b5f3d61-589b-4a3c-a359-5dd4b5ee5bd5',
    'Access mailboxes as the signed-in user via Exchange Web Services',
  ),
  exchangeRole(
    'SMTP.SendAsApp',
    '7146a1f0-8703-45b3-9eae-527a64c00995',
    'Application access for sending emails via SMTP AUTH',
  ),
  exchangeRole('IMAP.AccessAsApp', '5e5addcd-3e8d-4e90-baf5-964efab2b20a', 'IMAP.AccessAsApp'),
  exchangeRole('POP.AccessAsApp', 'cb842b43-da6e-4506-86fe-bb12199c656d', 'POP.AccessAsApp'),
  exchangeRole(
    'full_access_as_app',
    'dc890d15-9560-4a4c-9b7f-a736ec74ec40',
    'Use Exchange Web Services with full access to all mailboxes',
  ),
];

/** Scope names are compared without case, as Entra does. */
export function permissionNamed(
  api: ApiName,
  type: Permission['type'],
  name: string,
): Permission | undefined {
  return permissions.find(
    (each) => each.api === api && each.type === type && each.name.toLowerCase() === name.toLowerCase(),
  );
}

/** Scopes of the sign-in itself: they choose no resource. */
export const signInScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];
