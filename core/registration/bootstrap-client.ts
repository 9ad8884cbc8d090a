import type { Cloud } from '../../shared/clouds/cloud-file.ts';
import type { RegisterClient } from '../../shared/registration/calls.ts';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { clientIdSchema } from '../../shared/setup/setup-file.ts';

/** The application that signs an administrator in, and who named it. */
export type BootstrapClient = RegisterState['client'];

/**
 * Microsoft Graph Command Line Tools. Used only where somebody chose it: its consents are shared by all programs that use it.
 * Source: learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
const microsoftClientId = '14d82eec-204b-4c2f-b7e8-296a70dab67e';

const variable = 'SENDPROOF_BOOTSTRAP_CLIENT_ID';

/** The application to sign in with: the chosen one, else the environment's, else the cloud file's; `none` where nobody named one. */
export function bootstrapClient(
  chosen: RegisterClient | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  cloud: Pick<Cloud, 'bootstrapClientId'>,
): BootstrapClient {
  if (chosen?.kind === 'own') return { source: 'entered', id: chosen.id };
  if (chosen?.kind === 'microsoft') return { source: 'microsoft', id: microsoftClientId };
  const named = clientIdSchema.safeParse(environment[variable]?.trim());
  if (named.success) return { source: 'environment', id: named.data };
  const { bootstrapClientId } = cloud;
  return bootstrapClientId === undefined
    ? { source: 'none' }
    : { source: 'cloud-file', id: bootstrapClientId };
}
