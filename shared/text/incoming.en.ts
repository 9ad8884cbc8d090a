/** The sentences of choosing a way and of looking at inboxes, in English. */
export const incomingEn = {
  ways: {
    choose: 'How {product} reaches the mailbox',
    service: { smtp: 'SMTP', graph: 'Microsoft Graph', ews: 'Exchange Web Services' },
    flow: {
      application: '{service}, as the application itself',
      delegated: '{service}, as the person who signs in',
    },
    second:
      'The same registration can go over {service} too: choose it above to see what it needs, add that as well, and run both side by side in the test.',
  },
  incoming: {
    title: 'Incoming mail',
    check: 'Validate the accounts here',
    hint: 'Opens each inbox as the product will, reads when the newest message came and its subject, and changes nothing.',
    service: 'Service',
    protocol: { imap: 'IMAP', pop: 'POP', graph: 'Microsoft Graph', ews: 'Exchange Web Services' },
    accounts: 'E-mail accounts',
    accountsHint: 'One address a line.',
    accountWrong: '`{address}` is not an e-mail address.',
    start: 'Validate',
    stop: 'Stop',
    looking: 'Looking into {mailbox}',
    ok: 'OK. {mailbox}: the newest message came {time}: {subject}',
    empty: 'OK. {mailbox}: the inbox is empty.',
    cli: {
      summary: 'Look into inboxes as the product will, changing nothing.',
      via: 'imap, pop, graph or ews; what the recipe names first where not given',
      mailbox: "the inboxes, with commas; the set-up's mailbox where not given",
      service: '`{found}` is not a service to look over. `--via` takes: {known}.',
    },
  },
} as const;
