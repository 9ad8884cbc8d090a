import type { CauseId, Fixer } from '../causes/cause-id.ts';
import type { CauseText } from './cause-text.ts';
import type { Texts } from './text-key.ts';

/** The causes in Romanian. */
export const causesRo = {
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
        'Deschideți Authentication: puneți URI-ul de redirecționare la `Mobile and desktop applications` sau, dacă nu se folosește redirecționare, setați `Allow public client flows` pe Yes.',
      you: 'Introduceți secretul, dacă produsul se autentifică drept client confidențial.',
    },
    ask: 'La ce platformă este înregistrat URI-ul de redirecționare: Web, Single-page application sau Mobile and desktop applications?',
  },
  'secret-sent-to-public-client': {
    title: 'A fost trimis un secret acolo unde nu este permis',
    meaning:
      'URI-ul de redirecționare este la `Mobile and desktop applications`. Un asemenea client public se autentifică fără secret, iar Microsoft Entra îl refuză dacă trimite unul.',
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
      you: 'Copiați din nou `Application (client) ID` și `Directory (tenant) ID`, ambele din pagina Overview a aceleiași înregistrări.',
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
      you: 'Copiați `Directory (tenant) ID` din pagina Overview a înregistrării și verificați dacă este ales cloudul potrivit.',
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
        'Deschideți API permissions și alegeți `Grant admin consent`. Starea fiecărei permisiuni trebuie să devină verde.',
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
        'Deschideți aplicația de întreprindere, Users and groups, și atribuiți contul; sau, în Properties, setați `Assignment required` pe No.',
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
      'entra-admin': 'Căutați sursa în jurnalul de autentificări; deblocați utilizatorul sau anulați riscul.',
      time: 'Blocarea trece de la sine după câteva minute fără încercări.',
    },
  },
  'password-expired': {
    title: 'Parola trebuie schimbată',
    meaning:
      'Parola a expirat sau un administrator ori o politică cere una nouă. Până la schimbare, orice autentificare se oprește aici.',
    fix: { you: 'Intrați pe outlook.office.com, alegeți o parolă nouă, apoi autentificați-vă din nou aici.' },
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
      you: 'Introduceți în produs `Directory (tenant) ID` în loc de `common`.',
      'entra-admin': 'Sau schimbați `Supported account types` în înregistrare.',
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
        'Deschideți aplicația de întreprindere, Properties, și setați `Enabled for users to sign in` pe Yes.',
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
    title: 'Cutia poștală a expeditorului nu există',
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
      'exchange-admin': 'Atribuiți o licență cu Exchange Online sau alegeți o cutie poștală aflată în cloud.',
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
      'Permisiunea există, dar o politică de acces a aplicației sau un domeniu RBAC o limitează la alte cutii poștale. Schimbarea unei asemenea politici poate dura o oră sau mai mult.',
    fix: {
      'exchange-admin':
        'Adăugați cutia poștală în grupul sau în domeniul politicii, apoi verificați cu scriptul.',
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
      you: 'Verificați dacă numele serverului este scris corect și dacă există rețea. Încercați `nslookup smtp.office365.com`.',
    },
  },
  'connection-refused': {
    title: 'Serverul refuză conexiunea',
    meaning:
      'S-a răspuns imediat că acolo nu ascultă nimeni: server sau port greșit ori un firewall care refuză.',
    fix: { you: 'Verificați serverul și portul (`smtp.office365.com`, 587), apoi firewallul.' },
  },
  'connection-timeout': {
    title: 'Serverul nu răspunde',
    meaning:
      'S-a încercat conectarea și nu a venit niciun răspuns. De cele mai multe ori un firewall sau furnizorul de internet blochează portul: 25 și 587 sunt adesea blocate.',
    fix: {
      you: 'Permiteți conexiunile spre portul 587, în firewall și la furnizor.',
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
} as const satisfies Record<CauseId, CauseText>;

/** Who can put something right, in Romanian. */
export const fixersRo = {
  you: 'Dumneavoastră',
  'exchange-admin': 'Administratorul Exchange',
  'entra-admin': 'Administratorul Entra',
  vendor: 'Producătorul programului',
  time: 'Timpul',
} as const satisfies Record<Fixer, string>;

/** What speaks for or against a cause, in Romanian. */
export const evidenceRo: Texts['evidence'] = {
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
  loginRefused: 'Nici {service} nu lasă aceeași înregistrare să intre în {mailbox}.',
  applicationUnknown:
    'Tokenul este corect, dar niciun protocol de e-mail nu cunoaște aplicația: service principal-ul ei din Exchange lipsește sau are un ID de obiect greșit.',
  loginTaken: 'Serverul de e-mail a acceptat autentificarea, deci SMTP autentificat este activat.',
  otherTokenCarries: 'Microsoft Entra emite un token pentru {resource}; el conține `{permissions}`.',
  otherTokenEmpty: 'Microsoft Entra emite un token pentru {resource}; el nu conține nicio permisiune.',
  otherTokenRefused: 'Microsoft Entra nu emite nici pentru {resource} un token (`{code}`).',
  permissionElsewhere: '`{permission}` a fost acordată pentru {resource}, care este API-ul greșit pentru ea.',
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
};

/** What is noticed about pasted values, in Romanian. */
export const findingsRo: Texts['findings'] = {
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
};
