export const handOverRo = {
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
    later: 'La acel pas primiți o fișă de trimis persoanei potrivite.',
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
};
