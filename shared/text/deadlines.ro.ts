/** Ce schimbă sau încheie Microsoft și când, în română: o propoziție pentru fiecare fapt datat din `shared/deadlines`. */
export const deadlinesRo = {
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
} as const;
