import 'reflect-metadata';
import { KeyObject, type webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

/** What a TLS server needs, in PEM. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate authority of a tenant's own: its certificate in PEM, and server certificates signed by it. */
export interface CertificateAuthority {
  readonly ca: string;
  readonly server: ServerCertificate;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;

const newKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

const privateKeyPem = (key: webcrypto.CryptoKey) =>
  KeyObject.from(key).export({ type: 'pkcs8', format: 'pem' }).toString();

const validity = () => ({
  notBefore: new Date(Date.now() - dayMs),
  notAfter: new Date(Date.now() + 365 * dayMs),
});

async function selfSigned(name: string, keys: webcrypto.CryptoKeyPair): Promise<X509Certificate> {
  return X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    ...validity(),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
}

/** The names under which a loopback server is reached. */
const loopbackNames = new SubjectAlternativeNameExtension([
  { type: 'dns', value: 'localhost' },
  { type: 'ip', value: '127.0.0.1' },
  { type: 'ip', value: '::1' },
]);

async function serverCertificate(
  issuer: string,
  signingKey: webcrypto.CryptoKey,
): Promise<ServerCertificate> {
  const keys = await newKeys();
  const leaf = await X509CertificateGenerator.create({
    subject: 'CN=localhost',
    issuer,
    ...validity(),
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(false),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      loopbackNames,
    ],
  });
  return { cert: leaf.toString('pem'), key: privateKeyPem(keys.privateKey) };
}

/** Makes an authority that nobody trusts yet, with one server certificate for 127.0.0.1, ::1 and localhost. */
export async function newCertificateAuthority(name: string): Promise<CertificateAuthority> {
  const keys = await newKeys();
  const root = await selfSigned(name, keys);
  return { ca: root.toString('pem'), server: await serverCertificate(root.subject, keys.privateKey) };
}
