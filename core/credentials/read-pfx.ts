import type forge from 'node-forge';
import type { CertificateFault } from './certificate.ts';

/** What a PFX file holds, as PEM in one text; or why it could not be opened. */
export type PfxRead =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: CertificateFault };

type Forge = typeof forge;
type Bag = forge.pkcs12.Bag;

const fault = (what: CertificateFault): PfxRead => ({ ok: false, fault: what });

/** Whether a file is binary as a PFX is: a SEQUENCE in DER, not a text. */
export function isPfx(file: Uint8Array): boolean {
  return file[0] === 0x30;
}

function pemOf(library: Forge, type: string, of: forge.asn1.Asn1): string {
  return library.pem.encode({ type, body: library.asn1.toDer(of).getBytes() });
}

/** The block of PEM for one bag. The library understands RSA only; what else there is passes through for others to judge. */
function blockOf(library: Forge, { type, key, cert, asn1 }: Bag): string {
  const { certBag, keyBag, pkcs8ShroudedKeyBag } = library.pki.oids;
  if (type === certBag)
    return pemOf(library, 'CERTIFICATE', cert ? library.pki.certificateToAsn1(cert) : asn1);
  if (type !== keyBag && type !== pkcs8ShroudedKeyBag) return '';
  return key
    ? pemOf(library, 'RSA PRIVATE KEY', library.pki.privateKeyToAsn1(key))
    : pemOf(library, 'PRIVATE KEY', asn1);
}

function bagsOf(library: Forge, pfx: forge.asn1.Asn1, passphrase: string): readonly Bag[] {
  return library.pkcs12
    .pkcs12FromAsn1(pfx, true, passphrase)
    .safeContents.flatMap(({ safeBags }) => safeBags);
}

const isAscii = (text: string) => /^[\x20-\x7e]*$/u.test(text);

/**
 * RFC 7292 derives the key of the whole from the passphrase in UTF-16, RFC 8018 those of the parts (PBES2) from its bytes, which are
 * UTF-8 where OpenSSL and Windows write them. The library knows one form for both: a passphrase beyond ASCII is tried in each.
 */
function openBags(library: Forge, pfx: forge.asn1.Asn1, passphrase: string): readonly Bag[] {
  try {
    return bagsOf(library, pfx, passphrase);
  } catch (error) {
    if (isAscii(passphrase) || !Array.isArray(pfx.value)) throw error;
    const unsealed = { ...pfx, value: pfx.value.slice(0, 2) };
    return bagsOf(library, unsealed, library.util.encodeUtf8(passphrase));
  }
}

/** What is wrong whatever the passphrase. All else comes of parts that a wrong passphrase turned into noise. */
const notThePassphrase = /unsupported|not supported|Cannot read PKCS#12 (?:PFX|AuthenticatedSafe)/iu;

function decode(library: Forge, file: Uint8Array): forge.asn1.Asn1 | undefined {
  try {
    return library.asn1.fromDer(library.util.createBuffer(Buffer.from(file).toString('binary')));
  } catch {
    // What is no DER at all has nothing else to say.
    return undefined;
  }
}

/** PFX ::= SEQUENCE { version INTEGER, authSafe, macData }: a certificate alone (.cer) begins with a SEQUENCE instead. Source: RFC 7292, section 4 */
function isSealedPair(library: Forge, { value }: forge.asn1.Asn1): boolean {
  return Array.isArray(value) && value[0]?.type === library.asn1.Type.INTEGER;
}

/**
 * Opens a PFX (PKCS #12) as Windows makes it (RC2, 3DES) and as OpenSSL 3 and Windows 11 do (PBES2 with AES). The passphrase is used and forgotten.
 *
 * @param file as it lies on the disk
 */
export async function readPfx(file: Uint8Array, passphrase: string): Promise<PfxRead> {
  const { default: library } = await import('node-forge');
  const pfx = decode(library, file);
  if (pfx === undefined) return fault('unreadable');
  if (!isSealedPair(library, pfx)) return fault('no-key-in-file');
  try {
    const blocks = openBags(library, pfx, passphrase).map((bag) => blockOf(library, bag));
    const keys = blocks.filter((block) => block.includes('PRIVATE KEY'));
    if (keys.length > 1) return fault('several-keys');
    return { ok: true, text: blocks.join('') };
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    if (notThePassphrase.test(text)) return fault('unreadable');
    return fault(passphrase === '' ? 'passphrase-missing' : 'passphrase-wrong');
  }
}
