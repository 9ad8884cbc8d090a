/**
 * Every sentence a person reads, in English; the keys of this file are the keys of every language.
 * Sentences are ICU MessageFormat: `{name}` is an argument, `{n, plural, one {...} other {...}}` counts.
 * `back-ticks` mark what is shown in monospace. How to write: second person, present tense, short; the portal's own names.
 */
export const en = {
  app: {
    name: 'Sendproof',
    practiceBand: 'Practice tenant: nothing here reaches Microsoft.',
  },
  refused: {
    invalidCall: 'The request was not understood: {details}',
    notFound: '{what} was not found.',
  },
  causes: {},
} as const;
