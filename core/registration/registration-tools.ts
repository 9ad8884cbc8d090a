import type { CertificateService } from '../credentials/certificate-service.ts';
import type { SecretService } from '../secrets/secret-service.ts';
import type { ResultStore } from '../sending/results.ts';
import type { Tools } from '../setup-context.ts';
import type { SetupService } from '../setups/setup-service.ts';
import type { DirectoryWitness } from './directory-request.ts';
import type { JournalStore } from './journal-store.ts';
import type { SessionStore } from './session.ts';

/** What registering reaches for. */
export interface RegistrationTools extends Tools {
  readonly secrets: Tools['secrets'] & Pick<SecretService, 'put' | 'forget'>;
  readonly certificates: Pick<CertificateService, 'import'>;
  readonly setups: Pick<SetupService, 'update'>;
  readonly results: Pick<ResultStore, 'list'>;
  readonly sessions: SessionStore;
  readonly journals: JournalStore;
  readonly witness?: DirectoryWitness | undefined;
}
