import type { AppRegistration, ServicePrincipal } from '../../directory-objects.ts';
import type { TenantState } from '../../tenant.ts';

/** An enterprise application goes with everything that was granted to it. */
export function deletePrincipal(state: TenantState, principal: ServicePrincipal): void {
  state.servicePrincipals = state.servicePrincipals.filter((each) => each !== principal);
  state.grants = state.grants.filter((grant) => grant.appId !== principal.appId);
  for (const other of state.servicePrincipals) {
    other.assignments = other.assignments.filter(({ principalId }) => principalId !== principal.objectId);
  }
}

/** A registration goes with its enterprise application; it can be restored, or deleted for good. */
export function deleteApplication(state: TenantState, app: AppRegistration): void {
  state.apps = state.apps.filter((each) => each !== app);
  for (const principal of state.servicePrincipals.filter(({ appId }) => appId === app.appId)) {
    deletePrincipal(state, principal);
  }
  state.deletedApps.push({ app, deletedAt: Date.now() });
}
