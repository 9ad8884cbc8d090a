/** What Microsoft changes or ends, and when, in English: one sentence for each dated fact in `shared/deadlines`. */
export const deadlinesEn = {
  deadlines: {
    ewsTitle: 'Exchange Web Services end in Exchange Online on 1 April 2027',
    ewsMeaning:
      'Microsoft closes Exchange Web Services for all organisations of Microsoft 365. Until then they work only for applications that an administrator has put on a list. Set up the way over Microsoft Graph now, while both can be tested side by side.',
    ewsRefusedToday:
      'A 403 from Exchange Web Services most often means today that nobody has kept them on for this application.',
    ewsBothSwitches:
      'Since April 2025 both the organisation and the mailbox have to allow Exchange Web Services.',
    ewsFrontline:
      'Since the end of June 2026 mailboxes with only a Kiosk, F1 or F3 licence are refused (reported by others).',
    ewsAllowList:
      'Since October 2026 Microsoft switches them off, organisation by organisation, where no administrator has decided; where they are on, only the listed applications get through.',
    ewsEnds: 'On 1 April 2027 they are switched off for good, without exceptions.',
    basicTitle: 'Passwords for sending by SMTP are on their way out',
    basicMeaning:
      'This set-up uses a sign-in token instead of a password, so it goes on working. Products in the same organisation that still send a password do not.',
    basicOffByDefault:
      'At the end of December 2026 passwords are switched off by default for sending by SMTP; an administrator can switch them on again. New organisations begin without them.',
    basicEndIsNamed: 'In the second half of 2027 Microsoft names the day on which they end for everybody.',
    checked:
      'These dates were compared with Microsoft’s announcements on {date}. Look into the Message center before you plan by them.',
  },
} as const;
