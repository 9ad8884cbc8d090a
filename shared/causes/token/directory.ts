import type { CauseEntry } from '../cause-entry.ts';
import type { CauseId } from '../cause-id.ts';

/** The causes that show while an application is being registered through Microsoft Graph: what the directory does not let be made. */
export const directoryCauses = {
  'directory-role-missing': {
    stage: 'token',
    step: 'register',
    fixes: [
      { text: 'causes.directory-role-missing.fix.entra-admin' },
      { text: 'causes.directory-role-missing.fix.you' },
    ],
    // Graph says the same of a permission to send that is missing: only who was asked tells them apart.
    signs: [],
  },
  'directory-not-caught-up': {
    stage: 'token',
    step: 'register',
    fixes: [{ text: 'causes.directory-not-caught-up.fix.time' }],
    signs: [],
  },
  'credential-policy-blocked': {
    stage: 'token',
    step: 'credential',
    fixes: [
      { text: 'causes.credential-policy-blocked.fix.you' },
      { text: 'causes.credential-policy-blocked.fix.entra-admin' },
    ],
    signs: [
      { word: ['CredentialTypeNotAllowedAsPerAppPolicy', 'CredentialInvalidLifetimeAsPerAppPolicy'] },
      { says: 'Credential type not allowed as per assigned policy' },
      { says: 'Credential lifetime exceeds the max value allowed as per assigned policy' },
    ],
  },
} as const satisfies Partial<Record<CauseId, CauseEntry>>;
