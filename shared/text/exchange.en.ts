/** The sentences around the scripts for Exchange, in English; the remarks and refusals inside the scripts too. `*Stars*` mark names as the portal writes them. */
export const exchangeEn = {
  exchange: {
    apply: 'Script for Exchange Online PowerShell',
    readBack: 'Check what is set now',
    readBackHint: 'Changes nothing.',
    undo: 'Undo it',
    who: 'Who may run it: {role}.',
    risk: 'What it opens',
    takes:
      'Exchange may take {source, select, documented {{from} minutes to {to, plural, one {# minute} other {# minutes}}, says Microsoft} other {up to {to, plural, one {# minute} other {# minutes}}: that is what administrators report, Microsoft gives no number}}.',
    proof: 'A test message that is accepted proves it.',
    reach: {
      label: 'How far it reaches',
      scoped: 'Only what is needed (recommended)',
      tenantWide: 'The whole organisation',
    },
    role: {
      exchangeAdmin: 'an Exchange Administrator',
      organizationManagement: 'a member of the Exchange role group Organization Management',
    },
    prompt: {
      clientId: 'Application (client) ID',
      objectId: 'Object ID of the application under Enterprise applications',
      mailbox: 'Address of the mailbox that sends',
    },
    stop: {
      notKnown: 'Exchange does not know this application yet. Run the script that makes it known first.',
      notAnId: 'This is not an Object ID: it has 36 characters, digits, letters a to f and hyphens.',
      clientIdAgain:
        'This is the Application (client) ID. The Object ID stands under Enterprise applications, on the page of the application.',
      otherObjectId:
        'Exchange knows this application by another Object ID. If that one is wrong, remove the entry with the script that undoes this step, then run this one again.',
    },
    remark: {
      objectId:
        'The Object ID under Enterprise applications, not the one under App registrations: with that one every login is refused later.',
      blankFollows: 'Blank above means that the mailbox follows the organisation:',
      backToOrganisation: 'The mailbox follows the organisation again, as it did before anybody set it.',
      mailboxWins:
        'A mailbox that is switched off itself stays off, so it is made to follow the organisation.',
      compareObjectId: 'ObjectId must be the Object ID under Enterprise applications.',
      rightsGoToo: 'The rights of the application in mailboxes stop working with it.',
      noSendAsApp:
        'Remove SMTP.SendAsApp and its consent in Microsoft Entra: with it, Exchange asks for the right in the mailbox again.',
      consentAddsUp:
        'Rights add up: the limit counts once the consent for the whole organisation is removed in Microsoft Entra.',
      looksAtOnce: 'This answer is right at once; the effect can take 30 minutes to 2 hours.',
      listedOnly:
        'While EwsEnabled is $true, only the applications of the list get through. Those already listed stay.',
      othersStay: 'Only this application leaves the list; EwsEnabled stays as it is, for the others.',
    },
    setting: {
      smtpAuth: {
        risk: 'This mailbox can log in over SMTP, with a token or, where that is still allowed, with a password. No other mailbox changes.',
        tenantWideRisk:
          'Every mailbox without a setting of its own can log in over SMTP, so a guessed password is worth more everywhere. Switch on the one mailbox instead.',
        undo: 'The mailbox follows the organisation again.',
      },
      servicePrincipal: {
        risk: 'Exchange knows the application. It may do nothing yet.',
        undo: 'Exchange forgets the application, and every right it has in mailboxes stops working.',
      },
      mailboxPermission: {
        risk: 'The application can read, change and delete everything in this mailbox, and log in to it. No other mailbox changes.',
        undo: 'The application can no longer open the mailbox.',
      },
      sendAs: {
        risk: 'The application can send with this address in the From line; recipients cannot tell it from the person.',
        undo: 'The application can no longer send with this address.',
      },
      rbacScope: {
        risk: 'The application can send from this mailbox and no other, once the consent for the whole organisation is removed in Microsoft Entra.',
        tenantWideRisk:
          'The application can send as anybody in the organisation, the management included. Whoever gets its secret can too.',
        undo: 'The role and its scope are removed. What was consented in Microsoft Entra stays.',
      },
      ewsAllowed: {
        risk: 'This application can use Exchange Web Services. While it is on, applications that are not listed cannot.',
        undo: 'The application leaves the list; those of others stay.',
      },
    },
  },
} as const;
