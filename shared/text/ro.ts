import type { Texts } from './text-key.ts';

export const ro: Texts = {
  app: {
    name: 'Sendproof',
    practiceCloud: 'Tenant de exercițiu',
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
    notAmongMany:
      '`{file}`, la `{path}`: s-a găsit `{found}`, care nu este printre cele {n, plural, one {# nume cunoscut} few {# nume cunoscute} other {# de nume cunoscute}} aici. Apropiate sunt `{names}`.',
    wrongForm:
      '`{file}`, la `{path}`: s-a găsit un text de altă formă, se aștepta {expected, select, url {o adresă web} website {o adresă web care începe cu `https://`} email {o adresă de e-mail} date {o dată, de exemplu `2027-05-31`} datetime {un moment, de exemplu `2027-05-31T12:00:00Z`} tenantId {un GUID sau un nume de domeniu} clientId {un GUID} enterpriseObjectId {un GUID} id {litere mici, cifre și cratime} country {un cod de țară, de exemplu `RO`} thumbprint {o amprentă în hexazecimal} language {un cod de limbă, de exemplu `ro`} name {numele unei permisiuni, de exemplu `Mail.Send`} other {altă formă}}.',
    tooSmall:
      '`{file}`, la `{path}`: {what, select, string {se aștepta cel puțin {least, plural, one {# caracter} few {# caractere} other {# de caractere}}} array {se aștepta cel puțin {least, plural, one {# element} few {# elemente} other {# de elemente}}} other {se aștepta cel puțin {least}}}.',
    tooBig:
      '`{file}`, la `{path}`: {what, select, string {se aștepta cel mult {most, plural, one {# caracter} few {# caractere} other {# de caractere}}} array {se aștepta cel mult {most, plural, one {# element} few {# elemente} other {# de elemente}}} other {se aștepta cel mult {most}}}.',
    rule: '`{file}`, la `{path}`: {rule, select, expiresAt {se aștepta o dată, de exemplu `2027-05-31`} other {valoarea nu se potrivește aici}}.',
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
  /** The causes in Romanian. */
  causes: {
    'client-secret-wrong': {
      title: 'Secretul clientului nu este cel corect',
      meaning:
        'Microsoft Entra cunoaște aplicația, dar valoarea trimisă nu este unul dintre secretele ei. De cele mai multe ori a fost lipit Secret ID în loc de Value sau valoarea a fost tăiată la copiere.',
      fix: {
        you: 'Lipiți secretul din nou: coloana `Value`, nu `Secret ID`, fără spații sau ghilimele în jur. Value se afișează o singură dată, imediat după crearea secretului.',
        'entra-admin':
          'Creați un secret nou în Certificates & secrets și predați coloana `Value`. Valoarea veche nu mai poate fi afișată.',
      },
      ask: 'A fost lipit `Value` sau `Secret ID`? O valoare de 36 de caractere cu patru cratime este ID-ul.',
    },
    'client-secret-expired': {
      title: 'Secretul clientului a expirat',
      meaning:
        'Orice secret are o dată de sfârșit, la cel mult 24 de luni. Acesta a depășit-o, așa că nu se mai trimite nimic până când există unul nou.',
      fix: {
        'entra-admin':
          'Creați un secret nou în Certificates & secrets, predați coloana `Value`, apoi ștergeți secretul expirat.',
        you: 'Introduceți noua valoare în produs și aici, apoi notați data ei de sfârșit.',
      },
    },
    'public-client-flow-disabled': {
      title: 'Aplicația trebuie să dovedească cine este, dar nu a trimis nicio dovadă',
      meaning:
        'Autentificarea a fost cerută ca pentru un client public, fără secret, dar înregistrarea este un client confidențial. Fie fluxurile de client public sunt oprite, fie URI-ul de redirecționare este la platforma Web.',
      fix: {
        'entra-admin':
          'Deschideți Authentication: puneți URI-ul de redirecționare la *Mobile and desktop applications* sau, dacă nu se folosește redirecționare, setați *Allow public client flows* pe Yes.',
        you: 'Introduceți secretul, dacă produsul se autentifică drept client confidențial.',
      },
      ask: 'La ce platformă este înregistrat URI-ul de redirecționare: Web, Single-page application sau Mobile and desktop applications?',
    },
    'secret-sent-to-public-client': {
      title: 'A fost trimis un secret acolo unde nu este permis',
      meaning:
        'URI-ul de redirecționare este la *Mobile and desktop applications*. Un asemenea client public se autentifică fără secret, iar Microsoft Entra îl refuză dacă trimite unul.',
      fix: {
        you: 'Lăsați gol câmpul pentru secret din produs, dacă acesta permite.',
        'entra-admin':
          'Altfel, mutați URI-ul de redirecționare la platforma `Web`, unde este nevoie de secret.',
      },
    },
    'app-not-found-in-tenant': {
      title: 'Directorul nu cunoaște această aplicație',
      meaning:
        'ID-ul de client a fost căutat în directorul indicat și nu se află acolo. ID-ul poate fi scris greșit, poate ține de alt director sau de alt cloud ori poate fi un ID de obiect sau de secret.',
      fix: {
        you: 'Copiați din nou *Application (client) ID* și *Directory (tenant) ID*, ambele din pagina Overview a aceleiași înregistrări.',
        'entra-admin':
          'Dacă aplicația este a altei organizații, acordați-i o dată consimțământul, ca să apară în Enterprise applications.',
      },
      ask: 'ID-ul de client și cel de director provin din pagina Overview a aceleiași înregistrări?',
    },
    'tenant-not-found': {
      title: 'Directorul nu există',
      meaning:
        'ID-ul sau domeniul directorului (tenant) nu există în acest cloud. Este scris greșit, este ID-ul altui obiect sau directorul se află în alt cloud național.',
      fix: {
        you: 'Copiați *Directory (tenant) ID* din pagina Overview a înregistrării și verificați dacă este ales cloudul potrivit.',
      },
    },
    'redirect-uri-mismatch': {
      title: 'URI-ul de redirecționare nu este înregistrat',
      meaning:
        'După autentificare, Microsoft se întoarce numai la adresele din înregistrare. Cea cerută nu este printre ele: contează `http` sau `https`, portul, calea, majusculele și bara oblică de la sfârșit.',
      fix: {
        'entra-admin':
          'Deschideți Authentication și adăugați URI-ul de redirecționare exact cum apare aici, la platforma de care are nevoie produsul.',
      },
    },
    'consent-missing': {
      title: 'Nimeni nu a consimțit la ceea ce cere aplicația',
      meaning:
        'Permisiunile sunt cerute, dar nici această persoană, nici un administrator nu și-a dat acordul. Unele permisiuni pot fi acordate numai de un administrator.',
      fix: {
        'entra-admin':
          'Deschideți API permissions și alegeți *Grant admin consent*. Starea fiecărei permisiuni trebuie să devină verde.',
        you: 'Autentificați-vă încă o dată și acceptați, dacă organizația vă lasă să consimțiți personal.',
      },
    },
    'resource-not-registered': {
      title: 'API-ul cerut nu ține de această aplicație sau de acest director',
      meaning:
        'A fost cerut un token pentru un API care nu apare la API permissions în înregistrare sau pentru care acest director nu are abonament.',
      fix: {
        'entra-admin':
          'Deschideți API permissions, adăugați permisiunea API-ului potrivit (Microsoft Graph sau Office 365 Exchange Online) și acordați consimțământul de administrator.',
        vendor: 'Verificați ce API cere produsul: este numit în scope.',
      },
    },
    'scope-invalid': {
      title: 'Scope-ul cerut nu este valid',
      meaning:
        'Un scope este scris greșit, nu există în acel API, amestecă două API-uri sau numește permisiuni separate acolo unde o aplicație fără utilizator trebuie să ceară `.default`.',
      fix: {
        vendor:
          'Cereți scope-urile unui singur API; fără utilizator autentificat, cereți adresa API-ului urmată de `/.default`.',
        you: 'Corectați scope-ul, dacă produsul îl arată în setări.',
      },
    },
    'interaction-required': {
      title: 'Microsoft cere ca persoana să se autentifice din nou',
      meaning:
        'Mai este nevoie de un pas pe care îl poate face numai o persoană: autentificare cu mai mulți factori, o nouă autentificare sau înregistrarea unei metode. Un program din fundal nu poate răspunde.',
      fix: {
        you: 'Autentificați-vă din nou în browser și parcurgeți pașii ceruți de Microsoft.',
        'entra-admin':
          'Pentru un serviciu care trebuie să meargă nesupravegheat, folosiți permisiuni de aplicație sau exceptați contul de la politica respectivă.',
      },
    },
    'conditional-access-blocked': {
      title: 'O politică de acces condiționat refuză autentificarea',
      meaning:
        'Numele și parola au fost corecte, dar o politică a organizației nu lasă această autentificare să treacă: din cauza locului, a dispozitivului, a programului, a riscului sau a felului autentificării.',
      fix: {
        'entra-admin':
          'Găsiți încercarea eșuată în jurnalul de autentificări, fila Conditional Access: acolo este numită politica. Exceptați contul sau locația ori îndepliniți condiția.',
      },
      ask: 'Ce arată jurnalul de autentificări pentru această încercare, în fila Conditional Access: ce politică, ce condiție?',
    },
    'user-not-assigned': {
      title: 'Contul nu este atribuit aplicației',
      meaning:
        'Aplicația de întreprindere primește numai persoanele și grupurile care îi sunt atribuite, iar acest cont nu este printre ele.',
      fix: {
        'entra-admin':
          'Deschideți aplicația de întreprindere, Users and groups, și atribuiți contul; sau, în Properties, setați *Assignment required* pe No.',
      },
    },
    'user-credentials-wrong': {
      title: 'Numele de utilizator sau parola este greșită',
      meaning:
        'Contul există, dar parola nu se potrivește. Poate a fost schimbată sau numele este al altui cont.',
      fix: {
        you: 'Intrați pe outlook.office.com cu același nume și aceeași parolă. Dacă nu merge, resetați parola; dacă merge, introduceți-o din nou.',
      },
    },
    'account-locked': {
      title: 'Contul este blocat pentru moment',
      meaning:
        'Prea multe parole greșite sau autentificări considerate riscante de Microsoft au blocat contul. Orice program care mai încearcă parola veche îl ține blocat.',
      fix: {
        you: 'Opriți toate programele care folosesc o parolă veche, așteptați, apoi autentificați-vă cu cea bună.',
        'entra-admin':
          'Căutați sursa în jurnalul de autentificări; deblocați utilizatorul sau anulați riscul.',
        time: 'Blocarea trece de la sine după câteva minute fără încercări.',
      },
    },
    'password-expired': {
      title: 'Parola trebuie schimbată',
      meaning:
        'Parola a expirat sau un administrator ori o politică cere una nouă. Până la schimbare, orice autentificare se oprește aici.',
      fix: {
        you: 'Intrați pe outlook.office.com, alegeți o parolă nouă, apoi autentificați-vă din nou aici.',
      },
    },
    'account-disabled': {
      title: 'Contul este dezactivat',
      meaning:
        'Un administrator a blocat autentificarea pentru acest cont. O cutie poștală partajată este întotdeauna blocată: nimeni nu se autentifică drept ea.',
      fix: {
        'entra-admin':
          'Permiteți autentificarea contului sau folosiți un cont care se poate autentifica și dați-i drepturi asupra cutiei poștale.',
      },
    },
    'user-not-in-tenant': {
      title: 'Acest cont nu aparține directorului',
      meaning:
        'Contul care s-a autentificat nu este cunoscut în directorul indicat: este scris greșit, este al altei organizații sau este un cont personal.',
      fix: {
        you: 'Deconectați-vă, apoi autentificați-vă cu contul acestei organizații.',
        'entra-admin':
          'Dacă este contul potrivit, invitați-l ca oaspete sau corectați directorul pe care îl cere produsul.',
      },
      ask: 'Ce cont a fost ales în fereastra de autentificare: cel al acestei organizații?',
    },
    'refresh-token-expired': {
      title: 'Autentificarea și-a pierdut valabilitatea',
      meaning:
        'Ce s-a păstrat de la ultima autentificare nu mai este acceptat: a stat nefolosit 90 de zile sau a fost oprit de schimbarea parolei, de un administrator ori de o politică.',
      fix: {
        you: 'Autentificați-vă din nou.',
        'entra-admin':
          'Dacă se întâmplă prea des, verificați frecvența de autentificare din Conditional Access.',
      },
    },
    'account-type-mismatch': {
      title: 'Adresa de autentificare nu se potrivește cu tipurile de cont acceptate de aplicație',
      meaning:
        'Aplicația este făcută pentru o singură organizație sau numai pentru conturi de serviciu, dar a fost apelată printr-o adresă pentru toți (`common`, `organizations` sau `consumers`), ori invers.',
      fix: {
        you: 'Introduceți în produs *Directory (tenant) ID* în loc de `common`.',
        'entra-admin': 'Sau schimbați *Supported account types* în înregistrare.',
      },
    },
    'wrong-platform-type': {
      title: 'URI-ul de redirecționare este la platforma greșită',
      meaning:
        'Web, Single-page application și Mobile and desktop applications încheie autentificarea în moduri diferite. Acest URI este înregistrat pentru alt mod decât cel folosit de produs.',
      fix: {
        'entra-admin':
          'Deschideți Authentication, ștergeți URI-ul de unde este și adăugați-l la platforma de care are nevoie produsul. Nu trebuie să apară la două platforme.',
      },
    },
    'app-disabled': {
      title: 'Aplicația este oprită',
      meaning:
        'Aplicația sau serviciul pe care îl cere este dezactivat în acest director: de un administrator sau de Microsoft.',
      fix: {
        'entra-admin':
          'Deschideți aplicația de întreprindere, Properties, și setați *Enabled for users to sign in* pe Yes.',
      },
    },
    'service-principal-missing': {
      title: 'Aplicația nu are încă un loc în acest director',
      meaning:
        'Înregistrarea există, dar directorul nu are o aplicație de întreprindere (service principal) pentru ea. Din 2026 nu se mai dă niciun token fără aceasta.',
      fix: {
        'entra-admin':
          'Acordați o dată consimțământul pentru aplicație în acest director: astfel se creează aplicația de întreprindere.',
      },
    },
    'authorization-code-invalid': {
      title: 'Codul primit la autentificare nu a fost acceptat',
      meaning:
        'Codul întors de browser se poate folosi o singură dată și numai câteva minute. A fost deja folosit, era prea vechi sau nu ținea de aceeași încercare.',
      fix: {
        you: 'Reluați autentificarea și duceți-o până la capăt fără butonul Înapoi.',
        vendor:
          'Folosiți fiecare cod o singură dată, cu același URI de redirecționare și cu verificatorul PKCE al aceleiași încercări.',
      },
    },
    'device-code-pending-or-expired': {
      title: 'Codul de dispozitiv nu a fost confirmat la timp',
      meaning:
        'Autentificarea prin cod de dispozitiv așteaptă introducerea codului într-un browser. Codul nu a fost încă introdus, a fost scris greșit sau este mai vechi de circa 15 minute.',
      fix: { you: 'Reluați și introduceți noul cod la adresa afișată, în cel mult 15 minute.' },
    },
    'assertion-invalid': {
      title: 'Certificatul nu este acceptat ca dovadă a aplicației',
      meaning:
        'Ce a fost semnat cu certificatul nu a trecut de verificare: certificatul nu este în înregistrare, a expirat sau ceasul acestui calculator greșește cu peste cinci minute.',
      fix: {
        'entra-admin': 'Încărcați certificatul în Certificates & secrets și comparați amprenta (thumbprint).',
        you: 'Verificați data și ora acestui calculator.',
      },
    },
    'directory-role-missing': {
      title: 'Persoana autentificată nu are voie să facă acest lucru în director',
      meaning:
        'Microsoft Graph răspunde cu 403 la o cerere de înregistrare sau de consimțământ. Fie persoanei îi lipsește rolul, fie autentificarea nu a primit permisiunea necesară.',
      fix: {
        'entra-admin':
          'Lăsați un Cloud Application Administrator să se autentifice; pentru permisiunile de aplicație ale Microsoft Graph, un Privileged Role Administrator sau Global Administrator. Sau rulați scriptul.',
        you: 'Dați scriptul sau fișa cuiva care are voie, apoi recitiți aici înregistrarea.',
      },
    },
    'directory-not-caught-up': {
      title: 'Directorul a preluat modificarea, dar încă nu o arată',
      meaning:
        'Ceea ce tocmai a fost creat nu este vizibil peste tot imediat. De obicei durează câteva secunde, rareori câteva minute.',
      fix: {
        time: 'Așteptați câteva minute, apoi continuați: ce s-a făcut este regăsit și nu se face de două ori.',
      },
    },
    'credential-policy-blocked': {
      title: 'O politică a organizației nu permite aceste credențiale',
      meaning:
        'Organizația are o politică pentru credențialele aplicațiilor: interzice secretele de client sau limitează durata lor.',
      fix: {
        you: 'Folosiți un certificat în locul unui secret, sau unul care expiră mai devreme.',
        'entra-admin':
          'Sau faceți o excepție pentru această aplicație în politicile de gestionare a aplicațiilor din Microsoft Entra.',
      },
    },
    'entra-unavailable': {
      title: 'Microsoft Entra nu răspunde cum trebuie în acest moment',
      meaning:
        'Serviciul de autentificare anunță o defecțiune a sa sau cere mai puține solicitări. Configurarea nu are nicio greșeală.',
      fix: {
        time: 'Așteptați și încercați din nou. Trece de la sine.',
        'entra-admin': 'Dacă durează, verificați Service health în centrul de administrare Microsoft 365.',
      },
    },
    'smtp-auth-disabled-tenant': {
      title: 'SMTP autentificat este oprit pentru organizație',
      meaning:
        'Organizația nu permite trimiterea prin SMTP cu autentificare, iar această cutie poștală nu are excepție. Și setările implicite de securitate îl țin oprit.',
      fix: {
        'exchange-admin':
          'Permiteți-l numai pentru această cutie poștală: setarea ei are întâietate față de cea a organizației. Are efect în câteva minute până la o oră.',
        vendor: 'Sau trimiteți prin Microsoft Graph, care nu folosește SMTP.',
      },
    },
    'smtp-auth-disabled-mailbox': {
      title: 'SMTP autentificat este oprit pentru această cutie poștală',
      meaning:
        'Cutia poștală există și autentificarea a fost înțeleasă, dar trimiterea prin SMTP este oprită pentru această cutie.',
      fix: {
        'exchange-admin':
          'Porniți-l: centrul de administrare Microsoft 365, Active users, utilizatorul, Mail, Manage email apps, `Authenticated SMTP`; sau rulați scriptul. Are efect în câteva minute până la o oră.',
      },
    },
    'security-defaults-block': {
      title: 'Setările implicite de securitate refuză autentificarea',
      meaning:
        'Organizația folosește setările implicite de securitate (security defaults) ale Microsoft. Ele refuză autentificările numai cu parolă și țin oprit SMTP autentificat.',
      fix: {
        vendor: 'Conectați produsul prin OAuth 2.0 sau prin Microsoft Graph.',
        'entra-admin':
          'Nu opriți setările implicite de securitate pentru un singur produs. Dacă acesta trebuie să rămână pe SMTP, înlocuiți-le cu politici de acces condiționat.',
      },
    },
    'smtp-auth-policy-block': {
      title: 'O politică refuză autentificarea SMTP',
      meaning:
        'Exchange a înțeles autentificarea, dar o regulă a organizației nu o lasă să treacă: o politică de acces condiționat, blocarea metodelor vechi de autentificare, locul sau autentificarea cu mai mulți factori.',
      fix: {
        'entra-admin':
          'Găsiți încercarea în jurnalul de autentificări: acolo este numită politica. Exceptați contul sau locația.',
        'exchange-admin':
          'Verificați că SMTP autentificat este pornit pentru cutia poștală și că nicio politică de autentificare nu îl blochează.',
        vendor: 'Conectați produsul prin OAuth 2.0.',
      },
      ask: 'Care este propoziția întreagă de după `5.7.139` și ce arată jurnalul de autentificări pentru această încercare?',
    },
    'smtp-oauth-rejected': {
      title: 'Exchange nu a acceptat tokenul pentru această cutie poștală',
      meaning:
        'Exchange răspunde `535 5.7.3` din mai multe motive: contul autentificat nu este al acestei cutii poștale, aplicația nu este înregistrată în Exchange sau nu are drepturi asupra cutiei, ori tokenului îi lipsește permisiunea pentru SMTP.',
      fix: {
        'exchange-admin':
          'Înregistrați aplicația în Exchange cu ID-ul de obiect al aplicației de întreprindere (nu al înregistrării) și dați-i drepturi asupra cutiei poștale.',
        'entra-admin': 'Verificați că permisiunea pentru SMTP există și are consimțământ.',
        you: 'Autentificați-vă cu contul cutiei poștale sau indicați cutia poștală a contului autentificat.',
      },
      ask: 'Se autentifică o persoană sau aplicația în nume propriu? Și cutia poștală din setări este exact acel cont?',
    },
    'basic-auth-retired': {
      title: 'S-a folosit o parolă acolo unde se acceptă numai OAuth 2.0',
      meaning:
        'Microsoft 365 nu mai acceptă aici o simplă parolă: autentificarea de bază este oprită pentru acest serviciu, pentru organizație sau pentru cont.',
      fix: {
        vendor: 'Conectați produsul prin OAuth 2.0 (XOAUTH2) sau trimiteți prin Microsoft Graph.',
        'exchange-admin':
          'Până la eliminarea definitivă, un administrator mai poate permite autentificarea de bază pentru SMTP.',
      },
    },
    'send-as-denied': {
      title: 'Trimiterea de la această adresă nu este permisă',
      meaning:
        'Autentificarea a reușit, dar adresa din From este alta și nu există dreptul de a trimite în numele ei.',
      fix: {
        you: 'Folosiți ca expeditor adresa cutiei poștale care se autentifică.',
        'exchange-admin': 'Sau acordați dreptul Send As asupra adresei. Poate dura o oră până are efect.',
      },
    },
    'sender-mailbox-not-found': {
      title: 'Cutia poștală nu există',
      meaning:
        'În organizația tokenului nu există o cutie poștală cu această adresă: este scrisă greșit, a fost ștearsă, este un grup sau ține de altă organizație.',
      fix: {
        you: 'Verificați adresa cutiei poștale: trebuie să fie adresa principală sau numele de utilizator al unei cutii poștale.',
        'exchange-admin': 'Verificați că există cutia poștală.',
      },
    },
    'mailbox-not-in-exchange-online': {
      title: 'Acest cont nu are cutie poștală în Exchange Online',
      meaning:
        'Contul există, dar cutia lui poștală este pe serverele proprii ale organizației, a fost ștearsă sau nu are licență cu Exchange Online.',
      fix: {
        'exchange-admin':
          'Atribuiți o licență cu Exchange Online sau alegeți o cutie poștală aflată în cloud.',
      },
    },
    'recipient-rejected': {
      title: 'Un destinatar a fost refuzat',
      meaning:
        'Mesajul a ajuns la serviciul de e-mail, dar o adresă la care trebuia să ajungă nu există, este scrisă greșit sau nu primește acest mesaj.',
      fix: { you: 'Verificați adresa destinatarului și încercați cu propria adresă.' },
    },
    'graph-permission-missing': {
      title: 'Lipsește permisiunea de a trimite prin Microsoft Graph',
      meaning:
        'Microsoft Graph răspunde 403: tokenul nu conține permisiunea pentru această cutie poștală, fiindcă nu a fost adăugată, nu are consimțământ sau este de celălalt fel (delegată în loc de aplicație).',
      fix: {
        'entra-admin':
          'Deschideți API permissions, adăugați `Mail.Send` din Microsoft Graph de felul folosit de produs și acordați consimțământul de administrator.',
        you: 'Apoi obțineți un token nou: autentificați-vă din nou sau reluați testul.',
      },
      ask: 'Produsul autentifică o persoană sau aplicația în nume propriu? Și starea permisiunii `Mail.Send` este verde?',
    },
    'app-access-policy-blocked': {
      title: 'Exchange ține această aplicație departe de cutia poștală',
      meaning:
        'O politică de acces a aplicației sau un domeniu RBAC limitează aplicația la alte cutii poștale, sau rolul din Exchange care o deschide pe aceasta încă nu există. O schimbare poate dura o oră sau mai mult.',
      fix: {
        'exchange-admin':
          'Rulați scriptul de la pasul *Exchange* dacă nu l-a rulat încă nimeni; altfel adăugați cutia poștală în grupul sau în domeniul politicii. Apoi verificați cu scriptul.',
      },
      ask: 'Există o politică de acces sau o atribuire de rol pentru această aplicație, iar cutia poștală intră în domeniul ei?',
    },
    'permission-propagating': {
      title: 'Permisiunea există, dar Exchange încă nu a aflat de ea',
      meaning:
        'Tokenul conține tot ce trebuie. După acordarea sau schimbarea unei permisiuni, Exchange are nevoie de timp, de obicei câteva minute și cel mult circa două ore, până să țină seama de ea.',
      fix: {
        time: 'Așteptați. Testul se repetă singur; nu trebuie schimbat nimic.',
        'exchange-admin':
          'Dacă nu a trecut după două ore, căutați o politică de acces a aplicației sau un domeniu RBAC.',
      },
    },
    'wrong-token-audience': {
      title: 'Tokenul este pentru alt serviciu',
      meaning:
        'Fiecare token este făcut pentru un singur serviciu. Acesta numește altul: de obicei un token Microsoft Graph folosit la SMTP, fiindcă un scope Graph a fost primul în listă, sau invers.',
      fix: {
        vendor: 'Cereți scope-urile serviciului apelat și niciunul altul în aceeași cerere.',
        you: 'Corectați scope-urile, dacă produsul le arată: pentru SMTP `https://outlook.office.com/SMTP.Send`.',
      },
    },
    'token-expired': {
      title: 'Tokenul de acces a expirat',
      meaning:
        'Un token de acces este bun cam o oră. Acesta este mai vechi sau ceasul acestui calculator greșește.',
      fix: {
        you: 'Încercați din nou: se obține un token nou. Dacă se repetă, verificați data și ora acestui calculator.',
        vendor: 'Cereți un token nou înainte ca vechiul să expire.',
      },
    },
    'token-malformed': {
      title: 'Ce s-a trimis nu este un token de acces utilizabil',
      meaning:
        'Serviciul nu a putut citi tokenul: este gol, tăiat, de alt fel (token de reîmprospătare sau de identitate) sau ambalat greșit.',
      fix: {
        vendor: 'Trimiteți tokenul de acces întreg, fără rânduri noi, în forma cerută de protocol.',
        you: 'Autentificați-vă din nou, ca să se creeze un token nou.',
      },
    },
    'ews-permission-missing': {
      title: 'Exchange Web Services refuză: lipsește permisiunea',
      meaning:
        'Tokenul nu conține dreptul pentru Exchange Web Services (`EWS.AccessAsUser.All` sau `full_access_as_app`) sau acesta nu are consimțământ.',
      fix: {
        'entra-admin':
          'Adăugați permisiunea din Office 365 Exchange Online și acordați consimțământul de administrator.',
        vendor:
          'Mai bine: treceți la Microsoft Graph. Exchange Web Services se închide în Exchange Online în aprilie 2027.',
      },
      ask: 'Exchange Web Services mai este pornit pentru organizație (`EwsEnabled`), iar aplicația este pe lista permisă?',
    },
    'ews-impersonation-denied': {
      title: 'Aplicația nu poate acționa în numele acestei cutii poștale prin Exchange Web Services',
      meaning:
        'Tokenul este acceptat, dar trebuie să numească o cutie poștală în numele căreia poate acționa. Dreptul de personificare lipsește sau cererea nu numește nicio cutie poștală.',
      fix: {
        'exchange-admin': 'Acordați rolul RBAC pentru aplicații, cu un domeniu care cuprinde cutia poștală.',
        'entra-admin': 'Sau acordați `full_access_as_app`, care deschide toate cutiile poștale.',
        vendor: 'Numiți cutia poștală în `ExchangeImpersonation` și în `X-AnchorMailbox`.',
      },
    },
    'ews-disabled': {
      title: 'Exchange Web Services este oprit',
      meaning:
        'Exchange Web Services este blocat pentru organizație, pentru cutia poștală sau pentru această aplicație. Din octombrie 2026 Microsoft îl oprește organizație după organizație, definitiv în aprilie 2027.',
      fix: {
        vendor: 'Treceți la Microsoft Graph.',
        'exchange-admin': 'Până în aprilie 2027 poate fi pornit din nou, cu această aplicație pe listă.',
      },
    },
    'imap-disabled-or-denied': {
      title: 'IMAP sau POP refuză autentificarea',
      meaning:
        'IMAP sau POP este oprit pentru cutia poștală, s-a folosit o parolă acolo unde se acceptă numai OAuth 2.0 sau tokenul nu are drepturi asupra acestei cutii.',
      fix: {
        'exchange-admin':
          'Porniți protocolul pentru cutia poștală și verificați drepturile aplicației asupra ei.',
        'entra-admin': 'Verificați că permisiunea pentru IMAP sau POP există și are consimțământ.',
      },
      ask: 'S-a folosit o parolă sau un token? Și aceeași cutie poștală se deschide în Outlook pe web?',
    },
    'rate-limited': {
      title: 'Prea multe mesaje sau conexiuni deodată',
      meaning:
        'Exchange cere un ritm mai lent: cel mult 3 conexiuni și 30 de mesaje pe minut prin SMTP pentru o cutie poștală, 4 cereri deodată prin Graph.',
      fix: {
        time: 'Așteptați. Trece de la sine.',
        vendor: 'Trimiteți cu mai puține conexiuni și respectați timpul indicat de serviciu.',
      },
    },
    'sending-limit-exceeded': {
      title: 'S-a atins o limită de trimitere',
      meaning: 'Cutia poștală sau organizația a trimis la câți destinatari are voie într-o zi.',
      fix: {
        time: 'Limita se eliberează în 24 de ore.',
        'exchange-admin':
          'Căutați un cont care trimite neobișnuit de mult; pentru trimiteri în masă folosiți un serviciu făcut pentru ele.',
      },
    },
    'outbound-spam-blocked': {
      title: 'Microsoft a blocat trimiterea din cauza spamului',
      meaning:
        'Contul sau întreaga organizație a trimis ceea ce Microsoft consideră spam ori este atât de nou încât nu are încă reputație.',
      fix: {
        'exchange-admin':
          'Securizați contul, apoi scoateți-l din Restricted entities în Microsoft Defender; pentru toată organizația, adresați-vă asistenței Microsoft.',
      },
    },
    'message-too-large': {
      title: 'Mesajul este prea mare',
      meaning:
        'Mesajul, cu atașamentele lui, depășește ce are voie să trimită cutia poștală sau apelul. Atașamentele cresc pe drum cu o treime.',
      fix: {
        you: 'Trimiteți un atașament mai mic.',
        'exchange-admin': 'Sau măriți dimensiunea maximă pentru această cutie poștală, până la 150 MB.',
      },
    },
    'anonymous-relay-denied': {
      title: 'Produsul nu s-a autentificat înainte de trimitere',
      meaning:
        'Serviciul de e-mail cere mai întâi autentificare. Produsul nu a făcut-o sau aceasta a eșuat mai devreme și produsul a mers mai departe; fără STARTTLS autentificarea nici nu este oferită.',
      fix: {
        you: 'Porniți în produs autentificarea și STARTTLS pe portul 587.',
        vendor: 'Opriți-vă când autentificarea eșuează și arătați răspunsul ei.',
      },
      ask: 'Există în jurnal un rând mai devreme, de la autentificare? Acolo este motivul adevărat.',
    },
    'dns-failure': {
      title: 'Numele serverului nu poate fi rezolvat',
      meaning:
        'Acest calculator a cerut adresa serverului și nu a primit-o: numele este scris greșit, nu există rețea sau serviciul de nume nu răspunde.',
      fix: {
        you: 'Verificați dacă numele serverului este scris corect și dacă există rețea. Încercați `nslookup {transport, select, graph {graph.microsoft.com} ews {outlook.office365.com} imap {outlook.office365.com} other {smtp.office365.com}}`.',
      },
    },
    'connection-refused': {
      title: 'Serverul refuză conexiunea',
      meaning:
        'S-a răspuns imediat că acolo nu ascultă nimeni: server sau port greșit ori un firewall care refuză.',
      fix: {
        you: 'Verificați serverul și portul, apoi firewallul. {transport, select, smtp {SMTP merge la `smtp.office365.com`, portul 587; autentificarea dinainte, la portul 443.} graph {Autentificarea și Microsoft Graph merg la portul 443.} ews {Autentificarea și Exchange Web Services merg la portul 443.} imap {IMAP merge la `outlook.office365.com`, portul 993; autentificarea dinainte, la portul 443.} other {SMTP merge la `smtp.office365.com`, portul 587; Microsoft Graph și Exchange Web Services merg la portul 443.}}',
      },
    },
    'connection-timeout': {
      title: 'Serverul nu răspunde',
      meaning:
        'S-a încercat conectarea și nu a venit niciun răspuns. {transport, select, graph {De cele mai multe ori un firewall nu lasă conexiuni spre portul 443 sau trebuia folosit un proxy.} ews {De cele mai multe ori un firewall nu lasă conexiuni spre portul 443 sau trebuia folosit un proxy.} imap {De cele mai multe ori un firewall sau furnizorul de internet blochează portul.} other {De cele mai multe ori un firewall sau furnizorul de internet blochează portul: 25 și 587 sunt adesea blocate.}}',
      fix: {
        you: 'Permiteți conexiunile spre portul {transport, select, graph {443} ews {443} imap {993} other {587}}, în firewall și la furnizor.',
        time: 'Dacă până acum a mers, încercați din nou peste câteva minute.',
      },
    },
    'connection-reset': {
      title: 'Conexiunea a fost întreruptă',
      meaning:
        'Conexiunea era deschisă și a fost închisă de partea cealaltă sau de ceva aflat pe drum: un firewall, un proxy care inspectează traficul, o limită de timp.',
      fix: {
        you: 'Încercați din nou. Dacă persistă, căutați un firewall sau un program de securitate care inspectează e-mailul.',
        time: 'O singură întrerupere trece de la sine.',
      },
    },
    'tls-untrusted-certificate': {
      title: 'Certificatul serverului nu este de încredere',
      meaning:
        'Certificatul prezentat nu este semnat de o autoritate în care acest calculator are încredere ori este pentru alt nume sau altă perioadă. Adesea un proxy care inspectează traficul îl prezintă pe al său.',
      fix: {
        you: 'Vedeți cine a semnat certificatul. Dacă este propriul proxy, adăugați autoritatea lui la cele de încredere; nu opriți verificarea.',
      },
    },
    'tls-protocol-mismatch': {
      title: 'Cele două părți nu se înțeleg asupra criptării',
      meaning:
        'S-a vorbit TLS pe un port care începe necriptat sau invers; ori una dintre părți este prea veche: Microsoft 365 cere TLS 1.2 sau mai nou.',
      fix: {
        you: 'Folosiți portul 587 cu STARTTLS, nu SSL/TLS de la început.',
        vendor: 'Faceți produsul să folosească TLS 1.2 sau mai nou.',
      },
    },
    'proxy-auth-required': {
      title: 'Proxy-ul cere autentificare',
      meaning:
        'Ieșirea din această rețea trece printr-un proxy care cere un nume și o parolă, dar nu au fost trimise.',
      fix: {
        you: 'Introduceți în setări numele și parola pentru proxy sau cereți o excepție pentru Microsoft 365.',
      },
    },
    'loopback-port-in-use': {
      title:
        '{port, select, unknown {Portul redirecționării} other {Portul {port}}} este ocupat de alt program',
      meaning:
        'După autentificare browserul se întoarce la un port al acestui calculator, dar acolo ascultă deja alt program; adesea chiar produsul.',
      fix: {
        you: 'Închideți programul care folosește portul (adesea chiar produsul sau o a doua fereastră), apoi autentificați-vă din nou.',
      },
    },
    'oauth-state-mismatch': {
      title: 'Răspunsul ține de altă autentificare',
      meaning:
        'Browserul s-a întors cu semnul altei încercări: o filă veche, o a doua autentificare în același timp sau linkul altcuiva.',
      fix: { you: 'Închideți filele vechi de autentificare și autentificați-vă din nou.' },
    },
    'user-cancelled': {
      title: 'Autentificarea a fost anulată',
      meaning:
        'Fereastra de autentificare a fost închisă sau permisiunile au fost refuzate. Nu s-a schimbat nimic.',
      fix: { you: 'Autentificați-vă din nou și acceptați permisiunile când doriți.' },
    },
    unknown: {
      title: 'Cauza nu este cunoscută',
      meaning:
        'Nimic din acest răspuns nu indică o cauză cunoscută. Este arătat așa cum a venit și nu se ghicește nimic.',
      fix: {
        you: 'Adunați jurnalul întreg, de la primul rând al încercării, și uitați-vă la ce este scris înaintea erorii.',
      },
      ask: 'Care este textul întreg al erorii, de la primul rând al încercării, și ce program l-a scris?',
    },
  },
  /** Answers that are understood and prove none of the causes; what they mean, and what decides. */
  answers: {
    meaning: '{sentence} Numai din acest răspuns nu se poate spune care cauză stă în spatele lui.',
    text: {
      unrecognizedAuthType:
        'Serverul de e-mail nu oferă felul de autentificare încercat: XOAUTH2 îl oferă abia după STARTTLS, iar unele feluri mai vechi niciodată.',
      googleChallenge: 'Așa refuză serverele Google un token. Microsoft 365 răspunde în schimb cu `535`.',
      mailboxFull:
        'O cutie poștală este plină: a destinatarului sau chiar a expeditorului, ale cărui *Elemente trimise* păstrează fiecare mesaj.',
      authTrouble:
        'Serverul de e-mail nu a putut verifica autentificarea pe moment. Adesea trece de la sine.',
      serverTrouble: 'Serverul de e-mail are pe moment probleme proprii. Adesea trec de la sine.',
      tokenNotYetValid:
        'Pentru cine l-a verificat, tokenul vine din viitor: unul dintre cele două ceasuri este greșit. Tokenul nu a expirat.',
      fromHeaderInvalid: 'Rândul *From* al mesajului nu conține nicio adresă validă.',
      itemNotFound:
        'Mesajul sau dosarul cerut nu mai există: a fost trimis, mutat sau este din altă cutie poștală.',
      mailboxMoves: 'Microsoft mută cutia poștală pe alt server; se deschide din nou când mutarea este gata.',
      mimeNotBase64:
        'Mesajul nu a fost dat către Microsoft Graph în forma cerută: tot textul MIME în base64.',
      requestUnreadable: 'Microsoft Graph nu poate citi cererea: programul a alcătuit-o greșit.',
      addressWrong:
        'Programul a apelat o adresă pe care Microsoft Graph nu o are, de exemplu una fără `/me` sau `/users/…`.',
      meNeedsUser:
        'Programul a apelat `/me` fără un utilizator autentificat; cu tokenul propriu al aplicației trebuie să numească cutia poștală.',
      extensionError:
        'Microsoft Graph nu a putut deschide cutia poștală: este locală (on-premises) sau o politică de acces o oprește.',
      sendingAddressBlocked:
        'Microsoft refuză e-mailurile de la adresa IP a serverului care le-a predat. Mesajul nu a fost trimis printr-o cutie Microsoft 365.',
      domainNotAuthenticated: 'Domeniul expeditorului nu trece de SPF, DKIM sau DMARC la destinatar.',
      forwardingForbidden: 'Organizația nu permite redirecționarea e-mailurilor în afară.',
      bareUnauthorized: 'Cineva de pe drum a refuzat o cerere fără autentificare validă (`401`).',
      bareForbidden: 'Cineva de pe drum a refuzat o cerere (`403`).',
    },
    ask: {
      bareUnauthorized:
        'Cine a răspuns cu 401: ce adresă a fost apelată și ce mai scrie în răspuns și în anteturile lui (`WWW-Authenticate`, `x-ms-diagnostics`)?',
      bareForbidden:
        'Cine a răspuns cu 403: ce adresă a fost apelată și ce mai scrie în răspuns și în anteturile lui (`Server`, `x-ms-diagnostics`)?',
      mailboxFull:
        'A cui cutie poștală este plină: a celui care trimite sau a celui care ar trebui să primească?',
      unrecognizedAuthType:
        'Ce server și ce port au fost folosite, și apare STARTTLS în jurnal înaintea autentificării?',
      extensionError:
        'Este cutia poștală în Exchange Online, și se aplică asupra ei o politică de acces pentru aplicații?',
      tokenNotYetValid:
        'Ce program a verificat tokenul, și este exact la minut ceasul calculatorului pe care rulează?',
    },
  },
  /** Who can put something right, in Romanian. */
  fixers: {
    you: 'Dumneavoastră',
    'exchange-admin': 'Administratorul Exchange',
    'entra-admin': 'Administratorul Entra',
    vendor: 'Producătorul programului',
    time: 'Trece de la sine',
  },
  /** What speaks for or against a cause, in Romanian. */
  evidence: {
    answer: 'Acesta a fost răspunsul.',
    entraCode: 'Microsoft Entra indică codul `{code}`.',
    statusCode: 'Răspunsul are starea `{status}`.',
    systemCode: 'Sistemul raportează `{code}`.',
    secretLooksLikeId: 'Ce s-a introdus are forma unui Secret ID, nu a coloanei Value a unui secret.',
    secretExpired: 'Data de sfârșit a secretului a fost {date}.',
    tokenAudience: 'Tokenul este pentru `{aud}`; se aștepta `{expected}`.',
    tokenAudienceRight: 'Tokenul este pentru serviciul potrivit, `{aud}`.',
    tokenHasPermission: 'Tokenul conține `{permission}`.',
    tokenLacksPermission: 'Tokenului îi lipsește `{permission}`.',
    tokenExpired: 'Tokenul a expirat la {at}.',
    tokenTenant: 'Tokenul provine din directorul `{tid}`; se aștepta `{expected}`.',
    userIsMailbox: 'Contul autentificat, `{user}`, este cel al cutiei poștale.',
    userIsNotMailbox: 'Contul autentificat este `{user}`, iar cutia poștală este `{mailbox}`.',
    fromIsNotMailbox: 'Expeditorul este `{from}`, iar cutia poștală este `{mailbox}`.',
    otherWorks: 'Aceeași înregistrare funcționează prin {transport}.',
    otherFails: 'Aceeași înregistrare nu funcționează nici prin {transport}.',
    otherService: 'Textul vorbește despre un serviciu de e-mail care nu este Microsoft 365.',
    loginOpens: '{service} deschide {mailbox} cu aceeași înregistrare.',
    loginNotConnected:
      '{service} acceptă autentificarea, dar nu deschide {mailbox}: lipsește dreptul asupra cutiei poștale.',
    ewsDoorClosed:
      'Exchange Web Services refuză această aplicație chiar și când nu numește nicio cutie poștală: organizația le are oprite pentru ea.',
    ewsDoorOpen:
      'Exchange Web Services lasă aplicația să intre: organizația le are pornite pentru ea. Refuzată este această cutie poștală, cât timp permisiunea nu a ajuns în Exchange.',
    roleInExchange:
      'Ați spus că un rol din Exchange îi dă aplicației dreptul. Niciun token nu arată un asemenea rol; o schimbare a lui contează după 30 de minute până la 2 ore și doar pentru cutiile poștale din domeniul lui.',
    roleInExchangeChosen:
      'Configurarea limitează aplicația la `{mailbox}` printr-un rol în Exchange și nimeni nu a spus că scriptul lui a fost rulat. Până atunci nimic nu deschide cutia poștală. După aceea, Exchange are nevoie de 30 de minute până la 2 ore.',
    loginRefused: 'Nici {service} nu lasă aceeași înregistrare să intre în {mailbox}.',
    applicationUnknown:
      'Tokenul este corect, dar niciun protocol de e-mail nu cunoaște aplicația: service principal-ul ei din Exchange lipsește sau are un ID de obiect greșit.',
    loginTaken: 'Serverul de e-mail a acceptat autentificarea, deci SMTP autentificat este activat.',
    otherTokenCarries: 'Microsoft Entra emite un token pentru {resource}; el conține `{permissions}`.',
    otherTokenEmpty: 'Microsoft Entra emite un token pentru {resource}; el nu conține nicio permisiune.',
    otherTokenRefused: 'Microsoft Entra nu emite nici pentru {resource} un token (`{code}`).',
    permissionElsewhere:
      '`{permission}` a fost acordată pentru {resource}, care este API-ul greșit pentru ea.',
    secretAccepted: 'Microsoft Entra acceptă ID-ul de client împreună cu secretul său.',
    secretRefused: 'Microsoft Entra refuză ID-ul de client cu acest secret (`{code}`).',
    clockAhead:
      'Ceasul acestui computer este înaintea celui al Microsoft Entra cu {minutes, plural, one {# minut} few {# minute} other {# de minute}}.',
    clockBehind:
      'Ceasul acestui computer este în urma celui al Microsoft Entra cu {minutes, plural, one {# minut} few {# minute} other {# de minute}}.',
    portAnswers: '{host} acceptă conexiuni pe portul {port}.',
    portRefuses: '{host} refuză conexiunile pe portul {port}.',
    portSilent: '{host} nu răspunde pe portul {port}.',
    portCuts: '{host} întrerupe conexiunile pe portul {port}.',
    portBehindProxy: 'Proxy-ul nu lasă să treacă spre {host} conexiunile pe portul {port}.',
    nameUnresolved: 'Numele {host} nu este găsit de pe acest computer.',
    nothingAnswers: 'Niciun server nu răspunde, pe niciun port: acest computer nu are acum ieșire în rețea.',
    certificateFrom: 'Certificatul lui {host} a fost semnat de „{issuer}”.',
    certificateEverywhere:
      '„{issuer}” a semnat certificatele mai multor servere ({hosts}): ceva pe traseu deschide conexiunile criptate.',
    speaksPlain: '{host} salută în text clar pe portul {port}: „{greeting}”.',
    speaksTls: '{host} vorbește TLS de la primul octet pe portul {port}.',
    proxyUsed: 'Conexiunea trece prin proxy-ul {proxy}.',
  },
  /** What is noticed about pasted values, in Romanian. */
  recipeFile: {
    confidential:
      '`{file}`, la `{path}`: s-a găsit `public`, se aștepta `confidential`: o cale cu `client-credentials` are nevoie de aceasta.',
    noRedirect:
      '`{file}`, la `{path}`: nu s-a găsit nicio redirecționare, se aștepta cel puțin una: o cale cu `authorization-code` are nevoie de ea.',
    noLoopback:
      '`{file}`, la `{path}`: nu s-a găsit nicio redirecționare spre acest calculator, se aștepta una precum `http://localhost`: acolo se întoarce autentificarea unui test. Pe lângă cea a produsului, dați-i rolul `test`.',
    testRedirect:
      '`{file}`, la `{path}`: s-a găsit `test` pentru o adresă a produsului sau care duce în altă parte, se aștepta una de pe acest calculator, precum `http://localhost`.',
    secureLoopback:
      '`{file}`, la `{path}`: s-a găsit `https` pentru acest calculator, se aștepta `http`: nimic de aici nu poate răspunde la o autentificare prin `https`.',
    redirectForm:
      '`{file}`, la `{path}`: s-a găsit altă adresă, se aștepta una care începe cu `https://`, cu `http://localhost` sau cu `http://127.0.0.1`{platform, select, native {, ori cu o schemă proprie aplicației, precum `acme://`} other {}}, fără `#`.',
    redirectPlace:
      '`{file}`, la `{path}`: `place` ține de o redirecționare cu `"from": "product"` și de nicio alta.',
    fixedText: '`{file}`, la `{path}`: `text` ține de valoarea `fixed` și de nicio alta.',
    noPermission:
      '`{file}`, la `{path}`: s-a găsit `{name}`, care nu este o permisiune {type, select, delegated {delegată} other {de aplicație}} a {api} cunoscută aici; se aștepta una precum `{names}`.',
    permissionElsewhere:
      '`{file}`, la `{path}`: s-a găsit `{name}`, pe care {api} nu o are ca permisiune {type, select, delegated {delegată} other {de aplicație}}; există ca `{place}`.',
    sameWay: '`{file}`, la `{path}`: s-a găsit `id`-ul unei căi dinainte, se aștepta unul propriu.',
    english:
      '`{file}`, la `{path}`: s-a găsit `{found}`, se aștepta și `en`: engleza este arătată unde lipsește o limbă.',
    missingLanguage:
      '`{file}`, la `{path}`: se aștepta fiecare limbă numită în `languages`; lipsește: `{missing}`.',
    logoForm:
      '`{file}`, la `{path}`: s-a găsit alt text, se aștepta numele unui fișier PNG sau SVG din același dosar, precum `logo.svg`, sau o adresă `data:` cu o astfel de imagine.',
    logoNotThere: '`{file}`, la `{path}`: fișierul `{logo}` nu există în același dosar.',
    logoUnreadable: '`{file}`, la `{path}`: `{logo}` nu poate fi citit: `{reason}`.',
    logoTooLarge: '`{file}`, la `{path}`: imaginea depășește 64 kB.',
    logoKind: '`{file}`, la `{path}`: imaginea nu este {type, select, png {PNG} other {SVG}}, așa cum spune.',
  },
  findings: {
    secretLooksLikeId:
      'Aceasta are forma unui Secret ID. Produsul are nevoie de Value, care se afișează o singură dată, imediat după crearea secretului.',
    secretQuotes: 'Valoarea este între ghilimele; ele nu fac parte din ea.',
    secretBlanks: 'În jurul valorii sau în interiorul ei sunt spații ori rânduri noi.',
    secretInvisible: 'Valoarea conține caractere invizibile, probabil de la copierea dintr-un document.',
    secretEncoded: 'Valoarea pare codificată URL. Lipiți-o așa cum o arată portalul.',
    secretTooShort: 'Valoarea este mai scurtă decât secretele Microsoft. Poate a fost tăiată la copiere.',
    secretTooLong: 'Valoarea este mai lungă decât orice secret. Poate s-a copiat mai mult decât Value.',
    secretMasked:
      'Portalul ascunde valoarea după prima afișare: acesta este începutul ei, urmat de asteriscuri. Creați un secret nou.',
    idNotGuid:
      'Acesta nu este un ID: se așteaptă 32 de litere și cifre cu patru cratime, de exemplu `00000003-0000-0000-c000-000000000000`.',
    idCleaned: 'Spațiile, ghilimelele sau parantezele din jurul ID-ului au fost lăsate deoparte.',
    idEmpty: 'Acest ID este format numai din zerouri.',
    idOfMicrosoft:
      'Acesta este chiar ID-ul {name}, același peste tot. Copiați-l pe cel al aplicației dumneavoastră.',
    idSame: 'ID-ul directorului și ID-ul de client sunt identice. Unul dintre ele a fost lipit de două ori.',
    idSwapped:
      'ID-ul directorului și ID-ul de client par inversate: acesta a fost folosit înainte drept celălalt.',
    objectIdIsClient:
      'Acesta este Application (client) ID. ID-ul de obiect al aplicației de întreprindere este altul.',
    objectIdIsTenant:
      'Acesta este Directory (tenant) ID. ID-ul de obiect al aplicației de întreprindere este altul.',
    tenantCommon: '`{tenant}` înseamnă orice director. Introduceți ID-ul sau domeniul propriului director.',
    tenantNotDomain: 'Acesta nu este nici ID, nici domeniu precum `contoso.onmicrosoft.com`.',
  },
  /** The sentences of the command line, in Romanian. */
  directory: {
    notSignedIn: 'Autentificați-vă mai întâi la Microsoft Graph.',
    onlyLooking:
      'Contul autentificat poate doar să citească. Autentificați-vă din nou pentru a modifica înregistrarea.',
    noClient:
      'Nu este cunoscută nicio aplicație care să vă autentifice la Microsoft Graph. Introduceți client ID-ul unei înregistrări proprii făcute pentru aceasta (se poate și prin SENDPROOF_BOOTSTRAP_CLIENT_ID sau ca *bootstrapClientId* în fișierul cloud) sau alegeți Microsoft Graph Command Line Tools, o aplicație Microsoft folosită în multe organizații.',
    otherTenant:
      'Contul aparține organizației `{found}`, iar configurarea organizației `{expected}`. Autentificați-vă cu un cont al acelei organizații.',
    changedSince: 'Directorul s-a schimbat de când a fost făcut planul. Priviți mai întâi noul plan.',
    running: 'Pentru această configurare se modifică deja ceva. Așteptați să se termine sau anulați.',
    nothingMade: 'Pentru această configurare nu s-a creat nimic de aici.',
    noCredential: 'Acest produs nu are nevoie de credențiale, deci nu este nimic de reînnoit.',
    endUnknown: 'Nu se știe când expiră credențialele acestei configurări.',
    reach: {
      ownSends: 'Aplicația trimite din `{mailbox}`.',
      ownRefused: 'Aplicația nu trimite din `{mailbox}`, propria ei cutie poștală.',
      otherRefused: 'Aplicația nu poate trimite din `{mailbox}`: Microsoft a refuzat.',
      otherSends:
        'Aplicația poate trimite și din `{mailbox}`: nu este limitată la cutia ei poștală. Căutați un consimțământ pentru toată organizația și un rol în Exchange fără domeniu.',
      otherUnknown:
        'Nu se știe dacă aplicația poate trimite din `{mailbox}`: încercarea nu a ajuns până acolo.',
      ofPeople:
        'Acest produs trimite în numele persoanei care se autentifică: nu ajunge la altă cutie poștală decât a ei.',
      sameMailbox: 'Indicați altă cutie poștală decât cea care trimite.',
    },
    noFormer: 'Vechile credențiale nu mai sunt păstrate aici.',
    noRegistration: 'Înregistrarea acestei configurări nu a fost găsită în organizație.',
    rotationOpen:
      'Lângă vechile credențiale există deja unele noi. Testați-le, apoi eliminați-le pe cele vechi.',
    noRotation: 'Lângă vechile credențiale nu există unele noi.',
    notTested:
      'Trimiteți mai întâi un mesaj de test cu noile credențiale. Cele vechi rămân până când testul reușește.',
    secretsForbidden:
      'O politică a organizației interzice secretele de client. Folosiți un certificat sau cereți o excepție pentru această aplicație.',
    step: {
      settle: 'Aflarea rezultatului încercării anterioare, care s-a întrerupt',
      removeLost: 'Eliminarea unui secret de client a cărui valoare nu a păstrat-o nimeni',
      verify: 'Verificarea finală a tuturor setărilor',
      makeCertificate: 'Crearea unui certificat nou pe acest calculator',
      restore: 'Folosirea din nou a vechilor credențiale și eliminarea celor noi',
      retire: 'Eliminarea vechilor credențiale',
    },
    seen: {
      shown: 'Directorul arată modificarea.',
      application: 'Directorul o arată: Application (client) ID `{clientId}`.',
      object: 'Directorul arată modificarea: Object ID `{id}`.',
      secret: 'Directorul îl arată, valabil până la {date}. Valoarea lui este păstrată aici.',
      gone: 'Directorul nu mai arată acest element.',
      deleted:
        'Directorul nu o mai arată. Timp de 30 de zile Microsoft o păstrează la *App registrations > Deleted applications*: acolo *Delete permanently* o șterge definitiv.',
      nothingLeft: 'Nu mai era nimic de anulat.',
      allRight: 'Totul este așa cum trebuie.',
      registeredAll: 'S-a autentificat un administrator și tot ce trebuia înregistrat există.',
      someWrong:
        '{count, plural, one {Un lucru nu este încă} few {# lucruri nu sunt încă} other {# de lucruri nu sunt încă}} așa cum trebuie: vedeți constatările.',
      certificate: 'Amprenta lui este `{thumbprint}`.',
    },
  },
  cli: {
    about:
      'Conectează un produs la e-mailul Microsoft 365, trimite un mesaj real și spune OK sau cauza, dovada și pasul următor.',
    footer:
      'Secretul vine din `SENDPROOF_CLIENT_SECRET`, de la intrarea standard sau din seif, niciodată ca argument.',
    help: {
      usage: 'Utilizare:',
      arguments: 'Argumente:',
      options: 'Opțiuni:',
      everywhere: 'Cu orice comandă:',
      commands: 'Comenzi:',
      optionsTerm: 'opțiuni',
      commandTerm: 'comandă',
      default: '{text} (implicit: {value})',
    },
    summary: {
      diagnose: 'Explică o eroare lipită sau un jurnal întreg, fără rețea.',
      recipes: 'Arată și verifică modul în care se conectează produsele.',
      recipesList: 'Enumeră rețetele incluse și pe cele ale furnizorilor.',
      recipesShow: 'Arată o rețetă.',
      recipesCheck: 'Verifică un fișier de rețetă și numește locul fiecărei greșeli.',
      recipesSchema: 'Afișează schema JSON a fișierelor de rețetă.',
      setup:
        'Păstrează, transmite și șterge configurări. Un fișier de configurare nu conține niciodată un secret.',
      setupList: 'Enumeră configurările salvate.',
      setupShow: 'Arată o configurare salvată și starea fiecărui pas.',
      setupImport: 'Salvează configurarea dintr-un fișier.',
      setupExport: 'Scrie o configurare salvată într-un fișier care poate fi transmis.',
      setupDelete: 'Șterge o configurare împreună cu secretul, sesiunea și rezultatele ei.',
      setupSchema: 'Afișează schema JSON a fișierelor de configurare.',
      test: 'Trimite un mesaj real și explică rezultatul.',
      verify: 'Verifică tot ce se poate verifica fără trimitere.',
      signin: 'Autentifică o persoană pentru o configurare care trimite în numele ei și păstrează sesiunea.',
      secrets: 'Arată ce expiră și când.',
      practice: 'Pornește tenantul de exercițiu: un Microsoft 365 care există doar pe acest calculator.',
    },
    argument: {
      logFile: 'un fișier cu eroarea sau jurnalul; intrarea standard dacă nu este numit niciunul',
      recipeId: 'identificatorul unei rețete',
      recipeFile: 'un fișier de rețetă',
      setupName: 'numele sau identificatorul unei configurări salvate',
      setupFile: 'un fișier de configurare',
    },
    option: {
      help: 'arată acest ajutor',
      version: 'arată versiunea',
      json: 'răspunde cu un singur document JSON',
      lang: 'limba: {languages}',
      jsonl: 'citește linii de forma \'{\'"id","text"\'}\' și răspunde la fiecare cu o linie',
      setup: 'o configurare salvată, după nume, sau un fișier de configurare',
      to: 'cine primește mesajul',
      from: 'expeditorul; dacă lipsește, cutia poștală a configurării',
      notFrom:
        'dovediți că nu poate trimite din această cutie poștală și că poate din a sa: două încercări reale, fiecare mesaj doar către propriul expeditor',
      via: 'smtp, graph, ews, mai multe cu virgulă; dacă lipsește, calea rețetei',
      cloud: 'un fișier de cloud sau global, usgov, usgovdod, china; dacă lipsește, cel al configurării',
      recipe: 'folosește rețeta din acest fișier',
      timeout: 'cât poate dura cel mult o încercare, în secunde',
      wait: 'reîncearcă atâtea minute cât timp o eroare trece de la sine',
      secretStdin: 'citește secretul clientului din prima linie a intrării standard',
      deviceCode: 'autentificare cu un cod pe alt dispozitiv',
      out: 'scrie în acest fișier; dacă lipsește, la ieșirea standard',
      expiring: 'doar ce expiră în cel mult atâtea zile',
      scenario: 'strică un singur lucru: identificatorul unui scenariu',
      port: 'portul portalului de exercițiu',
      keep: 'păstrează tenantul pentru pornirea următoare',
      empty: 'pornește fără nimic înregistrat',
      name: 'salvează cu acest nume',
    },
    refused: {
      unknownCommand: '`{name}` nu este o comandă. `{help}` le enumeră.',
      unknownOption: '`{flag}` nu este o opțiune a acestei comenzi. `{help}` le enumeră.',
      missingArgument: 'Lipsește `{name}`. `{help}` arată cum se apelează comanda.',
      missingOption: 'Lipsește `{flags}`. `{help}` arată cum se apelează comanda.',
      optionWithoutValue: '`{flags}` are nevoie de o valoare.',
      tooMany: 'Prea multe argumente: `{argument}` nu era așteptat. `{help}` arată cum se apelează comanda.',
      secretArgument:
        'Un secret nu se dă niciodată ca argument, deoarece alte programe îl pot citi de acolo. Puneți-l în variabila de mediu `SENDPROOF_CLIENT_SECRET` sau folosiți `--secret-stdin` și scrieți-l la intrarea standard.',
      language: '`{found}` nu este o limbă cunoscută de Sendproof. Limbile cunoscute: {languages}.',
      number: '`{flags}` primește un număr întreg de la {least} la {most}; `{found}` nu este.',
      address: '`{flags}` primește o adresă de e-mail; `{found}` nu este.',
      transport: '`{found}` nu este o cale de trimitere. `--via` primește: {known}.',
      fileMissing: '{path}: fișierul nu există.',
      fileUnreadable: '{path}: fișierul nu poate fi citit ({code}).',
      fileUnwritable: '{path}: fișierul nu poate fi scris ({code}).',
      nothingToExplain: '{path}: nu conține nimic de explicat.',
      secretMissing: 'Intrarea standard nu conținea niciun secret: prima linie este goală.',
      secretTooLong:
        'Prima linie a intrării standard este prea lungă pentru un secret: are mai mult de {most} caractere.',
      lineNotJson: 'Linia {line} nu este JSON.',
      lineNotRecord: 'Linia {line} nu are forma \'{\'"id":…,"text":"…"\'}\'.',
      lineTooLong: 'Linia {line} are mai mult de {most} caractere.',
      practiceMissing: 'Această instalare nu conține tenantul de exercițiu: lipsește {path}.',
      practiceEnded: 'Tenantul de exercițiu s-a oprit înainte de a fi gata.',
      signInFirst:
        'Această configurare trimite în numele unei persoane și nimeni nu s-a autentificat încă. Rulați `{command}` acolo unde se poate deschide un browser sau `{command} --device-code`.',
    },
    mistake: 'Sendproof a întâlnit o eroare proprie: {details}',
    cancelled: 'Anulat.',
    standardInput: 'intrarea standard',
    paste: 'Lipiți eroarea, apoi apăsați {keys} pe o linie goală.',
    diagnosis: {
      confidence: { certain: 'sigur', likely: 'probabil', possible: 'posibil' },
      meaning: 'Ce înseamnă',
      evidence: 'Ce am văzut',
      fixes: 'Ce este de făcut',
      alternatives: 'Ar mai putea fi',
      question: 'Ce ar lămuri cauza',
      raw: 'Răspunsul brut',
    },
    recipes: {
      source: { builtIn: 'inclusă', vendor: 'de la un furnizor' },
      good: '{path}: rețeta {id} este în regulă.',
      way: 'Calea {id}: {flow}, trimite prin {transport}',
      flow: {
        delegated: 'o persoană se autentifică o singură dată',
        application: 'aplicația trimite singură',
      },
      redirect: 'URI de redirecționare: {uri}',
      redirectProduct: 'URI de redirecționare: așa cum îl arată produsul, de forma {uri}',
      redirectTest: 'URI de redirecționare doar pentru test: {uri}',
      permission: '{name} ({resource}, {type, select, delegated {delegată} other {de aplicație}})',
      product: 'În produs',
      traps: 'Unde se greșește',
    },
    setups: {
      none: 'Nu este salvată nicio configurare. `sendproof setup import FILE` salvează una.',
      imported: 'Salvată ca {name}.',
      exported: 'Scrisă în {path}.',
      deleted: '{name} a fost ștearsă, împreună cu secretul, sesiunea și rezultatele ei.',
      secretKept: {
        none: 'neintrodus',
        system: 'în depozitul de chei al sistemului',
        passphrase: 'în seiful încuiat cu o parolă',
        memory: 'în memorie, până la închiderea programului',
      },
      field: {
        recipe: 'Produs',
        cloud: 'Cloud',
        tenant: 'ID tenant',
        client: 'ID client',
        mailbox: 'Cutie poștală',
        redirect: 'URI de redirecționare',
        secret: 'Secret',
        expires: 'Expiră',
        signedIn: 'Autentificat ca',
      },
      state: {
        proven: 'dovedit',
        said: 'spus, nevăzut',
        failing: 'eșuează',
        waiting: 'în așteptare',
        todo: 'de făcut',
        notNeeded: 'nu este necesar',
        unseen: 'nu s-a putut verifica',
      },
    },
    step: {
      who: 'Cine este la tastatură',
      register: 'Înregistrarea aplicației',
      ids: 'Identificatori',
      credential: 'Credențiale',
      permissions: 'Permisiuni și consimțământ',
      exchange: 'Exchange',
      signin: 'Autentificare',
      test: 'Test',
      values: 'Valori pentru produs',
    },
    test: {
      accepted: 'acceptat de {service} la {time}',
      service: { smtp: 'Exchange', graph: 'Microsoft Graph', ews: 'Exchange Web Services' },
      field: { from: 'De la', to: 'Către', via: 'Trimis prin', message: 'ID mesaj', took: 'Durată' },
      milliseconds: '{ms} ms',
      attempt: 'Încercarea {attempt}',
      probing:
        'Se caută cauza, cel mult {seconds, plural, one {# secundă} few {# secunde} other {# de secunde}}.',
      waiting: '{head} Încercarea următoare la {next}, până la {stop}.',
    },
    stage: {
      token: 'token',
      resolve: 'nume',
      connect: 'conexiune',
      secure: 'criptare',
      authenticate: 'autentificare',
      send: 'mesaj',
      accepted: 'acceptat',
    },
    verify: {
      allSeen: 'OK  Tot ce se poate vedea fără trimitere este la locul său.',
      partlySeen: 'Nimic nu eșuează, dar nu totul a putut fi văzut fără trimitere.',
      failing: 'Ceva nu este încă la locul său.',
      bothSides: 'La ce are acces aplicația',
    },
    signin: {
      open: 'Autentificați-vă în browser. Dacă nu se deschide singur, deschideți această adresă până la {until}:',
      device: 'Deschideți {url} pe orice dispozitiv și introduceți codul {code} până la {until}.',
      done: 'OK  autentificat ca {username}',
      storage: {
        system: 'Sesiunea este păstrată în depozitul de chei al sistemului.',
        passphrase: 'Sesiunea este păstrată în seiful încuiat cu parola dumneavoastră.',
        memory:
          'Sesiunea se pierde la închiderea programului, deoarece acest sistem nu oferă un depozit de chei. Puneți o parolă în `SENDPROOF_VAULT_KEY` ca să o păstrați într-un seif criptat.',
      },
    },
    secrets: {
      calendar: 'scrie și mementouri în acest fișier de calendar (iCalendar)',
      noCalendar: '{path} nu a fost scris: nu se cunoaște nicio dată de expirare.',
      summary: {
        rotate: 'Adaugă un secret sau un certificat nou lângă cel vechi și îl folosește de acum înainte.',
        retire: 'Șterge secretul sau certificatul vechi, după ce s-a trimis un mesaj cu cel nou.',
        handOver: 'Dați produsului secretul păstrat: prin clipboard sau printr-un pipe.',
      },
      needsYes:
        'Comanda schimbă directorul și aici nu poate fi întrebat nimeni. Dați `--yes` ca să se execute fără întrebare.',
      pipe: 'scrie secretul la ieșirea standard, ca să îl citească alt program',
      onClipboard: 'Secretul este în clipboard timp de un minut. Ctrl+C îl ia înapoi imediat.',
      offClipboard: 'Secretul nu mai este în clipboard.',
      noClipboard:
        'Aici nu se poate ajunge la niciun clipboard. Folosiți `--pipe` ca să duceți secretul în programul care are nevoie de el.',
      notOnScreen:
        'Un secret nu se arată pe ecran. Duceți ieșirea lui `--pipe` în programul care are nevoie de el.',
      notInDocument: '`--pipe` scrie doar secretul și nu se poate folosi împreună cu `--json`.',
      will: {
        rotate: '{name} primește un secret sau un certificat nou. Cel vechi funcționează până este șters.',
        retire:
          'Secretul sau certificatul vechi pentru {name} se șterge. Cine îl mai folosește rămâne pe dinafară.',
      },
      rotated:
        'OK  Cel nou este folosit aici. Dați-l produsului, trimiteți un test, apoi rulați `sendproof secrets retire`.',
      retired: 'OK  Cel vechi a fost șters.',
      goOn: 'Ce s-a făcut înainte rămâne.',
      none: 'Nicio configurare salvată nu numește o credențială care expiră.',
      noneSoon: 'Nimic nu expiră în {days, plural, one {# zi} few {# zile} other {# de zile}}.',
      expired: 'expirat {days, plural, =0 {astăzi} one {acum # zi} few {acum # zile} other {acum # de zile}}',
      left: '{days, plural, =0 {expiră astăzi} one {mai este # zi} few {mai sunt # zile} other {mai sunt # de zile}}',
      unknown: 'data expirării nu este cunoscută',
      kind: { secret: 'secret', certificate: 'certificat' },
    },
    batch: {
      summary: 'Testează multe cutii poștale, câte o linie a unui fișier CSV pentru fiecare.',
      option: {
        csv: 'un fișier CSV cu antet: `setup` sau `recipe`, `tenantId` și `clientId`; `mailbox`, `from`, `to`, `via`',
        setup: 'configurarea fiecărei linii care nu numește una: una salvată, după nume, sau un fișier',
        to: 'cine primește mesajul, dacă linia nu spune',
        concurrency: 'câte se trimit deodată; niciodată două din aceeași cutie poștală',
      },
      line: 'Linia {line}: {fault}',
      refused:
        '{path}: {count, plural, one {# lucru nu poate} few {# lucruri nu pot} other {# de lucruri nu pot}} fi folosit. Nu s-a trimis nimic.',
      moreFaults: '… și încă {count}.',
      tooLarge: '{path}: mai mult de {most} linii sunt prea multe deodată. Împărțiți fișierul.',
      oneSecret:
        'A fost dat un singur secret, dar liniile numesc {count} aplicații. Salvați fiecare configurare cu secretul ei: `sendproof setup import FILE --secret-stdin`.',
      status: '{ended} din {total}, {failed} eșuate, {running} în curs',
      held: 'Linia {line}: serviciul cere un ritm mai lent. {mailbox} se încearcă din nou peste {seconds, plural, one {# secundă} few {# secunde} other {# de secunde}}.',
      ended:
        '{total, plural, one {# linie} few {# linii} other {# de linii}}: {ok} OK, {failed} eșuate{notRun, plural, =0 {} other {, # neîncepute}}.',
      fault: {
        csv: 'nu este CSV{fault, select, quote {: o ghilimea nu este închisă sau este urmată de text} other { ({fault})}}.',
        empty: 'nu este nimic de testat. Se aștepta un antet cu unele dintre {known} și o linie sub el.',
        column: 'nu există coloana `{found}`. Se așteptau: {known}.',
        columnTwice: 'coloana `{column}` apare de două ori.',
        cells:
          's-au găsit {found, plural, one {# celulă} few {# celule} other {# de celule}}, se așteptau {expected}, ca în antet.',
        cell: '`{column}`: s-a găsit `{found}`, se aștepta {expected, select, address {o adresă de e-mail} tenant {un ID de tenant sau un domeniu} client {un ID de client: un GUID} other {una sau mai multe dintre {known}, cu virgulă}}.',
        missing: 'lipsește `{column}`.',
        both: '`setup` numește o configurare, deci `{columns}` trebuie să fie goale.',
        noSetup:
          'nu numește nicio configurare. Se aștepta `setup` sau `recipe`, `tenantId` și `clientId` sau `--setup`.',
        way: '`way`: s-a găsit `{found}`, se aștepta una dintre {known}.',
      },
    },
    register: {
      summary: {
        all: 'Înregistrează aplicația prin Microsoft Graph: plan, apply, undo, verify.',
        plan: 'Arată ce s-ar înregistra. Nu schimbă nimic.',
        apply: 'Înregistrează ce lipsește și așteaptă până când directorul arată asta.',
        undo: 'Ia înapoi ce s-a făcut aici și nimic altceva.',
        verify: 'Citește înregistrarea și numește ce este greșit. Nu schimbă nimic.',
        script: 'Scrie planul ca script pentru alt administrator.',
        signOut: 'Uită sesiunea păstrată a administratorului.',
      },
      option: {
        clientId: 'autentificare printr-o înregistrare proprie, după ID-ul ei de client',
        microsoftClient: 'autentificare prin Microsoft Graph Command Line Tools, o aplicație Microsoft',
        keepSession: 'păstrează sesiunea până la `register sign-out`',
        yes: 'execută fără să întrebe',
        save: 'salvează mai întâi aici configurarea din fișier',
        kind: 'powershell, azure-cli sau exchange',
        reach: 'la ce poate avea acces: mailbox sau organisation; cel al configurării dacă lipsește',
      },
      ask: {
        apply: 'Aplicați?',
        undo: 'Luați înapoi?',
        rotate: 'Adăugați unul nou?',
        retire: 'Ștergeți vechiul?',
        choices: '[d/N]',
        yes: 'd,da,y,yes',
      },
      refused: {
        clientId: '`--client-id` primește ID-ul de client al unei aplicații, un GUID; `{found}` nu este.',
        twoClients: '`--client-id` și `--microsoft-client` se exclud.',
        needsYes:
          'Comanda schimbă directorul și aici nu poate fi întrebat nimeni. Dați `--yes` ca să se execute fără întrebare; `register plan` arată ce ar face.',
        nobody:
          'Nu este nimeni aici care să se autentifice. Rulați unde se poate deschide un browser, numiți unul în `BROWSER` sau păstrați o dată sesiunea cu `--keep-session`.',
        noKeeping:
          'Se creează un secret și aici nu l-ar putea păstra nimic după această comandă. Puneți mai întâi o parolă în `SENDPROOF_VAULT_KEY`: secretul se păstrează atunci într-un seif criptat.',
        kind: '`{found}` nu este un fel de script. `--kind` primește: {known}.',
        reach: '`--reach` primește: {known}. S-a găsit: `{found}`.',
        noExchange: 'Nimic nu trebuie setat în Exchange înainte ca {product} să poată trimite.',
        noReach:
          'La ce are acces {product} nu se poate alege la acest mod, deci `--reach` nu i se potrivește.',
      },
      adopts: 'Înregistrarea {name} ({id}) există deja. Se completează; ce au pus alții în ea rămâne.',
      adoptsOurs: 'Înregistrarea {name} ({id}) a fost făcută aici mai demult. Se adaugă doar ce lipsește.',
      nothingToDo: 'OK  Nu a rămas nimic de înregistrat: totul este înregistrat și acordat.',
      exchangeLeft:
        'Ce a rămas este în Exchange, unde Graph nu ajunge: `register script --kind exchange` scrie scriptul pentru aceasta. Apoi `sendproof test` trimite un mesaj.',
      willDo: 'Ce face Apply, în această ordine ({count})',
      why: 'De ce: {text}',
      risk: 'Atenție: {text}',
      notes: 'Bine de știut',
      scopes: 'Ce vi se cere să permiteți la autentificarea pentru aplicare',
      started: '{what} …',
      waiting: '{what}: făcut, directorul încă nu arată asta …',
      applied: 'OK  Înregistrat și văzut în director.',
      undone: 'OK  Luat înapoi.',
      willUndo: 'Ce s-a făcut aici, începând cu cel mai nou ({count})',
      unfinished: '{what} (început; nu se știe cum s-a încheiat)',
      nothingToUndo: 'OK  Nimic de luat înapoi: aici nu s-a făcut nimic pentru această configurare.',
      brokenOff: 'O aplicare anterioară s-a întrerupt la mijloc. Se continuă de acolo.',
      lostSecret:
        'O aplicare anterioară a creat un secret a cărui valoare nu a păstrat-o nimeni. Se creează unul nou, iar cel pierdut se șterge.',
      notDone: 'Nu s-a schimbat nimic.',
      goOn: 'Ce s-a făcut înainte rămâne. `register apply` continuă de aici, `register undo` ia înapoi.',
      writeDown: 'Configurarea nu este salvată aici. Scrieți în fișierul ei:',
      verified: {
        ok: 'OK  Înregistrarea este așa cum trebuie.',
        partly: 'Nimic nu este greșit, dar este ceva de știut.',
        failed: 'Ceva este greșit în înregistrare. `register apply` îndreaptă.',
      },
      found: 'Găsit: {found}',
      expected: 'Așteptat: {expected}',
      signedOut: 'Sesiunea s-a încheiat.',
    },
    practice: {
      ready: 'Tenantul de exercițiu rulează. Nimic de aici nu ajunge la Microsoft.',
      broken: 'Stricat intenționat: {scenario}',
      portal: 'Portalul de exercițiu',
      cloudFile: 'Fișierul de cloud',
      accounts: 'Conturi',
      role: { admin: 'administrator', 'application-admin': 'administrator de aplicații', user: 'utilizator' },
      setups: 'Configurări gata făcute',
      tryIt: 'Încercați în alt terminal',
      ends: 'Ctrl+C îl oprește.',
    },
  },
  deadlines: {
    ewsTitle: 'Exchange Web Services se încheie în Exchange Online la 1 aprilie 2027',
    ewsMeaning:
      'Microsoft închide Exchange Web Services pentru toate organizațiile din Microsoft 365. Până atunci funcționează doar pentru aplicațiile pe care un administrator le-a trecut pe o listă. Configurați acum calea prin Microsoft Graph, cât timp amândouă pot fi testate una lângă alta.',
    ewsRefusedToday:
      'Un 403 de la Exchange Web Services înseamnă astăzi, cel mai adesea, că nimeni nu le-a păstrat pornite pentru această aplicație.',
    ewsBothSwitches:
      'Din aprilie 2025 atât organizația, cât și cutia poștală trebuie să permită Exchange Web Services.',
    ewsFrontline:
      'De la sfârșitul lui iunie 2026 cutiile poștale care au doar o licență Kiosk, F1 sau F3 sunt refuzate (potrivit altor surse).',
    ewsAllowList:
      'Din octombrie 2026 Microsoft le oprește, organizație cu organizație, acolo unde niciun administrator nu a decis; unde sunt pornite, trec doar aplicațiile de pe listă.',
    ewsEnds: 'La 1 aprilie 2027 sunt oprite definitiv, fără excepții.',
    basicTitle: 'Parolele pentru trimiterea prin SMTP sunt pe cale de dispariție',
    basicMeaning:
      'Această configurare folosește un token de autentificare în locul unei parole, deci funcționează în continuare. Produsele din aceeași organizație care încă trimit o parolă nu vor mai funcționa.',
    basicOffByDefault:
      'La sfârșitul lui decembrie 2026 parolele sunt oprite implicit pentru trimiterea prin SMTP; un administrator le poate porni din nou. Organizațiile noi încep fără ele.',
    basicEndIsNamed:
      'În a doua jumătate a anului 2027 Microsoft numește ziua în care ele se încheie pentru toată lumea.',
    checked:
      'Aceste date au fost comparate cu anunțurile Microsoft la {date}. Consultați Message center înainte de a vă planifica după ele.',
  },
  certificate: {
    choice: 'Cu ce se dovedește aplicația',
    secret: 'Un secret al clientului',
    certificate: 'Un certificat',
    title: 'Adăugați un certificat',
    hint: 'Un certificat dovedește fără a fi trimis: cheia lui rămâne în depozitul de chei al acestui calculator. Și produsul trebuie să poată folosi un certificat: cele mai multe primesc doar un secret.',
    validFor: 'Unul nou este valabil',
    days: '{days, plural, one {# zi} few {# zile} other {# de zile}}',
    make: 'Creați un certificat aici',
    import: 'Folosiți unul existent (PEM sau PFX)',
    importHint:
      'Un fișier PFX (`.pfx`, `.p12`) cu parola lui, sau un fișier PEM cu cheia privată și certificatul, cheia fără parolă.',
    pfxPassphrase: 'Parola fișierului {file}',
    pfxPassphraseHint: 'Deschide fișierul o dată și nu se păstrează.',
    pfxForget: 'Nu acest fișier',
    pfxTake: 'Folosiți acest fișier',
    fileTooLarge: 'Acest fișier este prea mare pentru un certificat.',
    thumbprint: 'Amprenta, așa cum o arată portalul',
    save: 'Salvați partea publică',
    saveFirst: 'Salvați partea publică. Nu conține nicio cheie.',
    upload:
      'Deschideți *Certificates & secrets*, fila *Certificates*, apăsați *Upload certificate*, alegeți fișierul, apăsați *Add*. Comparați amprenta.',
    forget: 'Ștergeți-l de aici',
    stored: 'Certificatul cu cheia lui este păstrat aici până la {date}.',
    check: 'Verificați certificatul',
    accepted: 'Microsoft Entra a acceptat certificatul.',
    noneStored: 'Nu este stocat niciun certificat pentru această configurare.',
    notCopied: 'Această configurare folosește un certificat. Nu există un secret de copiat.',
    fileUnreadable: 'Fișierul cu certificatul numit de `SENDPROOF_CLIENT_CERTIFICATE` nu poate fi citit.',
    fault: {
      'no-key':
        'În acest text nu există o cheie privată: un bloc care începe cu `-----BEGIN PRIVATE KEY-----`.',
      'no-key-in-file':
        'În acest fișier nu există o cheie privată, ci doar un certificat. Exportați-l din nou împreună cu cheia privată: Windows face din el un .pfx.',
      'several-keys':
        'În acest fișier sunt mai multe chei private. Exportați doar certificatul pe care îl va folosi produsul.',
      'passphrase-missing': 'Fișierul este protejat cu o parolă. Introduceți-o.',
      'passphrase-wrong': 'Parola nu deschide acest fișier. Literele mari și spațiile contează.',
      'key-locked':
        'Cheia privată este protejată cu o parolă. Deblocați-o întâi: `openssl pkey -in FILE -out UNLOCKED`.',
      'no-certificate':
        'În acest text nu există un certificat: un bloc care începe cu `-----BEGIN CERTIFICATE-----`.',
      unreadable: 'Cheia sau certificatul este deteriorat. Copiați fișierul întreg, ca text.',
      'not-rsa': 'Cheia nu este o cheie RSA. Microsoft Entra acceptă doar chei RSA.',
      'key-too-short': 'Cheia are mai puțin de 2048 de biți. Microsoft Entra nu o acceptă.',
      'not-a-pair': 'Certificatul aparține altei chei.',
      expired: 'Certificatul a expirat.',
    },
  },
  exchange: {
    apply: 'Scriptul pentru Exchange Online PowerShell',
    applyAlone: 'Scriptul doar pentru aceasta',
    together: 'Totul într-un singur script',
    togetherText:
      'Se autentifică o singură dată și poate fi rulat din nou. Mai jos stă ce setează fiecare parte și de ce.',
    readBack: 'Verificați ce este setat acum',
    readBackHint: 'Nu schimbă nimic.',
    undo: 'Anulați setarea',
    who: 'Cine îl poate rula: {role}.',
    risk: 'Ce permite:',
    takes:
      'În Exchange poate dura {source, select, documented {între {from} și {to, plural, one {# minut} few {# minute} other {# de minute}}, spune Microsoft} other {până la {to, plural, one {# minut} few {# minute} other {# de minute}}: așa spun administratorii, Microsoft nu dă o cifră}}.',
    proof: 'Un mesaj de test acceptat o dovedește.',
    reach: {
      label: 'Cât de departe ajunge',
      scoped: 'Doar ce este necesar (recomandat)',
      tenantWide: 'Întreaga organizație',
    },
    role: {
      exchangeAdmin: 'un Exchange Administrator',
      organizationManagement: 'un membru al grupului de roluri Organization Management din Exchange',
    },
    prompt: {
      clientId: 'Application (client) ID',
      objectId: 'Object ID al aplicației, de la Enterprise applications',
      mailbox: 'Adresa cutiei poștale care trimite',
    },
    stop: {
      notKnown: 'Exchange nu cunoaște încă această aplicație. Rulați întâi scriptul care i-o face cunoscută.',
      notAnId: 'Acesta nu este un Object ID: are 36 de caractere, cifre, litere de la a la f și cratime.',
      clientIdAgain:
        'Acesta este Application (client) ID. Object ID se găsește la Enterprise applications, pe pagina aplicației.',
      otherObjectId:
        'Exchange cunoaște această aplicație cu alt Object ID. Dacă acela este greșit, ștergeți intrarea cu scriptul care anulează acest pas, apoi rulați-l din nou pe acesta.',
    },
    remark: {
      objectId:
        'Object ID de la Enterprise applications, nu cel de la App registrations: cu acela orice autentificare este refuzată mai târziu.',
      blankFollows: 'Dacă mai sus este gol, cutia poștală urmează organizația:',
      backToOrganisation: 'Cutia poștală urmează din nou organizația, ca înainte de orice setare.',
      mailboxWins:
        'O cutie poștală oprită ea însăși rămâne oprită, de aceea este trecută pe setarea organizației.',
      compareObjectId: 'ObjectId trebuie să fie Object ID de la Enterprise applications.',
      rightsGoToo: 'Odată cu ea, drepturile aplicației în cutiile poștale nu mai au efect.',
      noSendAsApp:
        'Ștergeți SMTP.SendAsApp și consimțământul său din Microsoft Entra: cu el, Exchange cere din nou dreptul din cutia poștală.',
      readsMail:
        'Produsul și preia e-mail: rolul de a citi aceeași cutie poștală. Omiteți această parte dacă nu este nevoie.',
      consentAddsUp:
        'Drepturile se adună: limita contează după ce consimțământul pentru întreaga organizație este retras din Microsoft Entra.',
      looksAtOnce: 'Acest răspuns este corect imediat; efectul poate întârzia între 30 de minute și 2 ore.',
      listedOnly:
        'Cât timp EwsEnabled este $true, trec doar aplicațiile din listă. Cele deja aflate în listă rămân.',
      othersStay: 'Doar această aplicație iese din listă; EwsEnabled rămâne cum este, pentru celelalte.',
    },
    setting: {
      smtpAuth: {
        risk: 'Această cutie poștală se poate autentifica prin SMTP, cu un token sau, unde încă este permis, cu o parolă. Celelalte cutii poștale nu se schimbă.',
        tenantWideRisk:
          'Orice cutie poștală fără o setare proprie se poate autentifica prin SMTP, deci o parolă ghicită valorează mai mult peste tot. Mai bine porniți doar această cutie poștală.',
        undo: 'Cutia poștală urmează din nou organizația.',
      },
      servicePrincipal: {
        risk: 'Exchange cunoaște aplicația. Ea încă nu poate face nimic.',
        undo: 'Exchange uită aplicația, iar drepturile ei în cutiile poștale nu mai au efect.',
      },
      mailboxPermission: {
        risk: 'Aplicația poate citi, modifica și șterge tot ce este în această cutie poștală și se poate autentifica la ea. Celelalte cutii poștale nu se schimbă.',
        undo: 'Aplicația nu mai poate deschide cutia poștală.',
      },
      sendAs: {
        risk: 'Aplicația poate trimite cu această adresă în câmpul De la; destinatarii nu o pot deosebi de persoană.',
        undo: 'Aplicația nu mai poate trimite cu această adresă.',
      },
      rbacScope: {
        risk: 'Aplicația poate trimite din această cutie poștală și din nicio alta, după ce consimțământul pentru întreaga organizație este retras din Microsoft Entra.',
        tenantWideRisk:
          'Aplicația poate trimite în numele oricui din organizație, inclusiv al conducerii. La fel și oricine îi află secretul.',
        undo: 'Rolul și domeniul lui de aplicare sunt șterse. Consimțământul din Microsoft Entra rămâne.',
      },
      ewsAllowed: {
        risk: 'Această aplicație poate folosi Exchange Web Services. Cât timp este pornit, aplicațiile care nu sunt în listă nu pot.',
        undo: 'Aplicația iese din listă; ale celorlalți rămân.',
      },
    },
  },
  handOver: {
    heading: 'Acest pas este pentru altă persoană',
    explain:
      'Dumneavoastră nu aveți voie să faceți acest pas. Fișa de mai jos îi spune persoanei potrivite ce are de făcut, de ce și cum se anulează. Ea nu are nevoie de nimic de la dumneavoastră, iar dumneavoastră nu aveți nevoie de parola ei.',
    savePage: 'Salvați ca pagină de tipărit',
    saveText: 'Salvați ca text',
    sheet: 'Fișa de lucru',
    make: 'Pregătiți fișa de lucru',
    sent: 'Am trimis-o',
    notices:
      'Continuați între timp. Cât timp această configurare este deschisă, Sendproof verifică din când în când: pasul trece singur la *Văzut* după ce a fost făcut.',
    noticesByTest:
      'Continuați între timp. Niciun program nu are voie să citească această setare: un mesaj de test acceptat trece pasul la *Văzut*.',
    waitingSince: '{time}: predat. Trece singur la *Văzut* după ce a fost făcut.',
    waitingForEffect:
      '{time}: predat. Trece la *Văzut* când efectul se vede, cel târziu cu un mesaj de test acceptat.',
    notKnown: '(urmează după înregistrare)',
    recommended: 'Recomandat: {title}',
    title: 'De făcut în Microsoft 365 pentru {product}',
    intro:
      'Conectăm {product} la e-mailul nostru Microsoft 365. Pentru aceasta este nevoie de un administrator. Tot ce trebuie se află pe această fișă; nimeni nu are nevoie de parola dumneavoastră.',
    closing: 'Făcută cu Sendproof. Pe această fișă nu se află niciun secret.',
    fact: {
      product: 'Produsul',
      application: 'Numele aplicației',
    },
    label: {
      who: 'Cine poate face asta',
      risk: 'Ce permite',
      takes: 'Cât durează',
      undo: 'Cum se anulează',
      noticed: 'Cum se observă',
    },
    register: {
      title: 'Înregistrați aplicația „{name}”',
      why: 'Microsoft primește e-mail numai de la aplicații pe care le cunoaște. Oricare dintre cele două scripturi de mai jos creează intrarea pentru {product}, cu permisiunile ei. Este de ajuns unul.',
      powershell:
        'Cu PowerShell: `Install-Module Microsoft.Graph`, lipiți primul script (sau salvați-l ca `{file}`) și autentificați-vă când vi se cere.',
      azure:
        'Cu Azure CLI, inclusiv în Cloud Shell din portalul Azure: salvați al doilea script ca `{file}` și rulați-l cu `bash`.',
      giveBack: 'Trimiteți înapoi cele trei ID-uri pe care le arată la sfârșit.',
      secret:
        'Scriptul arată secretul de client o singură dată. Predați-l pe o cale sigură, niciodată prin e-mail sau chat.',
      labelPowershell: 'PowerShell, cu modulele Microsoft.Graph',
      labelAzure: 'Azure CLI, pentru Bash',
      risk: 'Înregistrarea nu poate face încă nimic: nu se acordă nicio permisiune.',
      riskConsent:
        'Scriptul acordă și consimțământul de administrator pentru permisiunile pe care le numește, și pentru niciuna în plus. Citiți-le mai întâi.',
      undo: 'Rulați scriptul din nou cu `-Undo` (PowerShell) sau `--undo` (Azure CLI). Șterge numai ce a creat el.',
      noticed: 'Cel care a cerut introduce ID-urile în Sendproof, care le verifică imediat.',
    },
    consent: {
      title: 'Acordați consimțământul de administrator aplicației „{name}”',
      why: 'Aplicația acționează singură, fără ca o persoană să se autentifice. Microsoft îi permite aceasta doar după ce un administrator și-a dat consimțământul.',
      open: 'Deschideți *App registrations*, fila *All applications*, aplicația *{name}* (Application (client) ID `{clientId}`), *API permissions*.',
      permission: 'Lista trebuie să conțină `{name}` ({api}, tipul *Application*). De ce: {reason}',
      press: 'Apăsați *Grant admin consent*. Coloana *Status* devine verde la fiecare permisiune.',
      risk: 'Aplicația primește aceste permisiuni în întreaga organizație, până când consimțământul este retras. Refuzați dacă lista conține mai mult decât permisiunile de mai sus.',
      whoGraph:
        'Un Global Administrator sau un Privileged Role Administrator. Pentru aceste permisiuni Microsoft Graph nu ajunge un Cloud Application Administrator.',
      who: 'Un Cloud Application Administrator, un Application Administrator sau un Global Administrator.',
      undo: 'Deschideți *Enterprise applications*, aplicația *{name}*, *Properties*, apăsați *Delete*. Înregistrarea rămâne, iar toate consimțămintele dispar.',
      noticed:
        'Sendproof cere din când în când un token și vede permisiunile în el. Nu este nevoie să confirmați.',
    },
    exchange: {
      run: 'Deschideți PowerShell cu modulul *ExchangeOnlineManagement* (`Install-Module ExchangeOnlineManagement`), lipiți scriptul și autentificați-vă când vi se cere. Scriptul verifică înainte de a schimba ceva, deci poate fi rulat din nou.',
      portal: 'Fără PowerShell: {way}',
      noticed:
        'Sendproof se autentifică din când în când la cutia poștală, nu trimite nimic și vede când Exchange îi permite accesul. Nu este nevoie să confirmați.',
      noticedByTest:
        'Niciun program nu are voie să citească această setare. Cel care a cerut-o trimite un mesaj de test, iar acceptarea lui o arată.',
    },
  },
  start: {
    usage:
      'Opțiuni: `--practice` (tenantul de exercițiu), `--scenario` (ce este stricat în el), `--lang` ({languages}), `--cloud` (un fișier de cloud, sau global, usgov, usgovdod, china), `--port` (un port al acestui calculator), `--no-open` (nu deschide browserul).',
    unknownOption: '`{option}` nu este o opțiune cunoscută.',
    missingValue: '`{option}` are nevoie de o valoare.',
    wrongValue:
      '`{option}` cere {expected, select, port {un număr întreg de la 0 la 65535} language {una dintre: {known}} other {altceva}}; `{found}` nu este.',
    fetching: 'Se aduce mediul ferestrei de desktop; se întâmplă o singură dată.',
    noRuntime:
      'Fără fereastră de desktop: mediul ei nu este aici și nu poate fi adus. Aceeași aplicație se deschide în browser.',
    noDisplay: 'Fără fereastră de desktop: nu există ecran. Aceeași aplicație se deschide în browser.',
    asRoot:
      'Fără fereastră de desktop: mediul ei refuză să ruleze ca root. Aceeași aplicație se deschide în browser.',
    desktopFailed: 'Fereastra de desktop nu a putut fi pornită. Aceeași aplicație se deschide în browser.',
    desktopWanted:
      'Fereastra de desktop nu se poate deschide aici, iar `SENDPROOF_HOST` o cere: {reason, select, noRuntime {mediul ei nu este aici și nu poate fi adus} noDisplay {nu există ecran} asRoot {mediul ei refuză să ruleze ca root} other {nu a putut fi pornită}}.',
    opened:
      'Sendproof este deschis în browser. Dacă nu vedeți nicio pagină, deschideți această adresă, valabilă o singură dată:',
    address:
      'Deschideți această adresă într-un browser de pe acest calculator. Este valabilă o singură dată:',
    another: 'Altă adresă, valabilă o singură dată:',
    keys: 'Enter: altă adresă. Ctrl+C: închidere.',
    practice: 'Tenantul de exercițiu rulează: nimic de aici nu ajunge la Microsoft. Portalul lui: {portal}',
    practiceNotStarted: 'Tenantul de exercițiu nu a putut fi pornit: {reason}',
    practiceEnded:
      'Tenantul de exercițiu s-a oprit, așa că se oprește și Sendproof. Ce ați introdus este păstrat.',
    portTaken:
      'Portul {port} este ocupat de alt program. Alegeți altul cu `--port` sau lăsați opțiunea deoparte.',
    portRefused:
      'Portul {port} nu poate fi folosit de acest cont. Alegeți unul peste 1023 cu `--port` sau lăsați opțiunea deoparte.',
  },
  host: {
    signedOutTitle: 'Acest browser nu este conectat la Sendproof',
    signedOutText:
      'Deschideți adresa afișată de Sendproof acolo unde a fost pornit. Nu mai aveți nicio adresă? Apăsați Enter acolo sau porniți Sendproof din nou.',
    usedAddressTitle: 'Această adresă a fost deja folosită',
    usedAddressText:
      'Fiecare adresă deschide Sendproof o singură dată, într-un singur browser. Apăsați Enter acolo unde a fost pornit Sendproof și deschideți adresa nouă, sau porniți Sendproof din nou.',
    notFoundTitle: 'Această pagină nu există',
    notFoundText: 'Reveniți la pagina de început Sendproof: aceeași adresă, fără nimic după port.',
    wrongHostTitle: 'Aceasta nu este adresa Sendproof',
    gone: 'Sendproof nu mai răspunde: s-a închis. Porniți-l din nou; nimic din ce a fost salvat nu s-a pierdut.',
    untrusted: 'A fost refuzată o cerere de la o pagină care nu este a lui Sendproof.',
    wrongHostText:
      'Sendproof răspunde numai la adresa afișată acolo unde a fost pornit, cu 127.0.0.1 și portul lui.',
  },
  menu: {
    file: '&Fișier',
    edit: '&Editare',
    view: '&Vizualizare',
    help: '&Ajutor',
    practiceOn: 'Deschide tenantul de e&xercițiu',
    practiceOff: 'Părăsește tenantul de e&xercițiu',
    practicePortal: 'Deschide p&ortalul tenantului de exercițiu',
    dataFolder: 'Arată dosarul &cu date',
    quit: '&Ieșire',
    undo: '&Anulează',
    redo: '&Refă',
    cut: '&Decupează',
    copy: '&Copiază',
    paste: '&Lipește',
    selectAll: '&Selectează tot',
    reload: '&Reîncarcă',
    actualSize: '&Dimensiune reală',
    zoomIn: '&Mărește',
    zoomOut: 'Mi&cșorează',
    fullScreen: 'Ecran comple&t',
    about: '&Despre Sendproof',
    aboutText: 'Versiunea {version}',
  },
  ways: {
    more: 'Ce înseamnă aceasta',
    less: 'Mai puțin',
    choose: 'Cum ajunge {product} la cutia poștală',
    service: { smtp: 'SMTP', graph: 'Microsoft Graph', ews: 'Exchange Web Services' },
    flow: {
      application: '{service}, în numele aplicației',
      delegated: '{service}, în numele persoanei care se autentifică',
    },
    second:
      'Aceeași înregistrare poate folosi și {service}: alegeți-l mai sus ca să vedeți ce îi trebuie, adăugați și acelea și rulați-le pe amândouă alături, în test.',
  },
  incoming: {
    title: 'E-mailul primit',
    check: 'Validați conturile aici',
    hint: 'Deschide fiecare cutie de intrare așa cum o va face produsul, citește când a sosit cel mai nou mesaj și subiectul lui și nu schimbă nimic.',
    service: 'Serviciu',
    protocol: { imap: 'IMAP', pop: 'POP', graph: 'Microsoft Graph', ews: 'Exchange Web Services' },
    accounts: 'Conturi de e-mail',
    accountsHint: 'Câte o adresă pe rând.',
    accountWrong: '`{address}` nu este o adresă de e-mail.',
    start: 'Validați',
    stop: 'Opriți',
    looking: 'Se deschide {mailbox}',
    ok: 'OK. {mailbox}: cel mai nou mesaj a sosit {time}: {subject}',
    empty: 'OK. {mailbox}: cutia de intrare este goală.',
    lookedAt: 'Verificat la {time}.',
    cli: {
      summary: 'Privește în cutiile de intrare așa cum o va face produsul, fără a schimba ceva.',
      via: 'imap, pop, graph sau ews; primul numit de rețetă, dacă lipsește',
      mailbox: 'cutiile de intrare, cu virgule; cutia poștală a configurării, dacă lipsește',
      service: '`{found}` nu este un serviciu prin care se poate privi. `--via` acceptă: {known}.',
    },
  },
  reach: {
    label: 'La ce poate avea acces aplicația?',
    mailbox: 'Doar la cutia poștală care trimite (recomandat)',
    mailboxHint:
      'Un rol în Exchange deschide doar această cutie poștală. Un administrator Exchange rulează o dată un script; Exchange are nevoie de 30 de minute până la 2 ore.',
    organisation: 'La orice cutie poștală din organizație',
    organisationHint:
      'Un consimțământ în Microsoft Entra deschide toate cutiile poștale, inclusiv ale conducerii, oricui are secretul. Contează în câteva minute și nu cere niciun script.',
    nothingToGrant:
      'În Microsoft Entra nu se acordă nimic: rolul din Exchange, la pasul următor, deschide cutia poștală. Tokenul nu conține atunci nicio permisiune, și așa este corect.',
    takeBack:
      'Dacă s-a consimțit înainte o permisiune, apăsați *Remove permission* la *API permissions*, apoi *Revoke admin consent*: drepturile se adună, iar cât timp există, aplicația are acces la orice cutie poștală.',
    check: 'Verificați că nu este deschis nimic altceva',
    consentOpens:
      'Consimțământul din Microsoft Entra deschide orice cutie poștală, deci aici nu se limitează nimic. Ca să limitați aplicația, alegeți *Doar la cutia poștală care trimite* la *Permisiuni*.',
    seen: {
      narrow: 'Tokenul nu conține nicio permisiune care deschide cutii poștale: doar Exchange hotărăște.',
      addsUp:
        'Tokenul încă conține `{names}`, acordată pentru toată organizația. Drepturile se adună: cât timp există, aplicația are acces la orice cutie poștală, orice ar limita Exchange.',
      found: 'A fost acordată pentru toată organizația: aplicația are acces la orice cutie poștală.',
    },
  },
  register: {
    what: {
      createApplication:
        'Înregistrează aplicația `{name}` ({audience, select, AzureADMultipleOrgs {conturi din orice organizație} other {numai conturi din această organizație}})',
      changeAudience: 'Schimbă *Supported account types* din `{from}` în `{to}`',
      addRedirects: 'Adaugă URI-ul de redirecționare {added}',
      removeRedirects: 'Elimină URI-ul de redirecționare {removed}',
      changeRedirects: 'Adaugă URI-ul de redirecționare {added} și elimină {removed}',
      changePublicClient: 'Pune *Allow public client flows* pe *{value, select, yes {Yes} other {No}}*',
      requestPermissions: 'Adaugă la *API permissions*: {names}',
      createServicePrincipal: 'Adaugă `{name}` la *Enterprise applications* ale acestui tenant',
      enableServicePrincipal: 'Pornește din nou aplicația de întreprindere `{name}`',
      dropAssignmentRequired: 'Pune *Assignment required* pentru `{name}` pe *No*',
      addOwner: 'Vă face proprietar al înregistrării `{name}`',
      createApi: 'Adaugă API-ul {api} în acest tenant',
      grantRole:
        'Acordă consimțământul de administrator pentru permisiunea de aplicație `{permission}` ({api})',
      grantScopes: 'Acordă consimțământul de administrator, pentru toată lumea, la {names} ({api})',
      addSecret: 'Creează un secret de client valabil până la {date}',
      addCertificate: 'Adaugă certificatul `{thumbprint}`',
    },
    why: {
      createApplication: 'Microsoft primește e-mail numai de la aplicații pe care le cunoaște.',
      changeRedirects:
        'După autentificare, Microsoft se întoarce numai la adresele de aici, și numai dacă fiecare se află la o singură platformă, o singură dată.',
      publicClient: '{product} se autentifică fără secret.',
      confidentialClient:
        '{product} se autentifică cu un secret sau cu un certificat. Ca pe un client public, Microsoft îl refuză.',
      createServicePrincipal:
        'Consimțământul și drepturile din Exchange se dau acestei intrări, nu înregistrării.',
      dropAssignmentRequired:
        'Cât timp este *Yes*, numai persoanele atribuite se pot autentifica în {product}.',
      addOwner: 'Înregistrarea nu are niciun proprietar. Un proprietar îi poate reînnoi secretul.',
      createApi: 'O permisiune poate fi acordată numai pentru un API pe care tenantul îl are.',
      addSecret:
        'Cu el se legitimează {product}. Valoarea ajunge direct acolo unde se păstrează secretele și nu este afișată nicăieri.',
    },
    risk: {
      multiTenant:
        'Se pot autentifica și persoane din alte organizații, acolo unde administratorii lor permit.',
      singleTenant: 'Persoanele din alte organizații nu se mai pot autentifica.',
      enable: 'Cineva a oprit-o. Întrebați de ce, înainte de a continua.',
      everybodySignsIn:
        'Oricine din organizație se poate autentifica, fiecare numai pentru propria cutie poștală. Dacă vreți să o folosească doar câteva persoane, atribuiți-le pe acelea.',
      everyMailbox:
        '{opens, select, send {Aplicația poate trimite în numele oricui din organizație.} read {Aplicația poate citi orice cutie poștală din organizație.} other {Aplicația poate citi, modifica și șterge totul în orice cutie poștală din organizație.}} Același lucru îl poate face oricine ajunge la secretul sau la certificatul ei.',
      forEverybody:
        'Nimeni nu mai este întrebat când se autentifică în {product}. Fiecare deschide în continuare numai propria cutie poștală.',
    },
    note: {
      several:
        '{count, plural, one {# înregistrare ar putea fi cea căutată} few {# înregistrări ar putea fi cea căutată} other {# de înregistrări ar putea fi cea căutată}}: `{ids}`. Introduceți Application (client) ID al celei potrivite. Nimic nu se ghicește.',
      notInTenant:
        'Aplicația `{clientId}` din această configurare nu se află în acest tenant. Verificați că v-ați autentificat în cel potrivit: altfel se creează o altă înregistrare.',
      callbackMissing:
        'Adresa de întoarcere (callback) din {product} nu este încă introdusă. Va fi înregistrată după ce o introduceți.',
      certificateMissing:
        'Încă nu există un certificat. Creați unul sau aduceți-l pe al dumneavoastră: abia atunci este adăugat.',
      secretsForbidden:
        'O politică a acestui tenant interzice secretele de client, deci nu se creează niciunul. Folosiți un certificat sau cereți o excepție pentru această aplicație.',
      secretShortened:
        'O politică a acestui tenant permite unui secret de client cel mult {days, plural, one {# zi} few {# zile} other {# de zile}}, deci acesta expiră atât de devreme.',
      grantsUnreadable: 'Consimțămintele acordate nu au putut fi citite, deci niciunul nu este schimbat.',
      exchangeDecides:
        'Nu se acordă nicio permisiune pentru toată organizația: un rol din Exchange îi permite aplicației {product} să trimită, dintr-o singură cutie poștală. Scriptul pentru acest rol urmează după aplicare.',
    },
    leftover: {
      addsUp:
        '`{name}` ({api}) este acordată pentru toată organizația. Drepturile se adună: cât timp este acordată, aplicația ajunge la orice cutie poștală, orice ar limita Exchange. Retrageți-o la *API permissions* după ce rolul din Exchange funcționează.',
      grantedRole:
        '`{name}` ({api}) este acordată pentru toată organizația, iar acest produs nu are nevoie de ea.',
      grantedScope:
        '`{name}` ({api}) este acordată {who, select, all {pentru toată lumea} other {pentru o singură persoană}}, iar acest produs nu are nevoie de ea.',
      requested:
        '`{name}` ({api}, {type, select, delegated {delegată} other {de aplicație}}) este la *API permissions*, iar acest produs nu are nevoie de ea.',
    },
    scope: {
      applicationWrite:
        'Pentru a crea și a schimba înregistrarea, aplicația ei de întreprindere și secretul sau certificatul ei.',
      applicationRead: 'Pentru a citi înregistrarea și aplicația ei de întreprindere.',
      roleGrant: 'Pentru a acorda consimțământul de administrator unei permisiuni de aplicație.',
      scopeGrant: 'Pentru a citi și a acorda consimțământul de administrator permisiunilor delegate.',
      directoryRead: 'Pentru a citi la ce permisiuni delegate s-a consimțit.',
    },
    finding: {
      application: 'Înregistrarea `{name}` există și are ID-ul de client `{clientId}`.',
      noApplication: 'În acest tenant nu există o înregistrare `{name}`.',
      notInTenant: 'Aplicația `{clientId}` nu este înregistrată în acest tenant.',
      several:
        '{count, plural, one {# înregistrare ar putea fi} few {# înregistrări ar putea fi} other {# de înregistrări ar putea fi}} `{name}`. Introduceți ID-ul de client al celei potrivite.',
      ids: 'ID-ul de client `{clientId}` și tenantul `{tenantId}` țin unul de altul.',
      otherTenant: 'Configurarea numește alt tenant decât cel în care s-a căutat.',
      otherClientId: 'Configurarea numește alt ID de client decât cel al înregistrării.',
      audience:
        '*Supported account types* este potrivit: {audience, select, AzureADMyOrg {numai această organizație} AzureADMultipleOrgs {orice organizație} other {`{audience}`}}.',
      otherAudience: '*Supported account types* este `{audience}`; este nevoie de `{expected}`.',
      publicClient: '*Allow public client flows* este potrivit: *{value, select, yes {Yes} other {No}}*.',
      otherPublicClient:
        '*Allow public client flows* este *{value, select, yes {Yes} other {No}}* și trebuie să fie *{value, select, yes {No} other {Yes}}*.',
      owner:
        'Înregistrarea are {count, plural, one {# proprietar} few {# proprietari} other {# de proprietari}}.',
      noOwner:
        'Înregistrarea nu are niciun proprietar. Când îi expiră secretul, nimeni nu se simte întrebat.',
      ownerUnreadable: 'Nu s-a putut citi cine este proprietarul înregistrării.',
      redirect:
        'URI-ul de redirecționare `{uri}` este la {platform, select, publicClient {*Mobile and desktop applications*} web {*Web*} other {*Single-page application*}} și nicăieri altundeva.',
      redirectMissing:
        'URI-ul de redirecționare `{uri}` lipsește de la {platform, select, publicClient {*Mobile and desktop applications*} web {*Web*} other {*Single-page application*}}.',
      redirectElsewhere:
        'URI-ul de redirecționare `{uri}` este la platforma nepotrivită (`{others}`). Locul lui este la {platform, select, publicClient {*Mobile and desktop applications*} web {*Web*} other {*Single-page application*}}.',
      redirectTwice:
        'URI-ul de redirecționare `{uri}` este și la altă platformă (`{others}`). Microsoft alege atunci una la întâmplare. Locul lui este numai la {platform, select, publicClient {*Mobile and desktop applications*} web {*Web*} other {*Single-page application*}}.',
      redirectDuplicates:
        'Pe lângă `{uri}` se află ceea ce Microsoft ia drept aceeași adresă: {others}. La localhost nu contează nici portul, nici bara oblică.',
      callbackMissing:
        'Adresa de întoarcere (callback) din {product} nu este încă introdusă, deci nu se poate spune dacă este înregistrată.',
      servicePrincipal: 'Aplicația de întreprindere există și este pornită. ID-ul ei de obiect este `{id}`.',
      noServicePrincipal:
        'Înregistrarea nu are o aplicație de întreprindere în acest tenant, deci nimeni nu se poate autentifica.',
      disabled: 'Aplicația de întreprindere este oprită: *Enabled for users to sign in* este *No*.',
      noAssignment: 'Pentru autentificare nu este nevoie de atribuire.',
      assignmentRequired:
        '*Assignment required* este *Yes*: numai persoanele atribuite se pot autentifica. Cine este atribuit nu s-a citit.',
      conditionalAccess:
        'Se aplică aceste politici Conditional Access, care pot cere mai mult la autentificare sau o pot refuza: {names}.',
      noConditionalAccess: 'Nu i se aplică nicio politică Conditional Access.',
      conditionalAccessUnreadable:
        'Politicile Conditional Access nu au putut fi citite. Ele pot totuși opri o autentificare.',
      requested:
        '`{name}` ({api}, {type, select, delegated {delegată} other {de aplicație}}) este la *API permissions*.',
      notRequested:
        '`{name}` ({api}, {type, select, delegated {delegată} other {de aplicație}}) lipsește de la *API permissions*.',
      grantedRole: 'Un administrator a consimțit la `{name}` ({api}) pentru aplicație.',
      grantedAll: 'Un administrator a consimțit la `{name}` ({api}) pentru toată lumea.',
      grantedOne:
        '{count, plural, one {O persoană a consimțit} few {# persoane au consimțit} other {# de persoane au consimțit}} la `{name}` ({api}), fiecare pentru sine. Celelalte sunt întrebate la autentificare.',
      notGranted:
        '{type, select, delegated {Nimeni nu a consimțit} other {Niciun administrator nu a consimțit}} la `{name}` ({api}).',
      grantUnreadable: 'Nu s-a putut citi dacă cineva a consimțit la `{name}` ({api}).',
      exchangeDecides:
        'Nu este acordat nimic pentru toată organizația: numai un rol din Exchange îi poate permite aplicației să trimită.',
      secret: 'Secretul păstrat aici (începe cu `{hint}`) este în înregistrare, până la {date}.',
      someSecret:
        'În înregistrare există un secret, până la {date}. Dacă este cel folosit de produs arată numai o autentificare.',
      noSecret: 'Înregistrarea nu are niciun secret de client.',
      otherSecrets: 'Secretul păstrat aici nu este printre cele din înregistrare.',
      secretExpired: 'Secretul de client a expirat la {date}.',
      endsSoon:
        'Expiră la {date}, peste {days, plural, one {# zi} few {# zile} other {# de zile}}. Creați din timp unul nou lângă el.',
      certificate: 'Certificatul `{thumbprint}` este în înregistrare, până la {date}.',
      certificateNotListed: 'Certificatul `{thumbprint}` nu este în înregistrare.',
      certificateExpired: 'Certificatul a expirat la {date}.',
      thumbprintUnknown: 'Nu se știe ce certificat folosește configurarea, deci nu a putut fi căutat.',
      noPolicy: 'Nicio politică a acestui tenant nu limitează secretele și certificatele.',
      maxDays:
        'O politică a acestui tenant le permite cel mult {days, plural, one {# zi} few {# zile} other {# de zile}}.',
      secretsForbidden:
        'O politică a acestui tenant interzice secretele de client noi. Cele existente funcționează până expiră.',
      policyUnreadable: 'Politica acestui tenant pentru secrete și certificate nu a putut fi citită.',
    },
    undo: {
      deleteApplication: 'Șterge înregistrarea `{name}`, cu tot ce ține de ea',
      deleteServicePrincipal: 'Șterge aplicația de întreprindere creată',
      deleteApi: 'Elimină API-ul {api} din acest tenant, dacă nu îl folosește nimic altceva',
      restoreAudience: 'Pune *Supported account types* înapoi pe `{to}`',
      restoreRedirects: 'Pune URI-urile de redirecționare înapoi cum erau',
      restorePublicClient:
        'Pune *Allow public client flows* înapoi pe *{value, select, yes {Yes} other {No}}*',
      withdrawPermissions: 'Elimină de la *API permissions*: {names}',
      disableServicePrincipal: 'Oprește din nou aplicația de întreprindere',
      requireAssignment: 'Pune *Assignment required* înapoi pe *Yes*',
      removeOwner: 'Vă scoate dintre proprietari',
      revokeRole: 'Retrage consimțământul pentru `{permission}` ({api})',
      revokeScopes: 'Retrage consimțământul dat pentru toată lumea la {names} ({api})',
      removeSecret: 'Elimină secretul de client creat',
      removeCertificate: 'Elimină certificatul `{thumbprint}`',
    },
    script: {
      title: 'Înregistrează aplicația {name} în Microsoft Entra, cu tot ce îi trebuie acolo.',
      again: 'Verifică înainte de a crea ceva, deci poate fi rulat din nou. Nu conține niciun secret.',
      undo: 'Rulați-l cu -Undo ca să retragă o înregistrare creată de el.',
      azureUndo: 'Rulați-l cu --undo ca să retragă o înregistrare creată de el.',
      azureLogin:
        'Cere autentificarea numai dacă nu este nimeni autentificat. Trebuie să fie tenantul potrivit.',
      otherTenant:
        'Sunteți autentificat în alt tenant. Rulați: az login --allow-no-subscriptions --tenant {tenantId}',
      waits: 'Se poate ca directorul să nu arate imediat ce s-a creat: este întrebat de zece ori, cu pauze.',
      several:
        'Există mai multe înregistrări numite {name}. Introduceți în Sendproof Application (client) ID al celei potrivite și creați din nou scriptul.',
      nothingThere: 'Nu este nimic de retras.',
      notOurs: 'Această înregistrare nu a fost creată de acest script, deci este lăsată în pace.',
      exchangeDecides:
        'Nu se acordă nimic pentru toată organizația: un rol din Exchange deschide cutia poștală aleasă.',
      secretOnce:
        'Secretul este afișat o singură dată, celui care rulează scriptul. Unul valabil, creat mai înainte, este păstrat și nu mai poate fi afișat.',
      secretValue:
        'Secretul de client, afișat numai acum. Predați-l pe o cale sigură, niciodată prin e-mail:',
      certificateFile: 'Fișierul certificatului, fără cheia lui (.cer sau .pem)',
      otherCertificate: 'Acesta este alt certificat decât cel folosit de configurare.',
    },
    calendar: {
      certificateTitle: 'Reînnoiți certificatul pentru {product}',
      certificateText:
        'Certificatul pentru {product} (Application (client) ID {clientId}) expiră la {date}. Creați unul nou, încărcați-i partea publică la Certificates & secrets și testați cu el înainte de acea zi.',
    },
    reach: {
      every:
        'Orice cutie poștală din organizație: {opens, select, send {să trimită în numele ei} read {să o citească} other {să citească, să modifice și să șteargă totul}} (`{name}`, acordată în Microsoft Entra).',
      given: 'Numai cutiile poștale pe care Exchange i le deschide (`{name}`).',
      other: '`{name}` ({api}), pentru toată organizația.',
      person: 'Numai ceea ce poate deschide însăși persoana care se autentifică (`{names}`).',
      mailbox: 'Numai cutia poștală `{mailbox}`, printr-un rol din Exchange.',
      organisation: 'Orice cutie poștală din organizație, printr-un rol din Exchange fără limită.',
      unknown: 'Ce îi permit rolurile din Exchange nu poate citi niciun program. O arată un test.',
      nothing: 'Nimic: nu este acordat nimic.',
    },
    seen: {
      visible: 'Directorul îl arată.',
      application: 'Directorul o arată: ID-ul de client este `{clientId}`.',
      servicePrincipal: 'Directorul o arată: ID-ul de obiect este `{id}`.',
      gone: 'Directorul nu îl mai arată.',
    },
  },
  report: {
    title: 'Fișier pentru asistență',
    titleOf: 'Fișier pentru asistență: {name}',
    make: 'Creați un fișier pentru asistență',
    lead: 'Un singur fișier pentru persoana care vă ajută: cum stă fiecare pas, ce au arătat testele și unde rulează programul. Este creat aici și nu este trimis nicăieri. Dumneavoastră hotărâți cine îl primește.',
    never: 'Secretele, parolele, tokenurile și codurile de autentificare nu sunt niciodată în el.',
    contents: 'Ce intră în fișier',
    contentsText: 'Este tot ce conține. Textul de la sfârșit este chiar fișierul, caracter cu caracter.',
    addresses: 'Adrese de e-mail',
    withAddresses: 'Păstrați adresele de e-mail și domeniile',
    withAddressesHint: 'Ajută când problema este la o anumită cutie poștală.',
    withoutAddresses: 'Înlocuiți adresele de e-mail și domeniile cu numere',
    withoutAddressesHint:
      'Aceeași adresă primește peste tot același număr: `mailbox-1@domain-1`. Numele pe care le-ați scris dumneavoastră rămân.',
    save: 'Salvați fișierul pentru asistență',
    savePage: 'Salvați o pagină de tipărit',
    saved: '{file} este salvat în folderul de descărcări.',
    file: 'Fișierul propriu-zis (JSON)',
    size: '{kb, number} KB',
    back: 'Înapoi la configurare',
    open: 'Deschideți un fișier pentru asistență',
    openText:
      'V-a trimis cineva un fișier pentru asistență: vedeți pașii și testele așa cum le-a văzut. Nu aveți nevoie de acces la tenantul lui.',
    files: 'Deschideți un fișier',
    filesText:
      'Un fișier pentru asistență arată ce vede altcineva, fără acces la tenantul lui. Un fișier de configurare este unul care v-a fost predat.',
    choose: 'Alegeți un fișier',
    drop: 'Trageți aici un fișier pentru asistență',
    another: 'Deschideți alt fișier',
    band: 'Fișierul pentru asistență al configurării {name}, creat {time} cu Sendproof {version}. Puteți privi; nimic nu poate fi schimbat sau trimis.',
    bandReplaced: 'Adresele sunt înlocuite cu numere.',
    group: {
      about: 'Despre acest fișier',
      setup: 'Configurare',
      environment: 'Calculatorul și rețeaua',
      steps: 'Pași',
      tests: 'Teste',
    },
    field: {
      look: '{mailbox} prin {service}',
      madeAt: 'Creat',
      version: 'Sendproof',
      language: 'Limba',
      addresses: 'Adrese',
      name: 'Nume',
      product: 'Produs',
      way: 'Mod',
      id: 'Identificatorul configurării',
      tenant: 'Directory (tenant) ID',
      client: 'Application (client) ID',
      object: 'Object ID (aplicația de întreprindere)',
      callback: 'Adresa de revenire a produsului',
      mailbox: 'Cutia poștală',
      redirect: 'URI de redirecționare',
      credential: 'Dovada identității',
      signedIn: 'Autentificat ca',
      who: 'Are voie',
      changed: 'Ultima schimbare',
      cloud: 'Cloud',
      system: 'Sistem',
      runtime: 'Mediu de execuție',
      proxy: 'Proxy',
      authority: 'Certificate',
      clock: 'Ceas',
      storage: 'Secretele sunt păstrate',
      from: 'De la',
      to: 'Către',
      transport: 'Trimis prin',
      took: 'Durată',
      attempt: 'Încercarea',
      messageId: 'ID-ul mesajului',
      cause: 'Cauza',
      resultId: 'Numărul testului',
    },
    value: {
      lookFailed: '{title}. Verificat la {time}.',
      lookEmpty: 'OK, căsuța este goală. Verificat la {time}.',
      lookOk: 'OK, cel mai nou mesaj a sosit la {newest}. Verificat la {time}.',
      shown: 'așa cum sunt',
      replaced: 'înlocuite cu numere',
      none: 'niciuna',
      secret: 'secretul clientului',
      certificate: 'certificat',
      expires: '{kind}, expiră la {date}',
      storage: {
        system: 'în seiful de chei al sistemului',
        passphrase: 'într-un seif încuiat cu o frază de acces',
        memory: 'doar în memorie, până la închiderea programului',
      },
      consent:
        'să acorde consimțământul: {consent, select, yes {da} other {nu}}; comenzi Exchange: {exchange, select, yes {da} other {nu}}',
      noProxy: 'niciunul',
      proxy: '{host}',
      ownAuthority: 'fișierul de cloud aduce o autoritate proprie',
      systemAuthorities: 'cele în care calculatorul are încredere',
      clock: '{seconds, number} s {ahead, select, yes {înainte} other {în urmă}}',
      vendor: '{name} ({vendor})',
      ms: '{ms, number} ms',
    },
    noTests: 'Niciun test nu a rulat.',
    test: 'Testul de la {time}',
    leftOut:
      '{n, plural, one {Un test mai vechi a fost lăsat} few {# teste mai vechi au fost lăsate} other {# de teste mai vechi au fost lăsate}} deoparte, ca fișierul să rămână mic.',
    page: {
      title: 'Fișierul pentru asistență al configurării {name}',
      made: 'Creat {time} cu Sendproof {version}. Orele sunt UTC.',
    },
    explain: {
      drop: 'Trageți aici un fișier sau alegeți unul',
      chooseFile: 'Alegeți un fișier',
      tooLarge:
        '`{file}` depășește {mb} MB. În linia de comandă, `sendproof diagnose` citește fișiere de orice mărime.',
      marked: 'Unde apare în text',
      cut: 'Se arată partea din jur; {n, plural, one {o linie este lăsată} few {# linii sunt lăsate} other {# de linii sunt lăsate}} deoparte.',
      step: 'În ghid, aceasta se rezolvă la pasul *{step}*.',
      customer: 'Pentru client',
      customerText: 'Gata de copiat, în limba persoanei pe care o ajutați.',
      language: 'Limba clientului',
      fix: '{who}: {text}',
    },
    cli: {
      summary: 'Creează un fișier pentru asistență sau arată unul primit.',
      show: 'Arată un fișier pentru asistență. Nu este nevoie de acces la tenantul despre care este vorba.',
      create: 'Creează un fișier pentru asistență al unei configurări salvate.',
      schema: 'Scrie JSON Schema fișierelor pentru asistență.',
      file: 'un fișier pentru asistență',
      setup: 'o configurare salvată, după nume sau identificator',
      withoutAddresses: 'înlocuiește adresele de e-mail și domeniile cu numere',
      page: 'scrie și o pagină de tipărit în acest fișier',
      created: 'Scris în {path}. Priviți-l înainte de a-l da mai departe.',
      conversation: 'Conversația',
    },
    refused: {
      notReport:
        '`{file}` nu este un fișier pentru asistență: este JSON, dar de alt fel. Cereți fișierul care se termină în `.sendproof.json`.',
      newer:
        '`{file}` a fost creat de o versiune mai nouă de Sendproof (formatul {found}; aceasta citește {known}). Instalați cea mai nouă versiune ca să îl deschideți.',
      otherVersion:
        '`{file}` a fost creat de Sendproof {version}, iar aici este {own}: ce apare la `{path}` nu este cunoscut. Deschideți-l cu versiunea {version} sau cereți pagina de tipărit.',
      unsayable:
        '`{file}`, la `{path}`: acestei propoziții îi lipsește o parte. Fișierul a fost schimbat de mână sau s-a deteriorat pe drum.',
    },
  },
  compare: {
    title: 'Comparați două teste',
    first: 'Un test',
    second: 'Celălalt test',
    all: 'Arată și ce este la fel',
    what: 'Ce',
    earlier: 'Mai devreme',
    later: 'Mai târziu',
    same: 'Totul este la fel, în afară de oră.',
    differences:
      '{n, plural, =0 {Nicio diferență} one {O diferență} few {# diferențe} other {# de diferențe}}',
    differs: 'diferă',
    none: 'nimic',
    notReached: 'la care nu s-a ajuns',
    done: 'reușit',
    failed: 'eșuat',
    ok: 'OK',
    row: {
      outcome: 'Rezultat',
      cause: 'Cauza',
      transport: 'Trimis prin',
      from: 'De la',
      to: 'Către',
      attempt: 'Încercarea',
      server: 'Server',
      tls: 'Criptare',
      audience: 'Token: pentru cine (aud)',
      tenant: 'Token: director (tid)',
      app: 'Token: aplicație (appid)',
      roles: 'Token: roluri',
      scopes: 'Token: permisiuni (scp)',
      username: 'Token: persoană (upn)',
      version: 'Sendproof',
      startedAt: 'Ora',
      duration: 'Durată',
    },
  },
  frame: {
    title: '{page} - Sendproof',
    skip: 'Mergeți la conținut',
    home: 'Toate configurările',
    loading: 'Se încarcă',
    back: 'Înapoi',
    tryAgain: 'Încercați din nou',
    practiceLink: 'Deschideți portalul de exercițiu',
    broken: {
      title: 'Acest ecran nu poate fi afișat',
      text: 'Sendproof a întâlnit o eroare proprie. Ce ați introdus este salvat. Reîncărcați pagina sau mergeți la început.',
      reload: 'Reîncărcați',
      home: 'Mergeți la început',
      details: 'Detalii tehnice',
    },
    copy: 'Copiați',
    copied: 'Copiat',
    copyOf: 'Copiați {what}',
    copiedOf: 'Copiat: {what}.',
    copyFailed: 'Nu s-a copiat. Selectați textul și apăsați Ctrl+C.',
  },
  settings: {
    language: 'Limbă',
    theme: 'Culori',
    system: 'Ca sistemul',
    light: 'Luminos',
    dark: 'Întunecat',
  },
  welcome: {
    // The hyphen of e‑mailul does not break.
    title: 'Conectați un produs la e‑mailul Microsoft 365',
    lead: 'Alegeți produsul. Sendproof vă arată fiecare pas din portal, trimite un mesaj real și spune OK sau ce lipsește și cine poate îndrepta.',
    setups: 'Configurările dumneavoastră',
    products: 'Configurare nouă: alegeți produsul',
    search: 'Căutați un produs',
    noMatch:
      'Niciun produs nu se potrivește cu `{text}`. Un furnizor poate livra un fișier de rețetă pentru orice produs.',
    noRecipes:
      'Aici nu este descris niciun produs. Puneți în dosarul de rețete un fișier primit de la furnizor și reîncărcați.',
    brokenRecipes: '{n, plural, one {# greșeală} few {# greșeli} other {# de greșeli}} în fișiere de rețete',
    practice:
      'Aici puteți parcurge totul, strica intenționat și repara. Niciun mesaj nu părăsește acest calculator.',
    choose: 'Configurați {name}',
    chooseHere: 'Configurați',
    vendorRecipe: 'Rețetă de la furnizor',
    by: 'de la {vendor}',
    open: 'Continuați',
    openOf: 'Continuați cu {name}',
    show: 'Deschideți',
    showOf: 'Deschideți {name}',
    delete: 'Ștergeți',
    deleteTitle: 'Ștergeți configurarea {name}?',
    deleteText:
      'Secretul, autentificarea și rezultatele ei se șterg de pe acest calculator. La Microsoft și în produs nu se schimbă nimic.',
    keep: 'Păstrați',
    done: 'Dovedit: mesajul de test a fost acceptat.',
    next: 'Urmează: {step}',
    stopped: 'Oprită la: {step}',
    waiting: 'În așteptare la: {step}',
    changed: 'Ultima modificare: {time}',
    noProduct: 'Rețeta `{id}` nu mai este aici.',
    import: 'Deschideți un fișier de configurare',
    paste: 'Explicați o eroare',
    pasteText:
      'Lipiți un mesaj de eroare sau un jurnal întreg. Aflați cauza și pasul următor, fără nicio configurare.',
  },
  paste: {
    title: 'Explicați o eroare',
    lead: 'Lipiți ce spune produsul, jurnalul sau serverul de e-mail. Textul rămâne pe acest calculator.',
    label: 'Mesaj de eroare sau jurnal',
    explain: 'Găsiți cauza',
    empty: 'Lipiți mai întâi un text.',
  },
  diagnosis: {
    result: 'Cauza',
    meaning: 'Ce înseamnă',
    evidence: 'Ce am văzut',
    action: 'Ce este de făcut',
    raw: 'Răspunsul brut',
    confidence: {
      certain: 'Sigur',
      likely: 'Probabil',
      possible: 'Posibil',
    },
    confidenceText: {
      certain: 'Ce am văzut nu lasă loc altei cauze.',
      likely: 'Ce am văzut indică această cauză; alta este posibilă.',
      possible: 'Aceasta este una dintre mai multe cauze.',
    },
    supports: 'Pledează pentru',
    against: 'Pledează împotrivă',
    noEvidence: 'Nu există alt indiciu în afară de răspunsul însuși.',
    alternatives: 'Mai poate fi',
    ask: 'Ce ar lămuri cauza',
    by: '{who}',
    /** The pages under the names that the portals give them. */
    page: {
      'app-overview': 'Deschideți Overview',
      'app-credentials': 'Deschideți Certificates & secrets',
      'app-authentication': 'Deschideți Authentication',
      'app-permissions': 'Deschideți API permissions',
      'enterprise-apps': 'Deschideți Enterprise applications',
      users: 'Deschideți Users',
      'sign-in-logs': 'Deschideți Sign-in logs',
      'conditional-access': 'Deschideți Conditional Access',
      'active-users': 'Deschideți Active users',
      mailboxes: 'Deschideți Mailboxes',
      'service-health': 'Deschideți Service health',
      'restricted-entities': 'Deschideți Restricted entities',
      outlook: 'Deschideți Outlook',
    },
    script: 'Exchange Online PowerShell',
    search: 'Căutați în conversație',
    found:
      '{n, plural, =0 {Nicio linie nu se potrivește} one {O linie se potrivește} few {# linii se potrivesc} other {# de linii se potrivesc}}',
    conversation: 'Conversația',
    client: 'noi',
    server: 'server',
    note: 'notă',
    noConversation: 'Nu a existat nicio conversație: eroarea a apărut înainte.',
    noRaw: 'Nu există text.',
    redacted: 'Tokenurile, secretele și parolele sunt ascunse.',
    code: 'Identificatorul cauzei, pentru suport',
    seen: 'Văzut {time}',
  },
  wizard: {
    steps: 'Pași',
    position: 'Pasul {n} din {all}',
    where: 'Unde în portal',
    openPortal: 'Deschideți portalul',
    next: 'Continuați',
    anyway: 'Treceți peste',
    toStep: 'Mergeți la „{step}”',
    checking: 'Se verifică',
    checkAgain: 'Verificați din nou',
    check: 'Verificați',
    missing: 'Această configurare nu mai este aici.',
    notShown: 'Configurarea nu poate fi arătată',
    traps: 'Unde se greșește',
    state: {
      proven: 'Văzut',
      said: 'Declarat',
      failing: 'Eșuează',
      waiting: 'În așteptare',
      todo: 'De făcut',
      notNeeded: 'Nu este necesar',
    },
    seenAt: '{time}: {text}',
    saidAt: '{time}. Noi nu am putut verifica.',
    entered: 'Introdus. Încă nu s-a văzut nimic.',
    couldNotLook: 'Nu am putut verifica: {reason}',
    failingAt: '{time}: {title}.',
    waitingAt: '{time}: {title}. Trece de la sine.',
  },
  steps: {
    who: {
      title: 'Cine este la tastatură',
      short: 'Cine este aici',
      intro:
        'Unii pași cer un administrator. Spuneți ce aveți voie să faceți; pentru rest primiți o fișă de trimis persoanei potrivite.',
      consent: 'Aveți dreptul să dați consimțământul pentru întreaga organizație în Microsoft Entra?',
      consentNot:
        'Acest produs nu cere consimțământul unui administrator: consimte persoana care se autentifică.',
      consentHint:
        'Îl are un Global Administrator sau un Privileged Role Administrator. Un Cloud Application Administrator nu îl are pentru permisiuni de acest tip.',
      exchange:
        'Aveți dreptul să rulați comenzi Exchange Online sau să modificați cutii poștale în centrul de administrare?',
      exchangeHint: 'Îl are un Exchange Administrator sau un Global Administrator.',
      yes: 'Da',
      no: 'Nu sau nu sunt sigur',
      answer: 'Răspundeți mai întâi la ambele întrebări.',
    },
    register: {
      title: 'Înregistrați aplicația',
      short: 'Înregistrare',
      intro:
        'Microsoft primește e-mail doar de la aplicații pe care le cunoaște. Creați o înregistrare pentru {product} în Microsoft Entra admin center.',
      open: 'Deschideți *App registrations* și apăsați *New registration*.',
      name: 'Introduceți numele. Orice nume este bun; pe acesta îl veți regăsi.',
      nameLabel: 'Nume',
      types: 'La *Supported account types* alegeți *{type}*.',
      typesAlso: 'Merge și *{type}*.',
      singleTenant: 'Accounts in this organizational directory only (Single tenant)',
      multiTenant: 'Accounts in any organizational directory (Multitenant)',
      redirect: 'La *Redirect URI* alegeți platforma *{platform}* și lipiți această adresă.',
      redirectLabel: 'URI de redirecționare',
      redirectNone: 'Lăsați *Redirect URI* gol: prin acest produs nu se autentifică nimeni.',
      platform: {
        publicClient: 'Public client/native (mobile & desktop)',
        web: 'Web',
        spa: 'Single-page application (SPA)',
      },
      heading: {
        publicClient: 'Mobile and desktop applications',
        web: 'Web',
        spa: 'Single-page application',
      },
      redirectOptional: '{product} funcționează și fără ea.',
      callback: 'Adresa de revenire a {product}',
      callbackWrong: 'Lipiți adresa întreagă, de forma `{example}`.',
      callbackFirst: 'Introduceți mai sus adresa de revenire: apare aici, ca să fie copiată.',
      further: 'Apoi deschideți *Authentication*: la *{heading}* adăugați și această adresă și salvați.',
      furtherTest:
        '{product} nu o folosește: ea aduce autentificarea testului înapoi la acest calculator. Ultimul pas vă amintește să o ștergeți.',
      testRedirectLabel: 'URI de redirecționare pentru test',
      press: 'Apăsați *Register*. Se deschide pagina *Overview*: pasul următor citește din ea.',
      publicFlows:
        'La *Authentication* puneți *Allow public client flows* pe *{value, select, yes {Yes} other {No}}* și salvați.',
      done: 'Am înregistrat-o',
    },
    ids: {
      title: 'Copiați cei doi identificatori',
      short: 'Identificatori',
      intro: 'Ambii se află pe pagina *Overview* a înregistrării. Fiecare este verificat când îl lipiți.',
      client: 'Application (client) ID',
      clientHint: 'Nu Object ID, care se află imediat sub el.',
      tenant: 'Directory (tenant) ID',
      tenantHint: 'Merge și un domeniu, de exemplu `contoso.com`.',
      good: 'Formatul este corect.',
      required: 'Lipiți-l aici.',
      swap: 'Schimbați-i între ei',
      done: 'Verificați și continuați',
    },
    credential: {
      title: 'Creați secretul clientului',
      short: 'Secret sau certificat',
      intro: 'Secretul este parola aplicației. Microsoft îl arată o singură dată, imediat după creare.',
      open: 'Deschideți *Certificates & secrets*, fila *Client secrets*, și apăsați *New client secret*.',
      describe: 'La *Description* scrieți produsul, alegeți când expiră (*Expires*), apăsați *Add*.',
      copy: 'Copiați imediat coloana *Value*. Coloana *Secret ID* nu este secretul.',
      value: 'Secretul clientului (coloana Value)',
      expires: 'Expiră',
      expiresHint: 'Cum ați ales în portal. Sendproof vă amintește înainte de acea zi.',
      expiresOn: 'Ziua expirării',
      preset: {
        d90: '90 de zile (3 luni)',
        d180: 'Recomandat: 180 de zile (6 luni)',
        d365: '365 de zile (12 luni)',
        d545: '545 de zile (18 luni)',
        d730: '730 de zile (24 de luni)',
        custom: 'Altă dată',
      },
      storage: {
        system:
          'Se păstrează în depozitul de chei al acestui calculator, criptat pentru contul dumneavoastră.',
        passphrase: 'Se păstrează într-un seif pe acest calculator, încuiat cu parola dumneavoastră.',
        memory:
          'Acest calculator nu oferă un depozit de chei. Secretul rămâne în memorie și dispare la închiderea programului: data viitoare îl lipiți din nou.',
      },
      stored: {
        system: 'Un secret este păstrat în depozitul de chei al acestui calculator.',
        passphrase: 'Un secret este păstrat în seiful încuiat cu parola dumneavoastră.',
        memory: 'Un secret este în memorie până la închiderea programului.',
      },
      storedUntil: 'Expiră pe {date}.',
      replace: 'Înlocuiți-l',
      forget: 'Ștergeți-l de aici',
      publicClient:
        'Testul nu folosește niciun secret: acest tip de redirecționare trebuie folosit fără. Produsul are un câmp pentru el, așa că îl puteți păstra aici și copia la sfârșit.',
      required: 'Lipiți secretul aici.',
      done: 'Păstrați și verificați',
      doneKeep: 'Păstrați și continuați',
    },
    permissions: {
      title: 'Acordați permisiunile',
      short: 'Permisiuni',
      intro:
        'Adăugați exact acestea la *API permissions*. Fiecare are motivul ei; niciuna nu depășește nevoia produsului.',
      permission: 'Permisiune',
      type: 'Tip',
      api: 'API',
      reason: 'De ce',
      inToken: 'În token',
      carried: 'Tokenul o conține',
      notCarried: 'Tokenul nu o conține',
      notSeen: 'Încă nevăzută',
      notShown: 'Nu apare în tokenuri',
      delegated: 'Delegated',
      application: 'Application',
      optional: 'Opțională',
      open: 'Deschideți *API permissions*, apăsați *Add a permission*, alegeți *{api}*.',
      openExchange:
        'Deschideți *API permissions*, apăsați *Add a permission*, fila *APIs my organization uses*, alegeți *{api}*.',
      choose:
        'Alegeți *{type, select, delegated {Delegated permissions} other {Application permissions}}*, bifați {names}, apăsați *Add permissions*.',
      grant: 'Apăsați *Grant admin consent*. Coloana *Status* devine verde.',
      consentAdmin:
        'Aplicația lucrează singură, de aceea un administrator își dă consimțământul o dată pentru întreaga organizație. Adăugarea unei permisiuni doar o cere; numai consimțământul o acordă.',
      otherWay: 'Pentru a testa alături și {service}, adăugați și aprobați și acestea: {needs}.',
      consentUser:
        'Persoana care se autentifică își dă consimțământul pe pagina de autentificare. Nu este nevoie de administrator, decât dacă organizația a oprit această posibilitate.',
      tokenTruth: 'Văzut în tokenul de la {time}.',
      check: 'Verificați tokenul',
      done: 'Le-am adăugat',
    },
    exchange: {
      title: 'Pregătiți Exchange',
      short: 'Exchange',
      intro:
        'Exchange are comutatoarele lui, pe care Microsoft nu lasă niciun program să le citească. Testul le dovedește prin trimitere.',
      mailbox: 'Cutia poștală care trimite',
      mailboxHint: 'Adresa din câmpul De la. Este completată în comenzile de mai jos.',
      mailboxWrong: 'Introduceți o adresă, de exemplu `facturi@contoso.com`.',
      objectId: 'ID-ul de obiect al aplicației de întreprindere',
      objectIdHint:
        'Nu *Object ID* de pe pagina înregistrării: pe *Overview*, legătura *Managed application in local directory* duce la aplicația de întreprindere, al cărei *Object ID* este cel căutat. Exchange îl acceptă și pe celălalt fără să se plângă, iar trimiterea eșuează mai târziu cu `535 5.7.3`.',
      objectIdSeen: 'Citit din tokenul aplicației, {time}. Nu trebuie căutat nimic.',
      objectIdOther:
        'Înainte a fost introdus `{typed}`. Acela este alt obiect, cel mai probabil *înregistrarea*. Dacă scriptul a fost rulat cu el, rulați întâi scriptul de anulare, apoi pe acesta.',
      objectIdOpen: 'Deschideți aplicația de întreprindere',
      required: 'Necesar',
      recommended: 'Recomandat',
      portalWay: 'În portal',
      openAdmin: 'Deschideți cutiile poștale',
      done: 'Am făcut aceste setări',
      setting: {
        smtpAuth: {
          title: 'SMTP autentificat este pornit pentru cutia poștală',
          why: 'În organizațiile noi este oprit și atunci orice autentificare este refuzată, oricât de bun ar fi tokenul. Comutatorul cutiei poștale are prioritate față de cel al organizației.',
          portal:
            'Microsoft 365 admin center: *Users > Active users*, contul, fila *Mail*, *Manage email apps*, bifați *Authenticated SMTP*.',
        },
        servicePrincipal: {
          title: 'Exchange cunoaște aplicația',
          why: 'Exchange ține o listă proprie de aplicații. Fără o intrare acolo refuză tokenul.',
          portal: 'Nu există o pagină pentru aceasta: se face în PowerShell.',
        },
        mailboxPermission: {
          title: 'Aplicația are voie să deschidă cutia poștală',
          why: 'Consimțământul spune că aplicația poate trimite; această setare spune din ce cutie poștală.',
          portal: 'Nu există o pagină pentru aceasta: se face în PowerShell.',
        },
        sendAs: {
          title: 'Aplicația are voie să trimită în numele cutiei poștale',
          why: 'Este nevoie de ea când câmpul De la arată altă adresă decât cutia poștală deschisă.',
          portal: 'Nu există o pagină pentru aceasta: se face în PowerShell.',
        },
        rbacScope: {
          title: 'Aplicația are acces doar la această cutie poștală',
          why: 'Doar cu consimțământul poate trimite în numele oricui din organizație. Un rol cu domeniu de aplicare o limitează la cutia poștală care trimite. Limita contează după ce consimțământul pentru întreaga organizație este retras, pentru că drepturile se adună.',
          portal: 'Nu există o pagină pentru aceasta: se face în PowerShell.',
        },
        ewsAllowed: {
          title: 'Exchange Web Services este permis',
          why: 'Microsoft îl oprește în Exchange Online, organizație cu organizație.',
          portal: 'Nu există o pagină pentru aceasta: se face în PowerShell.',
        },
      },
    },
    signin: {
      title: 'Autentificați-vă ca expeditor',
      short: 'Autentificare',
      intro:
        'Produsul trimite în numele persoanei care se autentifică. Autentificați-vă aici o dată cu acel cont, în browserul dumneavoastră: Sendproof nu vede parola.',
      mailbox: 'Cutia poștală care trimite',
      start: 'Autentificați-vă',
      again: 'Autentificați-vă din nou',
      starting: 'Se deschide browserul',
      waiting: 'Se așteaptă autentificarea, până la {time}.',
      address: 'Nu s-a deschis browserul? Deschideți dumneavoastră această adresă.',
      addressLabel: 'Adresa de autentificare',
      cancel: 'Anulați',
      cancelled: 'Autentificarea a fost anulată. Nu s-a schimbat nimic.',
      device: 'Folosiți un cod pe alt dispozitiv',
      deviceHint:
        'Dacă acest calculator nu are browser, același lucru îl face un cod pe alt dispozitiv. Unele organizații nu permit această cale.',
      code: 'Cod',
      codeText: 'Deschideți pagina de mai jos pe orice dispozitiv și introduceți acest cod până la {time}.',
      pageLabel: 'Pagină',
      signedInAs: 'Autentificat ca {username}.',
      other:
        'S-a autentificat {username}, dar trebuie să trimită {mailbox}. Exchange lasă un cont să trimită ca el însuși sau ca o cutie poștală pe care are voie să o deschidă.',
      useSignedIn: 'Trimiteți ca {username}',
    },
    test: {
      title: 'Trimiteți un mesaj de test',
      short: 'Test',
      intro:
        'Un mesaj real parcurge drumul pe care îl va parcurge produsul. Doar un mesaj acceptat de Exchange dovedește configurarea.',
      open: 'Deschideți testul',
      again: 'Testați din nou',
      none: 'Încă nu s-a trimis nimic.',
      next: 'Continuați',
    },
    values: {
      title: 'Introduceți valorile în {product}',
      short: 'Valori',
      intro: 'Câmpurile poartă numele pe care le are produsul.',
      where: 'Unde',
      afterwards: 'Apoi',
      secretHere: 'Secretul este păstrat și nu se afișează niciodată.',
      secretCopy: 'Copiați secretul',
      secretCopied: 'Secretul este în clipboard timp de un minut.',
      secretElsewhere:
        'Luați valoarea (*Value*) de unde ați notat-o sau rulați `sendproof secrets hand-over --pipe` pe acest calculator: aici nu se poate ajunge la niciun clipboard.',
      secretNone: 'Aici nu este păstrat niciun secret. Luați valoarea (*Value*) de unde ați notat-o.',
      missing: 'Încă neintrodus',
      senderName: 'Numele pe care îl văd destinatarii',
      done: 'Dovedit: {time}, un mesaj de la {mailbox} a fost acceptat.',
      notDone: 'Încă nedovedit: până acum nu a fost acceptat niciun mesaj de test.',
      toTest: 'Mergeți la test',
      testRedirect: 'Ștergeți ce a fost doar pentru test',
      testRedirectText:
        'URI-ul de redirecționare `{uri}` a fost adăugat doar pentru test; {product} nu are nevoie de el. Ștergeți-l la *Authentication > {heading}*. Pentru un alt test adăugați-l din nou.',
      testRedirectOpen: 'Deschideți Authentication',
      reminderTitle: 'Reînnoiți secretul clientului pentru {product}',
      reminderText:
        'Secretul clientului pentru {product} (Application (client) ID {clientId}) expiră pe {date}. Creați unul nou la Certificates & secrets și introduceți valoarea lui (Value) în produs înainte de acea zi.',
      file: 'Salvați configurarea ca fișier',
      keep: 'Păstrați sau predați configurarea',
      fileHint: 'Fișierul cuprinde totul în afară de secret. Sendproof îl deschide pe alt calculator.',
      finish: 'Le-am introdus',
    },
  },
  test: {
    title: 'Test',
    close: 'Închideți',
    from: 'De la',
    to: 'Către',
    otherSender:
      'S-a autentificat `{username}`. Acel cont poate trimite ca `{from}` doar cu dreptul *Send As* în Exchange; fără el răspunsul este `5.2.252` sau `5.7.60`.',
    toHint: 'Cel mai bine adresa dumneavoastră: vedeți mesajul sosind.',
    address: 'Introduceți o adresă, de exemplu `nume@contoso.com`.',
    transports: 'Trimiteți prin',
    transport: { smtp: 'SMTP', graph: 'Microsoft Graph', ews: 'Exchange Web Services' },
    chooseOne: 'Alegeți cel puțin o cale.',
    send: 'Trimiteți mesajul de test',
    cancel: 'Anulați',
    running: 'Se trimite mesajul de test',
    probing: 'Se caută cauza',
    attempt: 'Încercarea {n}',
    ms: '{ms} ms',
    seconds: '{s} s',
    total: '{time} în total',
    ok: 'OK.',
    accepted:
      'Acceptat de {transport, select, smtp {Exchange} graph {Microsoft Graph} ews {Exchange Web Services} other {serviciu}} la {time}.',
    acceptedNote:
      'Acceptat înseamnă că Microsoft a preluat mesajul. Căutați subiectul cu identificatorul {id} în cutia poștală {to}.',
    headlineFailed: '{answer}. {title}.',
    stages: 'Etape',
    stage: {
      token: 'Obținerea tokenului',
      resolve: 'Găsirea serverului',
      connect: 'Conectarea',
      secure: 'Criptarea',
      authenticate: 'Autentificarea',
      send: 'Predarea mesajului',
      accepted: 'Acceptarea',
    },
    stageState: {
      todo: 'neatinsă',
      running: 'în curs',
      ok: 'încheiată',
      failed: 'eșuată',
    },
    path: {
      title: 'Drumul mesajului',
      product: 'Produs',
      token: 'Token',
      service: 'Exchange',
      mailbox: 'Cutie poștală',
      ok: 'parcurs',
      running: 'în curs',
      failed: 'întrerupt aici',
      waiting: 'în așteptare',
      todo: 'neatins',
    },
    waiting: {
      next: 'Încercarea următoare în {time}',
      trying: 'Se încearcă din nou',
      until: 'Sendproof încearcă până la {time}. Dacă nici atunci nu reușește, cauza este alta.',
      now: 'Încercați acum',
      stop: 'Nu mai așteptați',
    },
    token: {
      title: 'Tokenul, alături de ce cere această cale',
      claim: 'Câmp',
      expected: 'Necesar',
      actual: 'În token',
      differs: 'diferă',
      missing: 'lipsește',
      same: 'cum trebuie',
      none: 'nimic',
      any: 'oricare',
      aud: 'Pentru cine (aud)',
      tenant: 'Director (tid)',
      app: 'Aplicație (appid)',
      roles: 'Roluri (roles)',
      scopes: 'Domenii (scp)',
      username: 'Persoană (upn)',
      expires: 'Valabil până la (exp)',
    },
    history: 'Rezultate anterioare',
    resultOk: 'OK',
    lost: 'Rezultatul nu a mai ajuns: legătura cu programul s-a întrerupt. Trimiteți din nou.',
  },
  portal: {
    drawing: 'Desen, nu captură de ecran: portalul poate arăta puțin diferit.',
    entra: 'Microsoft Entra admin center',
    admin: 'Microsoft 365 admin center',
    appRegistrations: 'App registrations',
    newRegistration: 'New registration',
    overview: 'Overview',
    certificates: 'Certificates & secrets',
    apiPermissions: 'API permissions',
    name: 'Name',
    accountTypes: 'Supported account types',
    singleTenant: 'Single tenant',
    multiTenant: 'Multitenant',
    redirectUri: 'Redirect URI',
    register: 'Register',
    clientId: 'Application (client) ID',
    objectId: 'Object ID',
    tenantId: 'Directory (tenant) ID',
    certificatesTab: 'Certificates',
    uploadCertificate: 'Upload certificate',
    thumbprint: 'Thumbprint',
    certificateId: 'Certificate ID',
    clientSecrets: 'Client secrets',
    newSecret: 'New client secret',
    expires: 'Expires',
    value: 'Value',
    secretId: 'Secret ID',
    addPermission: 'Add a permission',
    grantConsent: 'Grant admin consent',
    status: 'Status',
    granted: 'Granted',
    users: 'Active users',
    mailTab: 'Mail',
    emailApps: 'Manage email apps',
    authenticatedSmtp: 'Authenticated SMTP',
    otherApps: 'Other apps',
    save: 'Save changes',
    picture: {
      register: {
        title: 'New registration',
        text: 'În Microsoft Entra admin center, la App registrations, formularul New registration: 2 numele, 3 tipurile de conturi, 4 platforma și URI-ul de redirecționare, 5 butonul Register.',
        textNoRedirect:
          'În Microsoft Entra admin center, la App registrations, formularul New registration: 2 numele, 3 tipurile de conturi, 5 butonul Register. URI-ul de redirecționare rămâne gol.',
      },
      ids: {
        title: 'Overview',
        text: 'Pe pagina Overview a înregistrării: 1 Application (client) ID și 2 Directory (tenant) ID. Object ID dintre ele nu este necesar.',
      },
      credential: {
        title: 'Certificates & secrets',
        text: 'Pe pagina Certificates & secrets a înregistrării: 1 butonul New client secret, 3 coloana Value a rândului nou. Coloana Secret ID de alături nu este secretul.',
      },
      certificate: {
        title: 'Certificates & secrets',
        text: 'Pe pagina Certificates & secrets a înregistrării, fila Certificates: 2 butonul Upload certificate. Rândul de mai jos arată amprenta de comparat.',
      },
      permissions: {
        title: 'API permissions',
        text: 'Pe pagina API permissions a înregistrării: 1 butonul Add a permission, {grant} butonul Grant admin consent de alături. Coloana Status arată dacă s-a dat consimțământul.',
        textUser:
          'Pe pagina API permissions a înregistrării: 1 butonul Add a permission. Lista de mai jos arată ce s-a adăugat.',
      },
      smtpAuth: {
        title: 'Manage email apps',
        text: 'În Microsoft 365 admin center, Active users, contul, fila Mail, Manage email apps: 1 caseta Authenticated SMTP este bifată, 2 butonul Save changes.',
      },
    },
  },
  registerScreens: {
    short: 'Cu Sendproof',
    entry: 'Plan, verificare, luare înapoi',
    start: {
      title: 'Cum doriți să conectați {product}?',
      intro:
        'Ambele căi ajung în același loc: un mesaj real, trimis și văzut. Puteți schimba calea oricând; nu se pierde nimic.',
      graph: 'Sendproof face înregistrarea',
      recommended: 'Recomandat',
      graphText:
        'Vă autentificați o dată ca administrator, citiți ce se va schimba și apăsați *Aplicați*. Fiecare lucru contează abia după ce Microsoft îl arată și toate pot fi luate înapoi.',
      hand: 'Manual, pas cu pas',
      handText:
        'Lucrați în portalul Microsoft. Fiecare pas spune ce se apasă, de ce și cum vedem că este gata. Ce trebuie să facă alt administrator devine o fișă de trimis.',
      handButton: 'Pas cu pas',
      notHere: 'Aici nu se poate: {reason}',
    },
    form: {
      title: 'Autentificați-vă pentru înregistrare',
      intro: 'Întâi se citește ce există. Nimic nu se schimbă până nu apăsați *Aplicați*.',
      mailbox: 'Cutia poștală care trimite',
      mailboxHint: 'Mesajul de test pleacă din ea.',
      who: 'Un *Global Administrator* poate face totul. Un *Cloud Application Administrator* poate face totul, în afară de consimțământul pentru permisiuni de aplicație.',
      client: {
        cloudFile: 'Vă autentificați prin propria înregistrare `{id}`, numită de fișierul cloudului.',
        environment: 'Vă autentificați prin propria înregistrare `{id}`, numită de mediu.',
        entered: 'Vă autentificați prin propria înregistrare `{id}`.',
        microsoft: 'Vă autentificați prin *Microsoft Graph Command Line Tools*.',
        change: 'Folosiți alta',
        choose: 'Prin ce aplicație vă autentificați?',
        own: 'O înregistrare proprie',
        ownHint:
          'Făcută o dată în acest scop: *Mobile and desktop applications* cu `http://localhost`. Cea mai bună pentru jurnalul de audit, care o numește, și o puteți șterge oricând.',
        ownId: 'Application (client) ID al ei',
        ownWrong: 'Introduceți GUID-ul de la *Application (client) ID*.',
        microsoftName: 'Microsoft Graph Command Line Tools',
        microsoftHint:
          'Merge imediat. Dezavantajul: jurnalul numește unealta Microsoft în locul acestui program, iar ce ați consimțit rămâne acordat ei și pentru folosirile ulterioare.',
        missing: 'Alegeți mai întâi prin ce vă autentificați.',
      },
      keep: 'Rămâneți autentificat și după închiderea programului',
      submit: 'Autentificați-vă și vedeți planul',
      submitOnly: 'Autentificați-vă',
      submitRead: 'Autentificați-vă pentru verificare',
      script: 'Mai bine un script',
    },
    plan: {
      title: 'Ce se va schimba',
      titleNone: 'Nu a rămas nimic de înregistrat',
      titleExchange: 'Înregistrat; a rămas Exchange',
      reading: 'Se citește ce există. Nu se schimbă nimic.',
      intro:
        '{count, plural, one {Un lucru} few {# lucruri} other {# de lucruri}}. Încă nu s-a schimbat nimic și nimic altceva din tenant nu este atins.',
      none: 'Tot ce îi trebuie produsului {product} este înregistrat și acordat. O nouă aplicare nu ar schimba nimic.',
      noneExchange:
        'Tot ce se poate înregistra pentru {product} există. Ce a rămas este în Exchange, unde Graph nu ajunge: un script pentru aceasta se află la pasul respectiv.',
      toExchange: 'La Exchange',
      undecided:
        'Trebuie spus mai întâi la ce înregistrare vă referiți. Nu se ghicește nimic și nu se schimbă nimic.',
      adopts:
        'Înregistrarea *{name}* (`{id}`) există deja. Este completată, nu dublată; ce au pus alții în ea rămâne.',
      adoptsOurs:
        'Înregistrarea *{name}* (`{id}`) a fost făcută aici mai demult. Se adaugă doar ce lipsește.',
      notes: 'Bine de știut',
      why: 'De ce: {text}',
      risk: '*Atenție:* {text}',
      graph: 'În termenii Graph',
      graphOf: 'În termenii Graph: {what}',
      rights: 'Ce ați acordat pentru aceasta',
      signedIn: 'Autentificat ca {username}.',
      signedInRead: 'Autentificat ca {username}, doar pentru citire.',
      signOut: 'Deconectați-vă',
      readOnly: 'V-ați autentificat doar pentru citire. Autentificați-vă din nou ca să aplicați.',
      signInAgain: 'Autentificați-vă ca să aplicați',
      apply: 'Aplicați',
      goOn: 'Aplicați ce a rămas',
      notNow: 'Nu acum',
      script: 'Ca script',
      again: 'Citiți din nou',
    },
    reach: {
      title: 'La ce are acces aplicația',
      now: 'Acum',
      after: 'După aceea',
      nothing: 'La nimic.',
      prove: 'Dovediți că nu are acces la altă cutie poștală',
      proveText:
        'Două încercări reale: una din *{mailbox}*, care trebuie acceptată, și una dintr-o cutie poștală la care {product} nu trebuie să aibă acces, care trebuie refuzată. Fiecare mesaj ajunge doar la propriul expeditor.',
      other: 'O cutie poștală la care nu trebuie să aibă acces',
      attempt: 'Încercați ambele',
    },
    script: {
      title: 'Același plan ca script',
      intro:
        'Pentru un administrator care preferă să îl ruleze sau care este altcineva. Valorile sunt completate; se uită înainte să schimbe, deci poate fi rulat de două ori. Nu conține niciun secret.',
      kind: 'Pentru',
      powershell: 'PowerShell (Microsoft.Graph)',
      azureCli: 'Azure CLI',
      save: 'Salvați {file}',
      after: 'După rulare reveniți și introduceți ID-urile pe care le afișează.',
      toIds: 'Introduceți ID-urile',
      sheet: 'O fișă pentru administrator',
    },
    run: {
      apply: 'Se înregistrează',
      undo: 'Se ia înapoi',
      rotate: 'Se face o acreditare nouă',
      retire: 'Se șterge cea veche',
      restore: 'Se revine la cea veche',
      intro:
        'Un lucru contează abia după ce directorul îl arată, ceea ce poate dura până la două minute de fiecare.',
      position: '{done} din {all} văzute',
      state: {
        todo: 'Urmează',
        started: 'În lucru',
        waiting: 'Făcut. Directorul nu îl arată încă',
        visible: 'Văzut',
        failed: 'Oprit aici',
        cancelled: 'Anulat aici. Planul arată ce există din acesta',
      },
      cancel: 'Anulați',
      cancelling: 'Se încheie după acest pas',
    },
    ended: {
      applied: 'Înregistrat și văzut',
      appliedIntro:
        '{count, plural, one {S-a făcut un lucru, iar directorul îl arată} few {S-au făcut # lucruri, iar directorul le arată pe toate} other {S-au făcut # de lucruri, iar directorul le arată pe toate}}.',
      stopped: 'S-a oprit la mijloc',
      stoppedIntro:
        'Ce s-a făcut înainte rămâne și nu se face a doua oară. Îndreptați cauza și aplicați ce a rămas sau luați totul înapoi.',
      cancelled: 'Anulat',
      cancelledIntro: 'Ce s-a făcut înainte rămâne. Aplicați ce a rămas sau luați totul înapoi.',
      showLeft: 'Arătați ce a rămas',
      undone: 'Luat înapoi',
      undoneIntro:
        'Ce s-a făcut aici nu mai există și nimic altceva nu a fost atins. Ce a setat un script în Exchange rămâne; anularea lui se află la pasul *Exchange*.',
      seenMore: 'și încă {count, plural, one {un lucru} few {# lucruri} other {# de lucruri}}',
      made: 'Ce s-a făcut',
      proven: 'Ce este dovedit',
      next: 'Ce urmează',
      nextSend: 'Un mesaj real de la *{mailbox}* către ea însăși dovedește că funcționează.',
      nextSignin:
        '*{mailbox}* se autentifică o dată, așa cum va face produsul. Apoi un mesaj real către ea însăși dovedește că funcționează.',
      send: 'Trimiteți un mesaj de test',
      signinAndSend: 'Autentificați-vă și trimiteți un mesaj de test',
      exchangeText:
        'Ce a rămas este în Exchange, unde Graph nu ajunge: rulați acest script în Exchange Online PowerShell ca {role}.',
      exchangeScript: 'Exchange Online PowerShell',
      exchangeOther: 'Îl rulează altcineva',
      exchangeMore: 'Fiecare setare cu motivul ei',
      later: 'Continuați pas cu pas',
      values: 'Valori pentru {product}',
    },
    made: {
      title: 'Făcut aici',
      text: 'Ce s-a făcut aici poate fi luat înapoi.',
      unfinished: 'început; nu se știe cum s-a încheiat',
      takeBack: 'Luați înapoi',
      dialog: 'Luați înapoi ce s-a făcut aici?',
      dialogText:
        'Fiecare dintre acești pași este desfăcut, cel mai nou întâi, și nimic altceva nu este atins. După aceea {product} nu mai poate trimite.',
      keep: 'Păstrați',
      signInFirst:
        'Autentificați-vă mai întâi: pentru a lua înapoi trebuie aceleași drepturi ca pentru a face.',
    },
    resume: {
      unfinished:
        'O rulare anterioară nu a ajuns la capăt. Aplicați ce a rămas sau luați înapoi ce s-a făcut.',
      lostSecret:
        'S-a făcut un secret a cărui valoare nu a păstrat-o nimeni, fiindcă programul s-a încheiat prea devreme. *Aplicați* face unul nou și îl șterge pe cel pierdut.',
    },
    verify: {
      button: 'Verificați în director',
      title: 'Verificat în director',
      reading: 'Se verifică înregistrarea în director. Nu se schimbă nimic.',
      right: 'Tot ce s-a verificat este așa cum trebuie.',
      wrong:
        '{count, plural, one {Un lucru nu este așa cum trebuie} few {# lucruri nu sunt așa cum trebuie} other {# de lucruri nu sunt așa cum trebuie}}.',
      warnings:
        '{count, plural, one {Un lucru merită atenție} few {# lucruri merită atenție} other {# de lucruri merită atenție}}.',
      unknowns:
        '{count, plural, one {Un lucru nu a putut fi verificat} few {# lucruri nu au putut fi verificate} other {# de lucruri nu au putut fi verificate}}.',
      restRight: 'Restul este așa cum trebuie.',
      state: {
        right: 'Corect',
        wrong: 'Greșit',
        warning: 'Merită atenție',
        unknown: 'Nu s-a putut verifica',
      },
      found: 'Găsit',
      expected: 'Așteptat',
      repair: 'Arătați reparația',
      toPlan: 'La plan',
      hint: 'Sendproof poate verifica în director dacă acest pas este așa cum trebuie.',
      hintSignIn:
        'După ce un administrator se autentifică pentru citire, Sendproof poate verifica în director dacă acest pas este așa cum trebuie.',
    },
    credential: {
      title: 'Cât timp este în folosință',
      secret: 'Secretul clientului',
      certificate: 'Certificatul',
      ends: '{kind} expiră pe {date}: {days, plural, =0 {astăzi} one {mai este o zi} few {mai sunt # zile} other {mai sunt # de zile}}.',
      ended: '{kind} a expirat pe {date}: produsul nu poate trimite.',
      endUnknown: '{kind}. Ultima zi nu se cunoaște.',
      calendar: 'Adăugați în calendar',
      rotate: 'Faceți o acreditare nouă',
    },
    rotation: {
      title: 'Înlocuiți acreditarea',
      intro:
        'Cea nouă se adaugă lângă cea veche. Produsul merge mai departe cu cea veche până primește noua valoare, deci nimic nu se oprește.',
      make: 'Faceți una nouă lângă cea veche',
      makeText: 'Ajunge direct acolo unde se păstrează secretele și este folosită aici de acum înainte.',
      makeButton: 'Faceți una nouă',
      made: 'Făcută: {date}.',
      test: 'Trimiteți cu ea un mesaj real',
      tested: 'Un mesaj real a fost acceptat cu cea nouă.',
      testButton: 'Trimiteți un mesaj de test',
      handOver: 'Dați noua valoare produsului {product}',
      handOverText: 'Copiați-o și lipiți-o în {product}. Rămâne în clipboard timp de un minut.',
      handOverCertificate:
        'Cheia privată rămâne aici; {product} are nevoie de noul certificat cu cheia lui din depozitul dumneavoastră.',
      copy: 'Copiați noul secret',
      copied: 'Copiat, pentru un minut.',
      elsewhere:
        'Aici nu se poate ajunge la niciun clipboard. Pe acest calculator, `sendproof secrets hand-over --pipe --setup {setup}` duce valoarea în alt program.',
      confirmFirst: 'Confirmați mai întâi: fără cea veche, nimic altceva nu trimite.',
      handedOver: '{product} are noua valoare și trimite cu ea',
      retire: 'Ștergeți-o pe cea veche',
      retireText: 'După aceea nimic nu mai trimite cu cea veche, iar ștergerea nu poate fi luată înapoi.',
      retireHint: 'Cea veche începe cu `{hint}`.',
      retireButton: 'Ștergeți-o pe cea veche',
      done: 'A rămas doar cea nouă.',
      restoreButton: 'Reveniți la cea veche',
      restored: 'Cea veche este din nou în folosință, iar cea nouă nu mai există.',
      signIn: 'Pentru a face și a șterge trebuie un administrator.',
    },
    notification: {
      title:
        '{count, plural, one {O acreditare expiră curând} few {# acreditări expiră curând} other {# de acreditări expiră curând}}',
      ends: '{name}: {days, plural, =0 {astăzi} one {peste o zi} few {peste # zile} other {peste # de zile}}',
      ended: '{name}: expirată',
      more: 'și încă {count}',
    },
  },
};
