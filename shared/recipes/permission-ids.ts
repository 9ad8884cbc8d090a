import type { ResourceId } from './resources.ts';

/** Delegated permissions are held for the person who signed in, application permissions by the application itself. */
export type PermissionType = 'delegated' | 'application';

/**
 * The permissions that a way of reading or sending mail, or of registering an application, can need, each with the id that Graph's
 * `requiredResourceAccess`, `appRoles` and `oauth2PermissionScopes` know it by. The ids are the same in every tenant and cloud.
 *
 * Source: microsoftgraph/microsoft-graph-devx-content, permissions-descriptions.json (August 2026); of Exchange
 * `EWS.AccessAsUser.All`, `full_access_as_app` and `Exchange.ManageAsApp` Microsoft's own pages. The ids of the other permissions of
 * Exchange stand on no page of Microsoft's: where the tenant's service principal can be read, what it says goes before this list.
 */
const permissionIds = {
  graph: {
    delegated: {
      'Application.Read.All': 'c79f8feb-a9db-4090-85f9-90d820caa0eb',
      'Application.ReadWrite.All': 'bdfbf15f-ee85-4955-8675-146e8e5296b5',
      'AppRoleAssignment.ReadWrite.All': '84bccea3-f856-4a8a-967b-dbe0a3d53a64',
      'DelegatedPermissionGrant.ReadWrite.All': '41ce6ca6-6826-4807-84f1-1c82854f7ee5',
      'Directory.Read.All': '06da0dbc-49e2-44d2-8312-53f166ab848a',
      email: '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0',
      'EWS.AccessAsUser.All': '9769c687-087d-48ac-9cb3-c37dde652038',
      'IMAP.AccessAsUser.All': '652390e4-393a-48de-9484-05f9b1212954',
      'Mail.Read': '570282fd-fa5c-430d-a7fd-fc8dc98a9dca',
      'Mail.ReadWrite': '024d486e-b451-40bb-833d-3e66d98c5c73',
      'Mail.ReadWrite.Shared': '5df07973-7d5d-46ed-9847-1271055cbd51',
      'Mail.Send': 'e383f46e-2787-4529-855e-0e479a3ffac0',
      'Mail.Send.Shared': 'a367ab51-6b49-43bf-a716-a1fb06d2a174',
      offline_access: '7427e0e9-2fba-42fe-b0c0-848c9e6a8182',
      openid: '37f7f235-527c-4136-accd-4a02d197296e',
      'Policy.Read.All': '572fea84-0151-49b2-9301-11cb16974376',
      'POP.AccessAsUser.All': 'd7b7f2d9-0f45-4ea1-9d42-e50810c06991',
      profile: '14dad69e-099b-42c9-810b-d002981feec1',
      'RoleManagement.ReadWrite.Exchange': 'c1499fe0-52b1-4b22-bed2-7a244e0e879f',
      'SMTP.Send': '258f6531-6087-4cc4-bb90-092c5fb3ed3f',
      'User.Read': 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
    },
    application: {
      'Application.Read.All': '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
      'Application.ReadWrite.All': '1bfefb4e-e0b5-418b-a88f-73c46d2cc8e9',
      'Application.ReadWrite.OwnedBy': '18a4783c-866b-4cc7-a460-3d5e5662c884',
      'AppRoleAssignment.ReadWrite.All': '06b708a9-e830-4db3-a914-8e69da51d44f',
      'DelegatedPermissionGrant.ReadWrite.All': '8e8e4742-1d95-4f68-9d56-6ee75648c72a',
      'Directory.Read.All': '7ab1d382-f21e-4acd-a863-ba3e13f7da61',
      'Mail.Read': '810c84a8-4a9e-49e6-bf7d-12d183f40d01',
      'Mail.ReadWrite': 'e2a3a72e-5f79-4c64-b1b1-878b674786c9',
      'Mail.Send': 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
      'RoleManagement.ReadWrite.Exchange': '025d3225-3f02-4882-b4c0-cd5b541a4e80',
    },
  },
  exchange: {
    delegated: {
      'EWS.AccessAsUser.All': '3b5f3d61-589b-4a3c-a359-5dd4b5ee5bd5',
      'IMAP.AccessAsUser.All': '195adc35-e27b-454b-a7ed-1ecdffa1c09f',
      'POP.AccessAsUser.All': 'fb698133-92fa-453e-a9ed-688e10f2e5ac',
      'SMTP.Send': '76faac2a-0f20-42f1-928a-50de5b9dbe52',
    },
    application: {
      'Exchange.ManageAsApp': 'dc50a0fb-09a3-484d-be87-e023b12c6440',
      full_access_as_app: 'dc890d15-9560-4a4c-9b7f-a736ec74ec40',
      'IMAP.AccessAsApp': '5e5addcd-3e8d-4e90-baf5-964efab2b20a',
      'POP.AccessAsApp': 'cb842b43-da6e-4506-86fe-bb12199c656d',
      'SMTP.SendAsApp': '7146a1f0-8703-45b3-9eae-527a64c00995',
    },
  },
} as const satisfies Record<ResourceId, Record<PermissionType, Record<string, string>>>;

/** The id of a permission, spelt as Microsoft spells it; `undefined` where that API has none of that type and name. */
export function permissionId(resource: ResourceId, type: PermissionType, name: string): string | undefined {
  const ids: Readonly<Record<string, string>> = permissionIds[resource][type];
  return Object.hasOwn(ids, name) ? ids[name] : undefined;
}

/** The names of an API's permissions of one type. */
export function permissionNames(resource: ResourceId, type: PermissionType): readonly string[] {
  return Object.keys(permissionIds[resource][type]);
}
