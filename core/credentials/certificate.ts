import { createPrivateKey, X509Certificate } from 'node:crypto';

/** A certificate with its private key, as the key store keeps it: two blocks of PEM in one text. */
export interface ClientCertificate {
  /** PKCS #8 or PKCS #1 in PEM. Never leaves the key store but for the token endpoint's signature. */
  readonly privateKey: string;
  /** The public part, PEM: what is uploaded to the registration. */
  readonly publicPart: string;
  /** Hexadecimal, upper case, 40 characters: what the portal shows. */
  readonly thumbprintSha1: string;
  /** Hexadecimal, upper case, 64 characters: what the signature names. */
  readonly thumbprintSha256: string;
  readonly expiresAt: Date;
}

/** Why a text is no certificate that Microsoft Entra takes. */
export type CertificateFault =
  | 'no-key'
  | 'no-key-in-file'
  | 'several-keys'
  | 'key-locked'
  | 'passphrase-missing'
  | 'passphrase-wrong'
  | 'no-certificate'
  | 'unreadable'
  | 'not-rsa'
  | 'key-too-short'
  | 'not-a-pair'
  | 'expired';

export type CertificateRead =
  | { readonly ok: true; readonly certificate: ClientCertificate }
  | { readonly ok: false; readonly fault: CertificateFault };

/** The fewest bits of an RSA key that Entra takes. Source: learn.microsoft.com/entra/identity-platform/certificate-credentials */
const leastBits = 2048;

const keyBlock = /-----BEGIN (?:RSA )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA )?PRIVATE KEY-----/u;
const certificateBlock = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/gu;

/** Whether a stored credential is a certificate and not a secret's value. */
export function isCertificate(stored: string): boolean {
  return keyBlock.test(stored);
}

const hex = (fingerprint: string) => fingerprint.replaceAll(':', '');
const fault = (what: CertificateFault): CertificateRead => ({ ok: false, fault: what });

function pairOf(privateKey: string, chain: readonly string[], now: Date | undefined): CertificateRead {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyType !== 'rsa') return fault('not-rsa');
  if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < leastBits) return fault('key-too-short');
  const certificate = chain
    .map((block) => new X509Certificate(block))
    .find((each) => each.checkPrivateKey(key));
  if (certificate === undefined) return fault('not-a-pair');
  const expiresAt = new Date(certificate.validTo);
  if (now !== undefined && expiresAt <= now) return fault('expired');
  return {
    ok: true,
    certificate: {
      privateKey,
      publicPart: `${certificate.toString().trim()}\n`,
      thumbprintSha1: hex(certificate.fingerprint),
      thumbprintSha256: hex(certificate.fingerprint256),
      expiresAt,
    },
  };
}

/**
 * Reads a private key and its certificate from PEM, in any order; of a chain the certificate that belongs to the key counts.
 *
 * @param now one that has expired by then is refused; absent where Microsoft is to say so
 */
export function readCertificate(text: string, now?: Date): CertificateRead {
  if (/BEGIN ENCRYPTED PRIVATE KEY|Proc-Type: 4,ENCRYPTED/u.test(text)) return fault('key-locked');
  const [privateKey] = keyBlock.exec(text) ?? [];
  if (privateKey === undefined) return fault('no-key');
  const chain = text.match(certificateBlock);
  if (chain === null) return fault('no-certificate');
  try {
    return pairOf(privateKey, chain, now);
  } catch {
    // What OpenSSL says of a damaged block names nothing that a person could mend.
    return fault('unreadable');
  }
}
