import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import type { Ports } from '../ports.ts';
import { secretName } from '../secrets/secret-names.ts';
import type { SecretReader } from '../secrets/secret-service.ts';
import type { SetupService } from '../setups/setup-service.ts';
import { isCertificate, readCertificate } from './certificate.ts';
import { makeCertificate } from './make-certificate.ts';
import { readPfx } from './read-pfx.ts';

/** A set-up with its certificate: the part to upload, and what the portal shows of it. */
export interface KeptCertificate {
  readonly setup: Setup;
  readonly fileName: string;
  readonly publicPart: string;
  readonly thumbprint: string;
}

/** A certificate that is there already: the text of a PEM file, or a PFX file in base64 with its passphrase. */
export type BroughtCertificate =
  | { readonly text: string }
  | { readonly pfx: string; readonly passphrase: string };

/** Certificates as credential: the key goes into the secret store, only the public part comes out again. */
export interface CertificateService {
  make(setup: Setup, days: number): Promise<Outcome<KeptCertificate>>;
  /** A private key and its certificate; refused with what is wrong with them. The passphrase of a PFX is not kept. */
  import(setup: Setup, brought: BroughtCertificate): Promise<Outcome<KeptCertificate>>;
  /** The certificate that is stored. */
  show(setup: Setup): Promise<Outcome<KeptCertificate>>;
}

/** Another credential proves nothing any more of what an earlier one proved. */
function withCertificate(
  setup: Setup,
  kept: Setup['secretStored'],
  thumbprint: string,
  expiresAt: Date,
): Setup {
  const { credential: _credential, test: _test, ...evidence } = setup.evidence;
  const credential = { kind: 'certificate', thumbprint, expiresAt: expiresAt.toISOString() } as const;
  return { ...setup, evidence, credential, secretStored: kept };
}

export function createCertificateService(
  { secrets, clock }: Pick<Ports, 'secrets' | 'clock'>,
  setups: Pick<SetupService, 'update'>,
  reader: Pick<SecretReader, 'secretOf'>,
): CertificateService {
  const answerOf = (setup: Setup, publicPart: string, thumbprint: string) =>
    ok({ setup, fileName: `${setup.id}.cer`, publicPart, thumbprint });
  const keep = async (setup: Setup, text: string): Promise<Outcome<KeptCertificate>> => {
    const read = readCertificate(text, clock.now());
    if (!read.ok) return refused(`certificate.fault.${read.fault}`);
    const { privateKey, publicPart, thumbprintSha1, expiresAt } = read.certificate;
    // Only the pair is kept, not what else stood in the file.
    await secrets.save(secretName(setup.id), `${privateKey}\n${publicPart}`);
    const change = (before: Setup) => ({
      ...withCertificate(before, secrets.kind, thumbprintSha1, expiresAt),
      updatedAt: clock.now().toISOString(),
    });
    const saved = await setups.update(setup.id, change);
    return answerOf(saved.ok ? saved.value : change(setup), publicPart, thumbprintSha1);
  };
  return {
    make: async (setup, days) => keep(setup, await makeCertificate(setup.name, days, clock.now())),
    async import(setup, brought) {
      if ('text' in brought) return keep(setup, brought.text);
      const opened = await readPfx(Buffer.from(brought.pfx, 'base64'), brought.passphrase);
      return opened.ok ? keep(setup, opened.text) : refused(`certificate.fault.${opened.fault}`);
    },
    async show(setup) {
      const stored = await reader.secretOf(setup.id);
      const read = stored !== undefined && isCertificate(stored) ? readCertificate(stored) : undefined;
      if (!read?.ok) return refused('certificate.noneStored');
      return answerOf(setup, read.certificate.publicPart, read.certificate.thumbprintSha1);
    },
  };
}
