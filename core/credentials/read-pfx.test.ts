import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';
import { afterAll, describe, expect, it } from 'vitest';
import { readCertificate } from './certificate.ts';
import { makeCertificate } from './make-certificate.ts';
import { isPfx, readPfx } from './read-pfx.ts';
import { pfxOf } from './testing/pfx-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'sendproof-pfx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const now = new Date();
const pem = await makeCertificate('Contoso ERP', 90, now);
const otherPem = await makeCertificate('Issuer', 90, now);
const block = (text: string, kind: string) =>
  new RegExp(`-----BEGIN ${kind}-----[\\s\\S]+-----END ${kind}-----`, 'u').exec(text)?.[0] ?? '';
const path = (name: string) => join(folder, name);
writeFileSync(path('pair.pem'), pem);
writeFileSync(path('other.pem'), block(otherPem, 'CERTIFICATE'));

function openssl(...args: readonly string[]): Buffer {
  const out = path('made.pfx');
  execFileSync('openssl', ['pkcs12', '-export', '-in', path('pair.pem'), ...args, '-out', out], {
    stdio: 'pipe',
  });
  return readFileSync(out);
}

async function thumbprintOf(file: Uint8Array, passphrase: string): Promise<string> {
  const opened = await readPfx(file, passphrase);
  if (!opened.ok) return opened.fault;
  const read = readCertificate(opened.text, now);
  return read.ok ? read.certificate.thumbprintSha256 : read.fault;
}

const own = readCertificate(pem, now);
const thumbprint = own.ok ? own.certificate.thumbprintSha256 : '';
const secret = 'gehéimș 24';

describe('a PFX file', () => {
  it.each([
    ['of OpenSSL 3 (AES-256, PBES2)', () => openssl('-passout', 'pass:geheim'), 'geheim'],
    ['of OpenSSL 1 (RC2 and 3DES)', () => openssl('-legacy', '-passout', 'pass:geheim'), 'geheim'],
    ['of Windows (3DES)', () => pfxOf(pem, 'geheim'), 'geheim'],
    ['with a chain', () => openssl('-certfile', path('other.pem'), '-passout', 'pass:geheim'), 'geheim'],
    ['with a passphrase beyond ASCII', () => openssl('-passout', `pass:${secret}`), secret],
    ['of an older OpenSSL, the passphrase beyond ASCII', () => pfxOf(pem, secret), secret],
    ['without a passphrase', () => openssl('-passout', 'pass:'), ''],
  ])('%s gives the key and the certificate that belongs to it', async (_, make, passphrase) => {
    const file = make();
    expect(isPfx(file)).toBe(true);
    expect(await thumbprintOf(file, passphrase)).toBe(thumbprint);
  });

  it.each([
    ['passphrase-wrong', () => openssl('-passout', 'pass:geheim'), 'Geheim'],
    ['passphrase-wrong', () => openssl('-legacy', '-passout', 'pass:geheim'), 'geheimș'],
    ['passphrase-wrong', () => openssl('-nomac', '-passout', 'pass:geheim'), 'other'],
    ['passphrase-missing', () => openssl('-passout', 'pass:geheim'), ''],
    ['no-key', () => openssl('-nokeys', '-passout', 'pass:geheim'), 'geheim'],
    [
      'no-key-in-file',
      () => Buffer.from(block(pem, 'CERTIFICATE').split('\n').slice(1, -1).join(''), 'base64'),
      '',
    ],
    ['unreadable', () => openssl('-passout', 'pass:geheim').subarray(0, 600), 'geheim'],
    ['unreadable', () => Buffer.from([0x30, 0x03, 0x02, 0x01, 0x03]), ''],
  ])('is refused: %s', async (fault, make, passphrase) => {
    expect(await thumbprintOf(make(), passphrase)).toBe(fault);
  });

  it('with an elliptic key is refused for its kind, not as damaged', async () => {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '90',
        '-subj',
        '/CN=x',
        '-keyout',
        path('ec.key'),
        '-out',
        path('ec.pem'),
      ],
      { stdio: 'pipe' },
    );
    const file = openssl('-inkey', path('ec.key'), '-in', path('ec.pem'), '-passout', 'pass:geheim');
    expect(await thumbprintOf(file, 'geheim')).toBe('not-rsa');
  });

  it('that has expired is refused', async () => {
    const opened = await readPfx(openssl('-passout', 'pass:geheim'), 'geheim');
    const late = new Date(now.getTime() + 91 * 86_400_000);
    expect(opened.ok && readCertificate(opened.text, late)).toEqual({ ok: false, fault: 'expired' });
  });

  it('with two keys is refused, because nobody can tell which one is meant', async () => {
    const certificate = forge.pki.certificateFromPem(block(pem, 'CERTIFICATE'));
    const key = forge.pki.privateKeyFromPem(block(pem, 'PRIVATE KEY'));
    const pfx = forge.pkcs12.toPkcs12Asn1(key, certificate, null, { useMac: false });
    const part = (of: forge.asn1.Asn1, at: number) => (of.value as forge.asn1.Asn1[])[at] as forge.asn1.Asn1;
    // PFX > authSafe > [0] > OCTET STRING: what it holds is put in twice.
    const octets = part(part(part(pfx, 1), 1), 0);
    const infos = forge.asn1.fromDer(octets.value as string);
    infos.value = [part(infos, 0), part(infos, 1), part(infos, 1)];
    octets.value = forge.asn1.toDer(infos).getBytes();
    const file = Buffer.from(forge.asn1.toDer(pfx).getBytes(), 'binary');
    expect(await thumbprintOf(file, '')).toBe('several-keys');
  });
});
