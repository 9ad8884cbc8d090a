import type { Texts } from './text-key.ts';

export const hostsRo: Pick<Texts, 'start' | 'host' | 'menu'> = {
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
};
