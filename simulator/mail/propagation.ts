import type { EffectiveAt } from '../directory-objects.ts';
import type { TenantState } from '../tenant.ts';

/** Whether a grant or role assignment has reached the mail services; the first question may be what starts its clock. */
export function hasReachedExchange(
  state: TenantState,
  grant: { permissionEffectiveAt: EffectiveAt },
): boolean {
  if (grant.permissionEffectiveAt === 'some time after the first call') {
    grant.permissionEffectiveAt = Date.now() + state.propagationMs;
    return false;
  }
  return grant.permissionEffectiveAt <= Date.now();
}
