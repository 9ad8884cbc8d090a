export const certificateRo = {
  certificate: {
    choice: 'Cu ce se dovedește aplicația',
    secret: 'Un secret al clientului',
    certificate: 'Un certificat',
    hint: 'Un certificat dovedește fără a fi trimis: cheia lui rămâne în depozitul de chei al acestui calculator. Și produsul trebuie să poată folosi un certificat: cele mai multe primesc doar un secret.',
    validFor: 'Valabil',
    days: '{days, plural, one {# zi} few {# zile} other {# de zile}}',
    make: 'Creați un certificat aici',
    import: 'Folosiți unul existent (PEM)',
    importHint:
      'Un fișier PEM cu cheia privată și certificatul, cheia fără parolă. Un fișier .pfx devine PEM cu `openssl pkcs12 -in FILE.pfx -nodes -out FILE.pem`.',
    thumbprint: 'Amprenta, așa cum o arată portalul',
    save: 'Salvați partea publică',
    saveFirst: 'Salvați partea publică. Nu conține nicio cheie.',
    upload:
      'Deschideți *Certificates & secrets*, fila *Certificates*, apăsați *Upload certificate*, alegeți fișierul, apăsați *Add*. Comparați amprenta.',
    forget: 'Uitați-l',
    stored: 'Certificatul cu cheia lui este păstrat aici până la {date}.',
    check: 'Verificați certificatul',
    accepted: 'Microsoft Entra a acceptat certificatul.',
    noneStored: 'Nu este stocat niciun certificat pentru această configurare.',
    notCopied: 'Această configurare folosește un certificat. Nu există un secret de copiat.',
    fileUnreadable: 'Fișierul cu certificatul numit de `SENDPROOF_CLIENT_CERTIFICATE` nu poate fi citit.',
    fault: {
      'no-key':
        'În acest text nu există o cheie privată: un bloc care începe cu `-----BEGIN PRIVATE KEY-----`.',
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
};
