import type { AppRegistration } from './directory-objects.ts';
import { grantRole } from './entra/consent.ts';
import { addDerivedSecret, newRegistration, register } from './registrations.ts';
import { mailboxOf, servicePrincipalOf, type TenantState } from './tenant.ts';

const winmentorScopes = ['email', 'offline_access', 'openid', 'profile', 'SMTP.Send', 'User.Read'];

/** Delegated SMTP by a desktop redirect; it has a secret too, as the product's own guide has one made. */
export function winmentor(state: TenantState, redirectUri: string): AppRegistration {
  const app = newRegistration('Mail - Winmentor Enterprise', 'AzureADMultipleOrgs');
  app.redirectUris.publicClient.push(redirectUri);
  app.requiredPermissions = winmentorScopes.map((name) => ({
    api: 'Microsoft Graph',
    name,
    type: 'delegated',
  }));
  addDerivedSecret(state, app);
  return register(state, app);
}

/** Application permission on Graph, consented by an administrator. */
export function aktion(state: TenantState): AppRegistration {
  const app = newRegistration('AktionNEXT', 'AzureADMyOrg');
  app.requiredPermissions.push({ api: 'Microsoft Graph', name: 'Mail.Send', type: 'application' });
  addDerivedSecret(state, app);
  register(state, app);
  grantRole(state, app.appId, 'Microsoft Graph', 'Mail.Send');
  return app;
}

/** Exchange Web Services as the application; EWS is on for it and for nobody else. */
export function monitor(state: TenantState): AppRegistration {
  const app = newRegistration('Monitor ERP', 'AzureADMyOrg');
  app.redirectUris.publicClient.push('https://login.microsoftonline.com/common/oauth2/nativeclient');
  const api = 'Office 365 Exchange Online';
  app.requiredPermissions.push({ api, name: 'full_access_as_app', type: 'application' });
  addDerivedSecret(state, app);
  register(state, app);
  grantRole(state, app.appId, api, 'full_access_as_app');
  state.exchange.ewsEnabled = true;
  state.exchange.ewsAllowedAppIds = [app.appId];
  return app;
}

/** SMTP and IMAP as the application: a service principal in Exchange that may open the mailbox. */
export function aevo(state: TenantState, mailbox: string): AppRegistration {
  const app = newRegistration('AEVO Innovate', 'AzureADMyOrg');
  const api = 'Office 365 Exchange Online';
  for (const name of ['IMAP.AccessAsApp', 'SMTP.SendAsApp']) {
    app.requiredPermissions.push({ api, name, type: 'application' });
  }
  addDerivedSecret(state, app);
  register(state, app);
  for (const { name, type } of app.requiredPermissions) {
    if (type === 'application') grantRole(state, app.appId, api, name);
  }
  const objectId = servicePrincipalOf(state, app.appId)?.objectId ?? '';
  state.exchange.servicePrincipals.push({ appId: app.appId, objectId });
  mailboxOf(state, mailbox)?.fullAccess.push(objectId);
  return app;
}

/** Delegated SMTP on the platform Web: the product's own callback, and a loopback redirect for a test beside it. */
export function glpi(state: TenantState): AppRegistration {
  const app = newRegistration('GLPI', 'AzureADMyOrg');
  app.redirectUris.web.push(
    `https://glpi.${state.domain}/front/smtp_oauth2_callback.php`,
    'http://localhost',
  );
  app.requiredPermissions = ['SMTP.Send', 'offline_access', 'openid', 'profile', 'email', 'User.Read'].map(
    (name) => ({ api: 'Microsoft Graph', name, type: 'delegated' }),
  );
  addDerivedSecret(state, app);
  return register(state, app);
}
