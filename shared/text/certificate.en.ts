/** The sentences about certificates as credential, in English. */
export const certificateEn = {
  certificate: {
    choice: 'What the application proves itself with',
    secret: 'A client secret',
    certificate: 'A certificate',
    hint: 'A certificate proves without being sent: its key stays in the key store of this computer. The product must be able to use one too: most take a client secret only.',
    validFor: 'Valid for',
    days: '{days, plural, one {# day} other {# days}}',
    make: 'Make a certificate here',
    import: 'Use one that I have (PEM)',
    importHint:
      'One PEM file with the private key and the certificate, the key not locked. A .pfx file becomes one by `openssl pkcs12 -in FILE.pfx -nodes -out FILE.pem`.',
    thumbprint: 'Thumbprint, as the portal shows it',
    save: 'Save the public part',
    saveFirst: 'Save the public part. There is no key in it.',
    upload:
      'Open *Certificates & secrets*, tab *Certificates*, press *Upload certificate*, choose the file, press *Add*. Compare the thumbprint.',
    forget: 'Forget it',
    stored: 'The certificate with its key is kept here until {date}.',
    check: 'Check the certificate',
    accepted: 'Microsoft Entra accepted the certificate.',
    noneStored: 'No certificate is stored for this set-up.',
    notCopied: 'This set-up uses a certificate. There is no secret to copy.',
    fileUnreadable: 'The certificate file that `SENDPROOF_CLIENT_CERTIFICATE` names cannot be read.',
    fault: {
      'no-key':
        'There is no private key in this text: a block that begins with `-----BEGIN PRIVATE KEY-----`.',
      'key-locked':
        'The private key is locked with a passphrase. Unlock it first: `openssl pkey -in FILE -out UNLOCKED`.',
      'no-certificate':
        'There is no certificate in this text: a block that begins with `-----BEGIN CERTIFICATE-----`.',
      unreadable: 'The key or the certificate is damaged. Copy the file whole, as text.',
      'not-rsa': 'The key is not an RSA key. Microsoft Entra takes RSA keys only.',
      'key-too-short': 'The key is shorter than 2048 bits. Microsoft Entra does not take it.',
      'not-a-pair': 'The certificate belongs to another key.',
      expired: 'The certificate has expired.',
    },
  },
} as const;
