import { constants, createPublicKey, randomUUID, verify, X509Certificate } from 'node:crypto';
import type { AppCertificate, AppRegistration } from '../directory-objects.ts';
import { type Refusal, refusals } from './errors.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Entra's clocks forgive this much. */
const leewaySeconds = 300;

interface Assertion {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly signed: Buffer;
  readonly signature: Buffer;
}

function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    // Not JSON: the assertion is malformed, which is all there is to say.
    return undefined;
  }
}

function readAssertion(text: string): Assertion | undefined {
  const [head = '', body = '', signature] = text.split('.');
  const header = readPart(head);
  const claims = readPart(body);
  if (!header || !claims || signature === undefined) return undefined;
  return {
    header,
    claims,
    signed: Buffer.from(`${head}.${body}`),
    signature: Buffer.from(signature, 'base64url'),
  };
}

/** RS256 and PS256 are what Entra takes. */
function isSignedBy({ header, signed, signature }: Assertion, { pem }: AppCertificate): boolean {
  const key = createPublicKey(pem);
  if (header.alg === 'RS256') return verify('sha256', signed, key, signature);
  if (header.alg !== 'PS256') return false;
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return verify('sha256', signed, pss, signature);
}

/** The uploaded certificate that the header names, by its SHA-256 or, as older programs do, its SHA-1. */
function namedCertificate(app: AppRegistration, { header }: Assertion): AppCertificate | undefined {
  const sha1 = typeof header.x5t === 'string' ? Buffer.from(header.x5t, 'base64url').toString('hex') : '';
  return app.certificates?.find(
    ({ sha256, thumbprint }) => sha256 === header['x5t#S256'] || thumbprint === sha1.toUpperCase(),
  );
}

function shownThumbprint({ header }: Assertion): string {
  const named = header['x5t#S256'] ?? header.x5t;
  return typeof named === 'string' ? Buffer.from(named, 'base64url').toString('hex').toUpperCase() : '';
}

/**
 * Undefined when the assertion proves the application; else why not.
 * Source: learn.microsoft.com/entra/identity-platform/certificate-credentials, RFC 7523 section 3.
 */
export function assertionRefusal(
  app: AppRegistration,
  text: string,
  form: URLSearchParams,
): Refusal | undefined {
  const assertion = readAssertion(text);
  if (form.get('client_assertion_type') !== assertionType || !assertion) return refusals.assertionMalformed();
  const certificate = namedCertificate(app, assertion);
  if (!certificate) return refusals.assertionKeyUnknown(app.appId, shownThumbprint(assertion));
  if (!isSignedBy(assertion, certificate)) return refusals.assertionSignatureWrong(certificate.thumbprint);
  if (certificate.endsAt <= Date.now())
    return refusals.assertionKeyExpired(certificate.thumbprint, new Date(certificate.endsAt));
  const { iss, sub, aud, exp, nbf } = assertion.claims;
  const now = Date.now() / 1000;
  if (Number(exp) + leewaySeconds < now || Number(nbf) - leewaySeconds > now)
    return refusals.assertionOutOfTime();
  const isForUs = typeof aud === 'string' && /\/oauth2\/v2\.0\/token$/u.test(aud);
  return iss === app.appId && sub === app.appId && isForUs ? undefined : refusals.assertionForOthers();
}

/** What the tenant keeps of an uploaded certificate; undefined where the text is none with an RSA key. */
export function certificateRecord(pem: string): AppCertificate | undefined {
  try {
    const certificate = new X509Certificate(pem);
    if (certificate.publicKey.asymmetricKeyType !== 'rsa') return undefined;
    return {
      keyId: randomUUID(),
      thumbprint: certificate.fingerprint.replaceAll(':', ''),
      sha256: Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url'),
      subject: certificate.subject,
      pem: certificate.toString(),
      startsAt: Date.parse(certificate.validFrom),
      endsAt: Date.parse(certificate.validTo),
    };
  } catch {
    // Not a certificate: the page says so.
    return undefined;
  }
}
