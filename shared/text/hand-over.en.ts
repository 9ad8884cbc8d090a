/** The sentences of the sheets for another person, and around them, in English. */
export const handOverEn = {
  handOver: {
    heading: 'This is for another person',
    explain:
      'You may not do this yourself. The sheet below tells the one who may what to do, why, and how to undo it. They need nothing of yours, and you need no password of theirs.',
    savePage: 'Save as a page to print',
    saveText: 'Save as text',
    sheet: 'Task sheet',
    make: 'Make the task sheet',
    sent: 'I sent it',
    notices:
      'Go on meanwhile. While this set-up is open, Sendproof looks again every so often: the step turns to *Seen* by itself once it was done.',
    noticesByTest:
      'Go on meanwhile. No tool may read this setting: a test message that is accepted turns the step to *Seen*.',
    waitingSince: '{time}: handed over. It turns to *Seen* by itself once it was done.',
    waitingForEffect:
      '{time}: handed over. It turns to *Seen* once its effect shows, at the latest with a test message that is accepted.',
    later: 'At that step you get a sheet to send to the right person.',
    notKnown: '(follows once it is registered)',
    recommended: 'Recommended: {title}',
    title: 'To do in Microsoft 365 for {product}',
    intro:
      'We are connecting {product} to our Microsoft 365 mail. This needs an administrator. Everything that is needed stands on this sheet; nobody needs your password.',
    closing: 'Made by Sendproof. There is no secret on this sheet.',
    fact: {
      product: 'Product',
      application: 'Name of the application',
    },
    label: {
      who: 'Who may do it',
      risk: 'What it opens',
      takes: 'How long it takes',
      undo: 'How to undo it',
      noticed: 'How it is noticed',
    },
    consent: {
      title: 'Grant admin consent to the application “{name}”',
      why: 'The application acts by itself, without a person signing in. Microsoft lets it do so only once an administrator has consented.',
      open: 'Open *App registrations*, tab *All applications*, the application *{name}* (Application (client) ID `{clientId}`), *API permissions*.',
      permission: 'The list must show `{name}` ({api}, type *Application*). Why: {reason}',
      press: 'Press *Grant admin consent*. The *Status* of each permission turns green.',
      risk: 'The application gets these permissions in the whole organisation until the consent is taken back. Refuse if the list shows more than the permissions above.',
      whoGraph:
        'A Global Administrator or a Privileged Role Administrator. For these permissions of Microsoft Graph a Cloud Application Administrator is not enough.',
      who: 'A Cloud Application Administrator, an Application Administrator or a Global Administrator.',
      undo: 'Open *Enterprise applications*, the application *{name}*, *Properties*, press *Delete*. The registration stays, and every consent is gone.',
      noticed:
        'Sendproof asks for a token every so often and sees the permissions in it. You need not report back.',
    },
    exchange: {
      run: 'Open PowerShell with the module *ExchangeOnlineManagement* (`Install-Module ExchangeOnlineManagement`), paste the script, sign in when asked. It looks before it changes, so it may be run again.',
      portal: 'Without PowerShell: {way}',
      noticed:
        'Sendproof signs in to the mailbox every so often, sends nothing, and sees when Exchange lets it in. You need not report back.',
      noticedByTest:
        'No tool may read this setting. The one who asked sends a test message, and its acceptance shows it.',
    },
  },
} as const;
