import type { Protocol } from './observation.ts';
import { PhraseFinder } from './reading/phrase-finder.ts';
import type { Reading } from './reading/reading.ts';
import { denseForm } from './reading/reading.ts';
import { findWord } from './reading/words.ts';

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

const patterns: Record<Surrounding, RegExp> = {
  microsoft:
    /outlook\.|office\s?365|office\.com|microsoft|microsoftonline|exchange\b|aadsts|azure|\bentra\b|\bmsal\b|onmicrosoft|\bo365\b|\bm365\b|hotmail|\bews\b|exchangelib|windows\.net|x-ms-|5\.7\.139/iu,
  graph:
    /graph\.microsoft|graphmail|graphservice|graph ?api|graphclient|microsoft.?graph|ms.?graph|microsoftgraph|\bgraph\b|odataerror|sendmail|x-ms-ags/iu,
  ews: /\bews\b|folderbind|exchangeservice|exchangeimpersonation|impersonation|x-feserver|exchange\.asmx|webservices\.data|exchangewebservices|exchange web services|exchangelib|ewssoap|services\/2006\/(?:messages|types|errors)/iu,
  entra:
    /microsoftonline|oauth2\/v2|\/oauth2\/token|aadsts|\bmsal\b|\badal\b|\bentra\b|azure ?ad|azure active|login\.windows/iu,
  smtp: /smtp|mail from|rcpt to|\behlo\b|nodemailer|phpmailer|swiftmailer|javax\.mail|jakarta\.mail|mailkit|sendmail|5\.7\.\d|submission/iu,
  imap: /imap|\bpop3?\b|authenticate|\bfetchmail|dovecot|getmail|mailbox/iu,
  mail: /smtp|imap|\bpop3\b|e?-?mail|sendmail|nodemailer|phpmailer|swift_|javax\.mail|jakarta\.mail|mailkit|exchange|outlook/iu,
  oauth:
    /oauth|openid|error_description|access_denied|authorize|redirect_uri|login\.|\bmsal\b|\btoken\b|sign.?in|signin|auth_code|authcode|callback url|state parameter|state cookie|loopback|localhost:\d{2,5}\/(?:callback|auth|oauth)/iu,
  sockets: /socket|winsock|\bwsa|connect|errno|system\.net|tcp|exception|\bsmtp\b/iu,
};

/** Whether one of the systems stands in a text, by a name of its own as a whole word. */
function namedSystems(names: string): (reading: Reading) => boolean {
  const words = names.split(/\s+/u);
  let finder: PhraseFinder | undefined;
  return (reading) => {
    finder ??= new PhraseFinder(words.map(denseForm));
    const found = finder.find(reading.flat);
    return words.some((word) => found.has(denseForm(word)) && findWord(reading, word) !== undefined);
  };
}

/** Mail and sign-in services of others, by their names as words. */
const otherMail = namedSystems(
  `gmail googlemail google googleapis gsmtp amazonses amazonaws ses sendgrid mailgun mailjet mailchimp mandrill mandrillapp
  postmark postmarkapp sparkpost sendinblue brevo zoho yahoo aol icloud yandex fastmail proton protonmail ionos 1and1 strato ovh
  hostinger godaddy secureserver mailtrap okta auth0 keycloak cognito salesforce facebook linkedin slack dropbox spotify`,
);

/** What is neither mail nor sign-in. */
const otherSystem = namedSystems(
  `postgres postgresql pgsql mysql mysqld mariadb mongo mongodb mongod mongoserverselectionerror redis memcached kafka rabbitmq
  amqp elasticsearch cassandra sqlserver mssql sqlstate oracle docker dockerd kubernetes kubelet npm pip maven gradle composer git
  grafana prometheus ldap ldaps openldap ssh sshd ftp sftp webpack vite sqlclient sqlexception sqlstate`,
);
const otherSystemPort = /:(?:5432|3306|6379|27017|9200|9092|5672|11211|8983|2181)\b/u;

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
export function surroundingsOf(reading: Reading, protocol?: Protocol): Surroundings {
  const known = new Map<string, boolean>(protocol ? byProtocol[protocol].map((what) => [what, true]) : []);
  const test = (name: Surrounding): boolean => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = patterns[name].test(reading.flat) || patterns[name].test(reading.joined);
    known.set(name, found);
    return found;
  };
  const foreign = () => protocol === undefined && !test('microsoft');
  return {
    has: test,
    get ofOthers() {
      return foreign() && otherMail(reading);
    },
    get unrelated() {
      if (!foreign() || test('mail') || test('entra')) return false;
      return otherSystemPort.test(reading.flat) || otherSystem(reading);
    },
  };
}
