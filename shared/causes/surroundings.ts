import type { Protocol } from './observation.ts';
import { PhraseFinder } from './reading/phrase-finder.ts';
import type { Reading } from './reading/reading.ts';
import { denseForm } from './reading/reading.ts';

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

/** What the text has to hold literally; or what it holds of letters and digits, with the pattern that makes it sure. */
type Trace = string | readonly [string, RegExp];

const traces: Record<Surrounding, readonly Trace[]> = {
  microsoft: [
    // Its database is none of the services that are spoken of here.
    ['microsoft', /microsoft(?![\s.]?(?:ole ?db|odbc|(?:data\.)?sql))/iu],
    'aadsts',
    'azure',
    'hotmail',
    'exchangelib',
    ['office365', /office\s?365/iu],
    ['outlook', /outlook\./iu],
    ['officecom', /office\.com/iu],
    ['exchange', /exchange\b/iu],
    ['entra', /\bentra\b/iu],
    ['msal', /\bmsal\b/iu],
    ['o365', /365\b(?<=\b[oO]365)/u],
    ['m365', /365\b(?<=\b[mM]365)/u],
    ['ews', /\bews\b/iu],
    ['windowsnet', /windows\.net/iu],
    ['xms', /x-ms-/iu],
    // Numbers that only Exchange Online gives.
    ['57', /5\.7\.(?:139|50[1-3]|57|60|70[58]|750)\b/u],
    'storedrv',
    'mapiexception',
    'sendasdenied',
    'invalidauthenticationtoken',
  ],
  graph: [
    'graphmail',
    'graphservice',
    'graphclient',
    ['microsoftgraph', /microsoft.?graph/iu],
    ['msgraph', /ms.?graph/iu],
    'odataerror',
    'sendmail',
    ['xmsags', /x-ms-ags/iu],
    ['graph', /graph\.microsoft|\bgraph\b/iu],
  ],
  ews: [
    'folderbind',
    'exchangeservice',
    'impersonation',
    ['exchangewebservices', /exchange ?web ?services/iu],
    'exchangelib',
    'ewssoap',
    ['ews', /\bews\b/iu],
    ['xfeserver', /x-feserver/iu],
    ['exchangeasmx', /exchange\.asmx/iu],
    ['webservicesdata', /webservices\.data/iu],
    ['callingbind', /exception calling ['"]bind/iu],
    'serviceresponseexception',
    'servicerequestexception',
    ['services2006', /services\/2006\/(?:messages|types|errors)/iu],
  ],
  entra: [
    'microsoftonline',
    'aadsts',
    ['azuread', /azure ?ad/iu],
    ['azureactive', /azure active/iu],
    ['oauth2v2', /oauth2\/v2/iu],
    ['oauth2token', /\/oauth2\/token/iu],
    ['msal', /\bmsal\b/iu],
    ['adal', /\badal\b/iu],
    ['entra', /\bentra\b/iu],
    ['adminconsent', /admin(?:istrator)? consent/iu],
    ['loginwindows', /login\.windows/iu],
  ],
  smtp: [
    'smtp',
    'nodemailer',
    'phpmailer',
    'swiftmailer',
    'mailkit',
    'sendmail',
    'submission',
    ['mailfrom', /mail from/iu],
    ['rcptto', /rcpt to/iu],
    ['ehlo', /\behlo\b/iu],
    ['javaxmail', /javax\.mail/iu],
    ['jakartamail', /jakarta\.mail/iu],
    ['57', /5\.7\.\d/u],
    ['587', /(?::|port |tcp\/)587\b/iu],
  ],
  imap: [
    'imap',
    'authenticate',
    'dovecot',
    'getmail',
    'mailbox',
    ['993', /:993\b/u],
    ['995', /:995\b/u],
    ['pop', /\bpop3?\b/iu],
    ['fetchmail', /\bfetchmail/iu],
  ],
  mail: ['smtp', 'imap', 'mail', 'exchange', 'outlook', ['pop3', /\bpop3\b/iu], ['swift', /swift_/iu]],
  oauth: [
    'oauth',
    'openid',
    'authorize',
    ['signin', /sign.?in/iu],
    'loopback',
    ['errordescription', /error_description/iu],
    ['accessdenied', /access_denied/iu],
    ['redirecturi', /redirect_uri/iu],
    ['login', /login\./iu],
    ['msal', /\bmsal\b/iu],
    ['token', /\btoken\b/iu],
    ['authcode', /auth_?code/iu],
    ['callbackurl', /callback url/iu],
    ['stateparameter', /state parameter/iu],
    ['authorization', /authorization (?:response|request|server|endpoint)/iu],
    ['statecookie', /state cookie/iu],
    ['localhost', /localhost:\d{2,5}\/(?:callback|auth|oauth)/iu],
  ],
  sockets: [
    'socket',
    'winsock',
    'connect',
    'errno',
    'exception',
    ['wsa', /\bwsa/iu],
    ['oserror', /\bos error\b/iu],
    ['winerror', /\bwinerror\b/iu],
    ['systemnet', /system\.net/iu],
    ['tcp', /tcp/iu],
    ['smtp', /\bsmtp\b/iu],
  ],
};

let traceFinder: PhraseFinder | undefined;

function tracesIn(reading: Reading): ReadonlyMap<string, unknown> {
  const phrases = Object.values(traces).flatMap((each) => each.map((trace) => phraseOf(trace)));
  traceFinder ??= new PhraseFinder([...new Set(phrases)]);
  return traceFinder.find(reading.flat);
}

function phraseOf(trace: Trace): string {
  return typeof trace === 'string' ? trace : trace[0];
}

function leaves(trace: Trace, { flat, joined }: Reading): boolean {
  const pattern = typeof trace === 'string' ? new RegExp(trace, 'iu') : trace[1];
  return pattern.test(flat) || pattern.test(joined);
}

/** Whether one of the systems stands in a text, by a name of its own as a whole word. Whose address it is says nothing of who answered. */
function namedSystems(names: string): (reading: Reading) => boolean {
  const words = names.split(/\s+/u).map((word) => ({
    dense: denseForm(word),
    pattern: new RegExp(String.raw`(?<![\w@]|@[\w-]{1,63}\.)${word}(?!\w)`, 'iu'),
  }));
  let finder: PhraseFinder | undefined;
  return ({ flat, joined }) => {
    finder ??= new PhraseFinder(words.map(({ dense }) => dense));
    const found = finder.find(flat);
    return words.some(
      ({ dense, pattern }) => found.has(dense) && (pattern.test(flat) || pattern.test(joined)),
    );
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
  grafana prometheus ldap ldaps openldap ssh sshd ftp sftp webpack vite sqlclient sqlexception`,
);
const sqlServer = /\bsql server\b/iu;
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
  directory: ['microsoft', 'entra'],
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
  let found: ReadonlyMap<string, unknown> | undefined;
  const test = (name: Surrounding): boolean => {
    const before = known.get(name);
    if (before !== undefined) return before;
    found ??= tracesIn(reading);
    const here = found;
    const speaks = traces[name].some((trace) => here.has(phraseOf(trace)) && leaves(trace, reading));
    known.set(name, speaks);
    return speaks;
  };
  const foreign = () => protocol === undefined && !test('microsoft');
  return {
    has: test,
    get ofOthers() {
      return foreign() && otherMail(reading);
    },
    get unrelated() {
      if (!foreign() || test('mail') || test('entra')) return false;
      return [otherSystemPort, sqlServer].some((one) => one.test(reading.flat)) || otherSystem(reading);
    },
  };
}
