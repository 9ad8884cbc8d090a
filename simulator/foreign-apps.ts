import type { AppRegistration } from './directory-objects.ts';
import { newRegistration } from './registrations.ts';

/** The client id that the cloud file hands out: it signs an administrator in to Microsoft Graph for registering. */
export const bootstrapClientId = 'd6b1f5a4-93c7-4e0b-8a52-7f2c1e9b6d30';

/**
 * Microsoft Graph Command Line Tools, Microsoft's own client.
 * Source: learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
const commandLineClientId = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

/** Registered elsewhere, for every organisation: a desktop client that asks for what it needs as it goes. */
function foreignDesktopApp(appId: string, name: string): AppRegistration {
  const app = newRegistration(name, 'AzureADMultipleOrgs');
  return {
    ...app,
    appId,
    isFallbackPublicClient: true,
    redirectUris: { web: [], spa: [], publicClient: ['http://localhost'] },
    requiredPermissions: [],
  };
}

/** The applications of others that a tenant knows from its first day, without an enterprise application yet. */
export function foreignApps(): AppRegistration[] {
  return [
    foreignDesktopApp(bootstrapClientId, 'Sendproof setup'),
    foreignDesktopApp(commandLineClientId, 'Microsoft Graph Command Line Tools'),
  ];
}
