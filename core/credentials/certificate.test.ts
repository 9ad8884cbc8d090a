import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isCertificate, readCertificate } from './certificate.ts';
import { makeCertificate } from './make-certificate.ts';

const now = new Date('2026-11-20T10:00:00.000Z');
const made = await makeCertificate('Contoso, ERP="x" ș', 180, now);
const other = await makeCertificate('Other', 180, now);
const pem = (text: string, kind: string) =>
  new RegExp(`-----BEGIN ${kind}-----[\\s\\S]+-----END ${kind}-----`, 'u').exec(text)?.[0] ?? '';

describe('a certificate made here', () => {
  it('is a pair of key and certificate, valid for the days asked, named for the product', () => {
    const read = readCertificate(made, now);
    if (!read.ok) throw new Error(read.fault);
    expect(read.certificate.expiresAt).toEqual(new Date('2027-05-19T10:00:00.000Z'));
    expect(read.certificate.thumbprintSha1).toMatch(/^[0-9A-F]{40}$/u);
    expect(read.certificate.thumbprintSha256).toMatch(/^[0-9A-F]{64}$/u);
    expect(new X509Certificate(read.certificate.publicPart).subject).toBe('CN=Contoso ERP x ș');
  });

  it('keeps its private key out of the part that is uploaded', () => {
    const read = readCertificate(made, now);
    expect(read.ok && read.certificate.publicPart).not.toContain('PRIVATE');
    expect(isCertificate(made)).toBe(true);
    expect(isCertificate(read.ok ? read.certificate.publicPart : '')).toBe(false);
  });
});

describe('a certificate brought along', () => {
  const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
    type: 'pkcs8',
    format: 'pem',
  });
  const certificate = pem(made, 'CERTIFICATE');
  it.each([
    ['no-key', certificate],
    ['no-certificate', pem(made, 'PRIVATE KEY')],
    [
      'key-locked',
      `-----BEGIN ENCRYPTED PRIVATE KEY-----\nAA==\n-----END ENCRYPTED PRIVATE KEY-----\n${certificate}`,
    ],
    ['unreadable', `-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n${certificate}`],
    ['not-rsa', `${elliptic}${certificate}`],
    ['key-too-short', `${short}${certificate}`],
    ['not-a-pair', `${pem(other, 'PRIVATE KEY')}\n${certificate}`],
  ])('is refused: %s', (fault, text) => {
    expect(readCertificate(text, now)).toEqual({ ok: false, fault });
  });

  it('is refused once it has expired', () => {
    expect(readCertificate(made, new Date('2027-05-20'))).toEqual({ ok: false, fault: 'expired' });
  });

  it('is taken with the certificate first, and with the lines of other programs around it', () => {
    const bag = `Bag Attributes\n${certificate}\nKey Attributes: <none>\n${pem(made, 'PRIVATE KEY')}\n`;
    expect(readCertificate(bag, now).ok).toBe(true);
  });
});
