import type { Texts } from './text-key.ts';

export const ro: Texts = {
  app: {
    name: 'Sendproof',
    practiceBand: 'Tenant de exercițiu: nimic de aici nu ajunge la Microsoft.',
  },
  refused: {
    invalidCall: 'Cererea nu a fost înțeleasă: {details}',
    notFound: '{what} nu a fost găsit.',
  },
  causes: {},
};
