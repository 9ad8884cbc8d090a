import { both, desktop, fault, type Scenario } from './scenario.ts';

/** A fault that only a fresh connection meets. */
const onFreshConnections =
  (apply: Scenario['apply']): Scenario['apply'] =>
  async (stage) => {
    const undo = await apply(stage);
    stage.servers.dropConnections();
    return async () => {
      await undo();
      stage.servers.dropConnections();
    };
  };

/** Failures on the way to the servers. */
export const networkScenarios = {
  'connection-refused': {
    title: 'The mail service refuses the connection',
    breaks: 'Nothing listens on the ports of SMTP and Graph.',
    recipes: both,
    expectedCause: 'connection-refused',
    exit: 12,
    apply: ({ servers }) => servers.refuseMail(),
  },
  'port-blocked': {
    title: 'The port is blocked',
    breaks: 'SMTP and Graph take the connection and never say a word, as behind a firewall that drops it.',
    recipes: both,
    expectedCause: 'connection-timeout',
    exit: 12,
    apply: onFreshConnections(fault('mail-never-answers')),
  },
  'connection-reset': {
    title: 'The connection is cut',
    breaks: 'SMTP resets every connection before its greeting.',
    recipes: desktop,
    expectedCause: 'connection-reset',
    exit: 12,
    apply: onFreshConnections(fault('smtp-resets-connection')),
  },
  'untrusted-certificate': {
    title: 'The certificate is not trusted',
    breaks: 'Every server shows a certificate of an unknown authority, as behind an inspecting proxy.',
    recipes: both,
    expectedCause: 'tls-untrusted-certificate',
    exit: 12,
    apply: ({ servers }) => servers.showForeignCertificate(),
  },
  'tls-plain-port': {
    title: 'The server answers TLS in plain text',
    breaks: 'After STARTTLS the SMTP server goes on in plain text.',
    recipes: desktop,
    expectedCause: 'tls-protocol-mismatch',
    exit: 12,
    apply: onFreshConnections(fault('smtp-plain-after-starttls')),
  },
} as const satisfies Record<string, Scenario>;
