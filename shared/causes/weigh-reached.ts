import { message } from '../text/message.ts';
import type { CauseId } from './cause-id.ts';
import { causeEntries } from './entries.ts';
import type { Probed, ProbedCertificate, ProbedEndpoint } from './probed.ts';
import { has, type Weighed } from './weighed.ts';

const endpointSentence = {
  open: 'evidence.portAnswers',
  refused: 'evidence.portRefuses',
  silent: 'evidence.portSilent',
  cut: 'evidence.portCuts',
  unresolved: 'evidence.nameUnresolved',
  'proxy-refused': 'evidence.portBehindProxy',
} as const satisfies Record<ProbedEndpoint['answer'], string>;

/** What the endpoint that failed answers where the cause is right; another answer speaks against it. */
const expectedAnswers: Partial<Record<CauseId, readonly ProbedEndpoint['answer'][]>> = {
  'connection-refused': ['refused'],
  // A firewall may take a connection and let nothing through it.
  'connection-timeout': ['silent', 'open'],
  'connection-reset': ['cut', 'open'],
  'dns-failure': ['unresolved'],
  'proxy-auth-required': ['proxy-refused'],
};

function byEndpoints(weighed: Weighed, { endpoints = [] }: Probed): Weighed {
  const expected = expectedAnswers[weighed.cause];
  const [failed, ...others] = endpoints;
  if (!expected || !failed) return weighed;
  if (endpoints.length > 1 && endpoints.every(({ answer }) => answer !== 'open'))
    return has(weighed, true, message('evidence.nothingAnswers'));
  const sentence = ({ host, port, answer }: ProbedEndpoint) =>
    message(endpointSentence[answer], { host, port: String(port) });
  const first = has(weighed, expected.includes(failed.answer), sentence(failed));
  return others.reduce((now, endpoint) => has(now, true, sentence(endpoint)), first);
}

function sharedIssuer([first, ...others]: readonly ProbedCertificate[]): string | undefined {
  return others.length > 0 && others.every(({ issuer }) => issuer === first?.issuer)
    ? first?.issuer
    : undefined;
}

/** Different servers whose certificates come from one hand that nobody trusts: something in between opens what is encrypted. */
function byCertificates(weighed: Weighed, { certificates = [] }: Probed): Weighed {
  if (weighed.cause !== 'tls-untrusted-certificate') return weighed;
  const place = ({ host, port }: ProbedCertificate) => `${host}:${port}`;
  const issuer = sharedIssuer(certificates);
  if (issuer !== undefined)
    return has(
      weighed,
      true,
      message('evidence.certificateEverywhere', { issuer, hosts: certificates.map(place).join(', ') }),
    );
  return certificates.reduce(
    (now, each) =>
      has(now, true, message('evidence.certificateFrom', { host: place(each), issuer: each.issuer })),
    weighed,
  );
}

function bySpoken(weighed: Weighed, { spoken }: Probed): Weighed {
  if (weighed.cause !== 'tls-protocol-mismatch' || !spoken) return weighed;
  const at = { host: spoken.host, port: String(spoken.port) };
  if (spoken.speaks === 'plain')
    return has(weighed, true, message('evidence.speaksPlain', { ...at, greeting: spoken.greeting ?? '' }));
  return spoken.speaks === 'tls' ? has(weighed, true, message('evidence.speaksTls', at)) : weighed;
}

function byProxy(weighed: Weighed, { proxy }: Probed): Weighed {
  if (proxy === undefined || causeEntries[weighed.cause].stage !== 'network') return weighed;
  return has(weighed, true, message('evidence.proxyUsed', { proxy }));
}

/** Weighs what is known of the way to the servers: who answers, who signed, what is spoken, what stands in between. */
export function weighReached(weighed: Weighed, probed: Probed): Weighed {
  return [byEndpoints, byCertificates, bySpoken, byProxy].reduce((now, by) => by(now, probed), weighed);
}
