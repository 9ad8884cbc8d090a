import type { CauseId } from '../../shared/causes/cause-id.ts';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { anotherMailbox } from './another-mailbox.ts';
import { certificateSigner } from './certificate-signer.ts';
import { clockSkew } from './clock-skew.ts';
import { ewsDoor } from './ews-door.ts';
import type { Probe } from './probe.ts';
import { proxyInUse } from './proxy-in-use.ts';
import { reach } from './reach.ts';
import { secondService } from './second-service.ts';
import { secretAccepted } from './secret-accepted.ts';
import { spokenFirst } from './spoken-first.ts';
import { tokenForOtherResource } from './token-for-other-resource.ts';

interface Questions {
  readonly probes: readonly Probe[];
  /** Also asked where the cause is certain: they tell who or where, which the cause leaves open. */
  readonly always?: true;
}

/** What is asked after a failure, by the cause it seems to have. A cause that is not here leaves nothing to ask. */
const questionsAbout: Partial<Record<CauseId, Questions>> = {
  'smtp-oauth-rejected': {
    probes: [secondService, anotherMailbox, tokenForOtherResource, clockSkew],
    always: true,
  },
  'smtp-auth-policy-block': { probes: [secondService, anotherMailbox] },
  'smtp-auth-disabled-tenant': { probes: [anotherMailbox] },
  'imap-disabled-or-denied': { probes: [secondService, anotherMailbox], always: true },
  'ews-disabled': { probes: [ewsDoor, secondService] },
  'ews-permission-missing': { probes: [tokenForOtherResource], always: true },
  'graph-permission-missing': { probes: [tokenForOtherResource], always: true },
  'wrong-token-audience': { probes: [tokenForOtherResource], always: true },
  'sender-mailbox-not-found': { probes: [secondService] },
  'mailbox-not-in-exchange-online': { probes: [secondService] },
  'token-expired': { probes: [clockSkew], always: true },
  'token-malformed': { probes: [clockSkew] },
  'assertion-invalid': { probes: [clockSkew], always: true },
  'consent-missing': { probes: [tokenForOtherResource] },
  'resource-not-registered': { probes: [tokenForOtherResource], always: true },
  'authorization-code-invalid': { probes: [secretAccepted, clockSkew], always: true },
  'public-client-flow-disabled': { probes: [secretAccepted] },
  'redirect-uri-mismatch': { probes: [secretAccepted] },
  'wrong-platform-type': { probes: [secretAccepted] },
  'connection-timeout': { probes: [reach, proxyInUse], always: true },
  'connection-refused': { probes: [reach, proxyInUse], always: true },
  'connection-reset': { probes: [reach, proxyInUse], always: true },
  'dns-failure': { probes: [reach, proxyInUse], always: true },
  'proxy-auth-required': { probes: [proxyInUse], always: true },
  'tls-untrusted-certificate': { probes: [certificateSigner, proxyInUse, clockSkew], always: true },
  'tls-protocol-mismatch': { probes: [spokenFirst, proxyInUse], always: true },
  unknown: { probes: [secretAccepted, secondService] },
};

/** The probes that can decide what a diagnosis leaves open. */
export function probesFor({ cause, confidence }: Pick<Diagnosis, 'cause' | 'confidence'>): readonly Probe[] {
  const questions = questionsAbout[cause];
  return questions && (questions.always || confidence !== 'certain') ? questions.probes : [];
}
