import { randomInt } from 'node:crypto';
import type { TransportId } from '../../shared/results/test-result.ts';
import { type Language, translatorFor } from '../../shared/text/index.ts';

/** A message to be sent, before any format. */
export interface Mail {
  /** Stands in the subject and in the header `X-Sendproof-ID`: by it the arrival is recognised. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/** The header that carries the id. */
export const idHeader = 'X-Sendproof-ID';

/** Letters and digits that are not taken for each other when read aloud (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new id for a test and its message: short enough to be read to somebody on the phone. */
export function newTestId(): string {
  const part = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${part()}-${part()}`;
}

export interface MailFacts {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly product: string;
  readonly transport: TransportId;
  readonly sentAt: Date;
}

/** The message says what it is, in the administrator's language, so that whoever finds it need not wonder. */
export function testMail(facts: MailFacts, language: Language): Mail {
  const t = translatorFor(language);
  const { id, from, to, product, transport } = facts;
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long' }).format(facts.sentAt);
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    id,
    from,
    to,
    subject: t('mail.subject', { id, product }),
    text: [
      t('mail.what', { product }),
      t('mail.how', { transport, from, at }),
      t('mail.id', { id }),
      t('mail.nothingToDo'),
    ].join('\n\n'),
    messageId: `<${id.toLowerCase()}@${domain}>`,
  };
}
