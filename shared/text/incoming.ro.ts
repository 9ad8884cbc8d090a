import type { Texts } from './text-key.ts';

/** The sentences of choosing a way and of looking at inboxes, in Romanian. */
export const incomingRo: Pick<Texts, 'ways' | 'incoming'> = {
  ways: {
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
    cli: {
      summary: 'Privește în cutiile de intrare așa cum o va face produsul, fără a schimba ceva.',
      via: 'imap, pop, graph sau ews; primul numit de rețetă, dacă lipsește',
      mailbox: 'cutiile de intrare, cu virgule; cutia poștală a configurării, dacă lipsește',
      service: '`{found}` nu este un serviciu prin care se poate privi. `--via` acceptă: {known}.',
    },
  },
};
