export const exchangeRo = {
  exchange: {
    apply: 'Scriptul pentru Exchange Online PowerShell',
    readBack: 'Verificați ce este setat acum',
    readBackHint: 'Nu schimbă nimic.',
    undo: 'Anulați setarea',
    who: 'Cine îl poate rula: {role}.',
    risk: 'Ce permite',
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
};
