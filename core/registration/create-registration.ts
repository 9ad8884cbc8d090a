import { refused } from '../../shared/outcome.ts';
import type { RegistrationService } from './registration-service.ts';

/** The registration through Microsoft Graph over the ports of a host. */
export function createRegistrationService(): RegistrationService {
  const nobody = async () => refused('directory.notSignedIn');
  return {
    state: nobody,
    readyToSignIn: async () => refused('directory.noClient'),
    signIn: async () => refused('directory.noClient'),
    signOut: async () => {},
    plan: nobody,
    apply: nobody,
    undo: nobody,
    verify: nobody,
    script: nobody,
    rotate: nobody,
    retire: nobody,
    calendar: nobody,
  };
}
