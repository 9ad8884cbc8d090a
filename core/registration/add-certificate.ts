import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { MadeIds } from '../../shared/registration/journal.ts';
import { isCertificate, readCertificate } from '../credentials/certificate.ts';
import type { Work } from './work.ts';

const listedKeysSchema = z.object({ keyCredentials: z.array(z.looseObject({ keyId: z.string() })) });
type ListedKey = z.output<typeof listedKeysSchema>['keyCredentials'][number];

/** The certificates of a registration, whole: the list can only be written as one, so what stands in it must go back unchanged. */
export async function listedKeys(
  work: Work,
): Promise<{ readonly path: string; readonly keys: readonly ListedKey[] }> {
  const path = `/applications/${work.observed.application?.id ?? ''}`;
  const { keyCredentials } = await work.graph.ask(
    { method: 'GET', path, query: { $select: 'id,keyCredentials' } },
    listedKeysSchema,
  );
  return { path, keys: keyCredentials };
}

/** Adds the public part of the stored certificate beside those that are listed. */
export async function addCertificate(work: Work, thumbprint: string): Promise<MadeIds> {
  const stored = await work.tools.secrets.secretOf(work.setup.id);
  const read = stored !== undefined && isCertificate(stored) ? readCertificate(stored) : undefined;
  if (!read?.ok || read.certificate.thumbprintSha1 !== thumbprint)
    throw new Error(`The certificate ${thumbprint} is not stored here`);
  const key = new X509Certificate(read.certificate.publicPart).raw.toString('base64');
  const { path, keys } = await listedKeys(work);
  const added = { type: 'AsymmetricX509Cert', usage: 'Verify', displayName: work.desired.displayName, key };
  await work.graph.tell({ method: 'PATCH', path, body: { keyCredentials: [...keys, added] } });
  return {};
}
