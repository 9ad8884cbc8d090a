import { causesRo, evidenceRo, findingsRo, fixersRo } from './causes.ro.ts';
import { certificateRo } from './certificate.ro.ts';
import { cliRo } from './cli.ro.ts';
import { deadlinesRo } from './deadlines.ro.ts';
import { exchangeRo } from './exchange.ro.ts';
import { handOverRo } from './hand-over.ro.ts';
import { hostsRo } from './hosts.ro.ts';
import { incomingRo } from './incoming.ro.ts';
import { reportRo } from './report.ro.ts';
import { screensRo } from './screens.ro.ts';
import { stepsRo } from './steps.ro.ts';
import { testRo } from './test.ro.ts';
import type { Texts } from './text-key.ts';

export const ro: Texts = {
  app: {
    name: 'Sendproof',
    practiceBand: 'Tenant de exercițiu: nimic de aici nu ajunge la Microsoft.',
  },
  refused: {
    invalidCall: 'Cererea nu a fost înțeleasă: {details}',
    notFound: '{what} nu a fost găsit.',
    noRecipe: 'Rețeta `{id}` nu există aici.',
    noSetup: 'Configurarea `{name}` nu există aici.',
    twoSetups: 'Două configurări se numesc `{name}`. Numiți una prin identificator: `{ids}`.',
    idsMissing: 'Introduceți mai întâi Directory (tenant) ID și Application (client) ID.',
    mailboxMissing: 'Introduceți mai întâi adresa cutiei poștale care trimite.',
    secretMissing:
      'Introduceți mai întâi secretul clientului: pentru această configurare nu este păstrat nimic.',
    redirectElsewhere:
      'URI-ul de redirecționare `{redirectUri}` duce în altă parte decât pe acest calculator, deci o autentificare nu poate fi primită aici.',
    noSignIn: 'Pentru această configurare nu se autentifică nimeni: aplicația trimite singură.',
    noService:
      'Cloudul `{cloud}` nu își numește serviciul {transport, select, smtp {SMTP} graph {Microsoft Graph} ews {Exchange Web Services} other {{transport}}}.',
    noPortal: 'Cloudul `{cloud}` nu are un portal de deschis.',
    notOpened: 'Browserul nu a putut fi deschis. Deschideți dumneavoastră această adresă: {url}',
    runEnded: 'Această rulare s-a încheiat deja.',
  },
  files: {
    notThere: 'Fișierul `{file}` nu există.',
    unreadable: 'Fișierul `{file}` nu poate fi citit: `{reason}`.',
    tooLarge:
      'Fișierul `{file}` depășește 1 MB. Un fișier de acest fel are câțiva KB: verificați dacă este cel potrivit.',
    notUtf8: 'Fișierul `{file}` nu este text UTF-8. Salvați-l cu codificarea UTF-8.',
    empty: 'Fișierul `{file}` este gol.',
    notJson: 'Fișierul `{file}` nu este JSON: vedeți linia {line}, coloana {column}.',
    unknownKey: '`{file}`, la `{path}`: cheia `{key}` nu este cunoscută aici. Ștergeți-o sau corectați-o.',
    wrongType:
      '`{file}`, la `{path}`: s-a găsit {found, select, nothing {nimic} null {`null`} string {un text} number {un număr} boolean {`true` sau `false`} array {o listă} object {un obiect} other {altă valoare}}, se aștepta {expected, select, string {un text} number {un număr} int {un număr întreg} boolean {`true` sau `false`} array {o listă} object {un obiect} record {un obiect} other {alt fel de valoare}}.',
    notInList:
      '`{file}`, la `{path}`: s-a găsit {found, select, nothing {nimic} other {`{found}`}}, se aștepta una dintre valorile `{allowed}`.',
    wrongForm:
      '`{file}`, la `{path}`: s-a găsit un text de altă formă, se aștepta {expected, select, url {o adresă web} email {o adresă de e-mail} date {o dată, de exemplu `2027-05-31`} datetime {un moment, de exemplu `2027-05-31T12:00:00Z`} tenantId {un GUID sau un nume de domeniu} clientId {un GUID} enterpriseObjectId {un GUID} id {litere mici, cifre și cratime} country {un cod de țară, de exemplu `RO`} thumbprint {o amprentă în hexazecimal} language {un cod de limbă, de exemplu `ro`} name {numele unei permisiuni, de exemplu `Mail.Send`} other {altă formă}}.',
    tooSmall:
      '`{file}`, la `{path}`: {what, select, string {se aștepta cel puțin {least, plural, one {# caracter} few {# caractere} other {# de caractere}}} array {se aștepta cel puțin {least, plural, one {# element} few {# elemente} other {# de elemente}}} other {se aștepta cel puțin {least}}}.',
    tooBig:
      '`{file}`, la `{path}`: {what, select, string {se aștepta cel mult {most, plural, one {# caracter} few {# caractere} other {# de caractere}}} array {se aștepta cel mult {most, plural, one {# element} few {# elemente} other {# de elemente}}} other {se aștepta cel mult {most}}}.',
    rule: '`{file}`, la `{path}`: {rule, select, client {o cale cu `client-credentials` are nevoie de `confidential`} redirects {o cale cu `authorization-code` are nevoie de cel puțin o redirecționare} text {`text` ține de valoarea `fixed` și de nicio alta} languages {se aștepta un text în cel puțin o limbă} expiresAt {se aștepta o dată, de exemplu `2027-05-31`} other {valoarea nu se potrivește aici}}.',
    sameRecipe: '`{file}` aduce rețeta `{id}`, pe care o are deja `{first}`.',
    insecure:
      '`{file}`, la `{path}`: o adresă fără TLS este acceptată doar pe acest calculator și doar cu `allowInsecureLoopback` pus pe `true`.',
    cloudWithoutFolder:
      'Configurarea numește fișierul de cloud `{cloud}` printr-o cale relativă, care nu înseamnă nimic fără dosarul ei. Scrieți calea întreagă.',
  },
  loopback: {
    signedInTitle: 'Sunteți autentificat',
    signedIn: 'Reveniți la Sendproof: continuă singur. Puteți închide această pagină.',
    failedTitle: 'Autentificarea nu a reușit',
    failed: 'Reveniți la Sendproof: spune ce s-a întâmplat și ce este de făcut. Nimic nu a fost schimbat.',
    notExpectedTitle: 'Nimic de făcut aici',
    notExpected:
      'Această adresă așteaptă doar sfârșitul unei autentificări începute în Sendproof. Începeți-o acolo.',
  },
  mail: {
    subject: 'Test Sendproof {id} ({product})',
    what: 'Acesta este un mesaj de test. El dovedește că {product} poate trimite e-mail prin Microsoft 365.',
    how: 'A fost trimis ca {from} prin {transport, select, smtp {SMTP} graph {Microsoft Graph} ews {Exchange Web Services} other {{transport}}}, la {at}.',
    id: 'Numărul testului: {id}',
    nothingToDo: 'Nu trebuie să răspundeți și nu aveți nimic de făcut.',
  },
  seen: {
    tokenIssued: 'Microsoft Entra a emis un token pentru aplicația `{clientId}` în tenantul `{tenantId}`.',
    secretAccepted: 'Microsoft Entra a acceptat secretul clientului.',
    signedIn: '`{username}` s-a autentificat.',
    permissionsCarried: 'Tokenul conține `{permissions}`.',
    effectPermissions:
      '{transport, select, smtp {Exchange (SMTP)} graph {Microsoft Graph} ews {Exchange Web Services} other {Serviciul}} a acceptat un mesaj cu acest token.',
    effectExchange:
      '{transport, select, smtp {Exchange (SMTP)} graph {Microsoft Graph} ews {Exchange Web Services} other {Serviciul}} a permis trimiterea de la `{from}`.',
    accepted:
      '{transport, select, smtp {Exchange (SMTP)} graph {Microsoft Graph} ews {Exchange Web Services} other {Serviciul}} a acceptat mesajul `{id}` de la `{from}` către `{to}`.',
    tenantExists: 'Microsoft Entra cunoaște tenantul `{tenantId}`.',
    applicationExists: 'Microsoft Entra cunoaște aplicația `{clientId}` în acest tenant.',
    mailboxOpens: 'Exchange a permis aplicației să se autentifice la `{mailbox}`. Nu s-a trimis nimic.',
    sessionWorks: 'Sesiunea lui `{username}` dă în continuare tokenuri.',
    portFree: 'Nimic altceva nu ascultă pe portul {port} al acestui calculator.',
  },
  couldNotLook: {
    noIds: 'Identificatorii nu sunt încă introduși.',
    noSecret: 'Aici nu este păstrat niciun secret, deci nu se poate întreba despre el.',
    secretNotUsed:
      'Acest mod de autentificare nu folosește un secret, deci Microsoft nu poate fi întrebat despre el.',
    noSession: 'Nu s-a autentificat încă nimeni.',
    nothingExpected:
      'Această cale nu are nevoie de o permisiune în Microsoft Entra: decide Exchange. Testul o arată.',
    byEffectOnly: 'Setările Exchange nu pot fi întrebate. Testul le arată prin efectul lor.',
    notTestedYet: 'Nu a rulat încă niciun test.',
    onlyYouKnow: 'Despre acest pas nu poate fi întrebat nimeni în afară de dumneavoastră.',
    anyPort: 'Această redirecționare folosește orice port liber.',
    otherProvider: '`{cloud}` nu este Microsoft Entra: nu există un mod de a-l întreba despre o aplicație.',
    otherAnswer: 'Răspunsul nu a lămurit: {answer}',
  },
  secrets: {
    noneStored: 'Pentru această configurare nu este păstrat niciun secret. Introduceți-l mai întâi.',
    notCopied: 'Secretul nu a putut fi pus în clipboard.',
    wrongVaultKey:
      'Parola din `SENDPROOF_VAULT_KEY` nu deschide seiful. Nimic nu a fost schimbat: puneți parola corectă sau mutați `{file}` în altă parte pentru a începe un seif nou.',
    brokenVault:
      'Seiful `{file}` este deteriorat. Nimic nu a fost schimbat: puneți la loc o copie sau mutați-l pentru a începe unul nou.',
  },
  causes: causesRo,
  fixers: fixersRo,
  evidence: evidenceRo,
  findings: findingsRo,
  cli: cliRo,
  ...deadlinesRo,
  ...certificateRo,
  ...exchangeRo,
  ...handOverRo,
  ...hostsRo,
  ...incomingRo,
  ...reportRo,
  ...screensRo,
  ...stepsRo,
  ...testRo,
};
