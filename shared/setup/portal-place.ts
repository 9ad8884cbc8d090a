/** The pages of the portals a step may lead to. */
export const portalPlaces = [
  'home',
  'app-registrations',
  'new-registration',
  'app-overview',
  'app-authentication',
  'app-credentials',
  'app-permissions',
  'enterprise-app',
  'mailboxes',
  'exchange-admin',
  'scenarios',
] as const;
export type PortalPlace = (typeof portalPlaces)[number];
