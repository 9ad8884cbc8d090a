import type { Way } from '../../shared/recipes/schema.ts';

/** Whether an administrator has to consent: application permissions always need one. Source: Microsoft Entra, Permissions and consent. */
export function needsAdminConsent(way: Way): boolean {
  return way.permissions.some(({ type }) => type === 'application');
}
