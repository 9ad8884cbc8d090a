import type { PracticeTenant } from '../start.ts';
import { accountOf, servicePrincipalOf } from '../tenant.ts';
import type { AskDirectory, DirectoryResult } from './directory.ts';

/** An error as one line: `403 Authorization_RequestDenied: Insufficient privileges to complete the operation.` */
export const errorOf = ({ status, body }: DirectoryResult): string =>
  `${status} ${body?.error?.code}: ${body?.error?.message}`;

/** `/applications?$filter=...`, with the options written as an address demands. */
export const withOptions = (path: string, options: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(options)}`;

export const graphAppId = '00000003-0000-0000-c000-000000000000';
export const exchangeAppId = '00000002-0000-0ff1-ce00-000000000000';

/** The id of an application permission. */
export const roleIds = {
  'Mail.Send': 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
  'SMTP.SendAsApp': '7146a1f0-8703-45b3-9eae-527a64c00995',
} as const;

/** The object ids that bodies refer to. */
export function objectIds(tenant: PracticeTenant) {
  const { state } = tenant;
  return {
    graph: state.apiObjectIds['Microsoft Graph'] ?? '',
    exchange: state.apiObjectIds['Office 365 Exchange Online'] ?? '',
    account: (name: string) => accountOf(state, `${name}@${tenant.domain}`)?.oid ?? '',
    client: (appId: string) => servicePrincipalOf(state, appId)?.objectId ?? '',
  };
}

/** Registers an application through Graph, with its enterprise application where asked. */
export async function registered(
  ask: AskDirectory,
  more: object = {},
  withPrincipal = false,
): Promise<{ readonly id: string; readonly appId: string; readonly principalId: string }> {
  const { body } = await ask('POST', '/applications', { displayName: 'Scanner', ...more });
  const principal = withPrincipal
    ? await ask('POST', '/servicePrincipals', { appId: body.appId })
    : undefined;
  return { id: body.id, appId: body.appId, principalId: principal?.body.id ?? '' };
}
