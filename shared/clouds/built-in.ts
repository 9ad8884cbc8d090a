import type { Cloud } from './cloud-file.ts';

/** The built-in clouds. A registration made in one is unknown in the others. */
export const builtInCloudIds = ['global', 'usgov', 'usgovdod', 'china'] as const;
export type BuiltInCloudId = (typeof builtInCloudIds)[number];

interface Hosts {
  readonly name: string;
  readonly login: string;
  readonly graph: string;
  readonly exchange: string;
  readonly smtp: string;
  readonly portal: string;
  /** The resource whose delegated scopes SMTP, IMAP and POP take. */
  readonly mailScopes: string;
}

/**
 * Microsoft's own host names.
 * Source: learn.microsoft.com/entra/identity-platform/authentication-national-cloud, learn.microsoft.com/graph/deployments;
 * the SMTP hosts of the US and China clouds stand in public programs only.
 */
const hosts: Record<BuiltInCloudId, Hosts> = {
  global: {
    name: 'Microsoft 365',
    login: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    exchange: 'outlook.office365.com',
    smtp: 'smtp.office365.com',
    portal: 'https://entra.microsoft.com',
    mailScopes: 'https://outlook.office.com',
  },
  usgov: {
    name: 'Microsoft 365 GCC High',
    login: 'login.microsoftonline.us',
    graph: 'graph.microsoft.us',
    exchange: 'outlook.office365.us',
    smtp: 'smtp.office365.us',
    portal: 'https://entra.microsoft.us',
    mailScopes: 'https://outlook.office365.us',
  },
  usgovdod: {
    name: 'Microsoft 365 DoD',
    login: 'login.microsoftonline.us',
    graph: 'dod-graph.microsoft.us',
    exchange: 'outlook-dod.office365.us',
    smtp: 'outlook-dod.office365.us',
    portal: 'https://entra.microsoft.us',
    mailScopes: 'https://outlook-dod.office365.us',
  },
  china: {
    name: 'Microsoft 365 (21Vianet)',
    login: 'login.partner.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    exchange: 'partner.outlook.cn',
    smtp: 'smtp.partner.outlook.cn',
    portal: 'https://entra.microsoftonline.cn',
    mailScopes: 'https://partner.outlook.cn',
  },
};

function cloudAt(id: BuiltInCloudId, at: Hosts): Cloud {
  return {
    id,
    name: at.name,
    authority: `https://${at.login}/organizations`,
    protocol: 'entra',
    graph: `https://${at.graph}`,
    smtp: { host: at.smtp, port: 587, security: 'starttls' },
    imap: { host: at.exchange, port: 993, security: 'tls' },
    pop: { host: at.exchange, port: 995, security: 'tls' },
    ews: `https://${at.exchange}/EWS/Exchange.asmx`,
    scopes: {},
    portal: at.portal,
    practice: false,
    allowInsecureLoopback: false,
  };
}

export const builtInClouds: Record<BuiltInCloudId, Cloud> = {
  global: cloudAt('global', hosts.global),
  usgov: cloudAt('usgov', hosts.usgov),
  usgovdod: cloudAt('usgovdod', hosts.usgovdod),
  china: cloudAt('china', hosts.china),
};

export function isBuiltInCloud(id: string): id is BuiltInCloudId {
  return Object.hasOwn(builtInClouds, id);
}

/** The origin whose delegated scopes (`SMTP.Send` ...) the mail protocols of a cloud take; a lab follows the global names. */
export function mailScopeOrigin(cloud: Cloud): string {
  return isBuiltInCloud(cloud.id) ? hosts[cloud.id].mailScopes : hosts.global.mailScopes;
}

/** The origin whose `/.default` an app-only token for Exchange takes. */
export function exchangeOrigin(cloud: Cloud): string {
  return isBuiltInCloud(cloud.id)
    ? `https://${hosts[cloud.id].exchange}`
    : `https://${hosts.global.exchange}`;
}

/** The origin of Graph's scopes; a lab follows the global names. */
export function graphOrigin(cloud: Cloud): string {
  return isBuiltInCloud(cloud.id) ? `https://${hosts[cloud.id].graph}` : `https://${hosts.global.graph}`;
}
