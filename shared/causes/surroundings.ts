import type { Protocol } from './observation.ts';
import type { Reading } from './reading/reading.ts';

/** What a text speaks of besides the error itself. */
export type Surrounding =
  | 'microsoft'
  | 'graph'
  | 'ews'
  | 'entra'
  | 'smtp'
  | 'imap'
  | 'mail'
  | 'oauth'
  | 'sockets';

const patterns: Record<Surrounding | 'otherMail' | 'otherSystem', RegExp> = {
  microsoft:
    /outlook\.|office\s?365|office\.com|microsoft|microsoftonline|exchange\b|aadsts|azure|\bentra\b|\bmsal\b|onmicrosoft|\bo365\b|\bm365\b|hotmail|\bews\b|exchangelib|windows\.net/iu,
  graph: /graph\.microsoft|microsoft.?graph|ms.?graph|microsoftgraph|\bgraph\b|odataerror|sendmail/iu,
  ews: /\bews\b|exchange\.asmx|webservices\.data|exchangewebservices|exchange web services|exchangelib|ewssoap|services\/2006\/(?:messages|types|errors)/iu,
  entra:
    /microsoftonline|oauth2\/v2|\/oauth2\/token|aadsts|\bmsal\b|\badal\b|\bentra\b|azure ?ad|azure active|login\.windows/iu,
  smtp: /smtp|mail from|rcpt to|\behlo\b|nodemailer|phpmailer|swiftmailer|javax\.mail|jakarta\.mail|mailkit|sendmail|5\.7\.\d|submission/iu,
  imap: /imap|\bpop3?\b|authenticate|\bfetchmail|dovecot|getmail|mailbox/iu,
  mail: /smtp|imap|\bpop3\b|e?-?mail|sendmail|nodemailer|phpmailer|swift_|javax\.mail|jakarta\.mail|mailkit|exchange|outlook/iu,
  oauth:
    /oauth|openid|authorize|redirect_uri|login\.|\bmsal\b|\btoken\b|sign.?in|signin|auth_code|authcode|loopback|localhost:\d{2,5}\/(?:callback|auth|oauth)/iu,
  sockets: /socket|winsock|\bwsa|connect|errno|system\.net|tcp|exception|\bsmtp\b/iu,
  otherMail:
    /gmail|google|\bgsmtp\b|amazonses|amazonaws|\bses\b|sendgrid|mailgun|mailjet|mailchimp|mandrill|postmark|sparkpost|sendinblue|\bbrevo\b|\bzoho|yahoo|\baol\b|icloud|yandex|\bmail\.ru\b|\bqq\.com|\b163\.com|fastmail|\bproton(?:mail)?\b|\bionos\b|\b1and1\b|\bstrato\b|\bovh\b|hostinger|godaddy|secureserver|mailtrap|\bokta\b|\bauth0\b|keycloak|\bcognito\b|salesforce|facebook|linkedin|\bslack\b|dropbox|spotify/iu,
  otherSystem:
    /postgres|mysql|mariadb|\bmongo|\bredis\b|memcache|\bkafka\b|rabbitmq|\bamqp\b|elasticsearch|cassandra|\bsql ?server\b|sqlstate|\boracle\b|\bdocker\b|kubernetes|kubelet|\bnpm\b|\bpip\b|\bmaven\b|\bgradle\b|\bcomposer\b|\bgit\b|\bgrafana\b|prometheus|\bldap|\bsshd?\b|\bs?ftp\b|\bwebpack\b|\bvite\b|:(?:5432|3306|6379|27017|9200|9092|5672|11211|8983|2181)\b/iu,
};

/** What a text speaks of; asked for only where a sign wants to know. */
export interface Surroundings {
  has(what: Surrounding): boolean;
  /** It speaks of another mail or sign-in service, and not of Microsoft. */
  readonly ofOthers: boolean;
  /** It speaks of something that is neither mail nor sign-in at all. */
  readonly unrelated: boolean;
}

const byProtocol: Record<Protocol, readonly Surrounding[]> = {
  entra: ['microsoft', 'entra', 'oauth'],
  smtp: ['microsoft', 'smtp', 'mail'],
  graph: ['microsoft', 'graph', 'mail'],
  ews: ['microsoft', 'ews', 'mail'],
  imap: ['microsoft', 'imap', 'mail'],
  pop: ['microsoft', 'imap', 'mail'],
  tcp: ['sockets', 'mail'],
  tls: ['sockets', 'mail'],
  dns: ['sockets', 'mail'],
  proxy: ['sockets', 'mail'],
  loopback: ['oauth', 'sockets'],
};

/**
 * Looks at what a text speaks of; who answered is known where `protocol` is given, and then nothing else is suspected.
 * Linear in the text.
 */
export function surroundingsOf({ flat, joined }: Reading, protocol?: Protocol): Surroundings {
  const known = new Map<string, boolean>(protocol ? byProtocol[protocol].map((what) => [what, true]) : []);
  const test = (name: keyof typeof patterns): boolean => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = patterns[name].test(flat) || patterns[name].test(joined);
    known.set(name, found);
    return found;
  };
  const ours = (): boolean => test('microsoft');
  return {
    has: test,
    get ofOthers() {
      return protocol === undefined && test('otherMail') && !ours();
    },
    get unrelated() {
      return protocol === undefined && test('otherSystem') && !ours() && !test('mail') && !test('entra');
    },
  };
}
