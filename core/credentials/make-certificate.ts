import { KeyObject, webcrypto } from 'node:crypto';

const dayMs = 86_400_000;
/** The clock of this machine may be ahead of Microsoft's. */
const leewayMs = 300_000;

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
} as const;

/** A name as it may stand in a certificate: what X.500 names give a meaning to is left out. */
function commonName(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N} .-]/gu, ' ')
      .replace(/ +/gu, ' ')
      .trim()
      .slice(0, 60) || 'Sendproof'
  );
}

/**
 * A new key pair and a certificate it signed itself, in one PEM text. Entra asks for nothing more than the key: it trusts what was uploaded.
 * Source: learn.microsoft.com/entra/identity-platform/howto-create-self-signed-certificate
 *
 * @param days how long it is valid, from now
 */
export async function makeCertificate(name: string, days: number, now: Date): Promise<string> {
  await import('reflect-metadata');
  const {
    ExtendedKeyUsage,
    ExtendedKeyUsageExtension,
    KeyUsageFlags,
    KeyUsagesExtension,
    X509CertificateGenerator,
  } = await import('@peculiar/x509');
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${commonName(name)}`,
    notBefore: new Date(now.getTime() - leewayMs),
    notAfter: new Date(now.getTime() + days * dayMs),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.clientAuth]),
    ],
  });
  const key = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString();
  return `${key.trim()}\n${certificate.toString('pem').trim()}\n`;
}
