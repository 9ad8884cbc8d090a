import forge from 'node-forge';

/** A PFX as the certificate dialog of Windows writes it up to Windows 10 (3DES), of a key and certificate in PEM. */
export function pfxOf(pem: string, passphrase: string): Buffer {
  const certificate = forge.pki.certificateFromPem(pem.slice(pem.indexOf('-----BEGIN CERTIFICATE')));
  const key = forge.pki.privateKeyFromPem(pem.slice(0, pem.indexOf('-----BEGIN CERTIFICATE')));
  const pfx = forge.pkcs12.toPkcs12Asn1(key, certificate, passphrase, { algorithm: '3des' });
  return Buffer.from(forge.asn1.toDer(pfx).getBytes(), 'binary');
}
