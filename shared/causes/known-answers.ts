import type { TextKey } from '../text/text-key.ts';
import type { Reading } from './reading/reading.ts';
import { replyCode } from './reply-code.ts';
import type { Sign } from './sign.ts';
import { SignFinder } from './sign-finder.ts';
import type { Surroundings } from './surroundings.ts';

/** An answer that is understood, yet proves none of the causes: what it means is said instead of a cause. */
export type AnswerId =
  Extract<TextKey, `answers.text.${string}`> extends `answers.text.${infer Id}` ? Id : never;

interface KnownAnswer {
  readonly id: AnswerId;
  readonly signs: readonly Sign[];
  /** Also where the text speaks of another service: the answer is that service's own. */
  readonly ofOthers?: true;
}

/**
 * The first one seen counts. Sources: learn.microsoft.com, non-delivery reports in Exchange Online; Microsoft Graph error responses; EWS
 * ResponseCode; RFC 9110 section 15 for the bare statuses.
 */
const knownAnswers: readonly KnownAnswer[] = [
  { id: 'unrecognizedAuthType', signs: [{ says: 'Unrecognized authentication type' }, replyCode('5.7.4')] },
  {
    id: 'googleChallenge',
    signs: [{ says: '334 eyJ', matches: /\b334 eyJ/u }, { says: 'schemes Bearer' }],
    ofOthers: true,
  },
  {
    id: 'mailboxFull',
    signs: [
      { word: ['ErrorQuotaExceeded', 'QuotaExceededException', 'MapiExceptionShutoffQuotaExceeded'] },
      { says: 'mailbox full', within: 'mail' },
      { ...replyCode('5.2.2'), within: 'microsoft' },
    ],
  },
  {
    id: 'authTrouble',
    signs: [{ says: 'Temporary authentication failure' }],
  },
  {
    id: 'serverTrouble',
    signs: [
      { says: 'Temporary server error. Please try again later' },
      { says: 'Service not active', within: 'microsoft' },
    ],
  },
  {
    id: 'tokenNotYetValid',
    signs: [{ word: 'IDX10222' }, { says: ['Lifetime validation failed', 'token is not yet valid'] }],
  },
  { id: 'fromHeaderInvalid', signs: [{ says: 'RFC 5322 section 3.6.2' }, replyCode('5.7.512')] },
  { id: 'itemNotFound', signs: [{ word: 'ErrorItemNotFound' }] },
  { id: 'mailboxMoves', signs: [{ word: ['ErrorMailboxMoveInProgress', 'MailboxMoveInProgress'] }] },
  {
    id: 'mimeNotBase64',
    signs: [
      { says: 'Invalid base64 string for MIME content' },
      { word: 'ErrorMimeContentInvalidBase64String' },
    ],
  },
  {
    id: 'requestUnreadable',
    signs: [
      { word: ['RequestBodyRead', 'UnableToDeserializePostBody'] },
      { says: 'Unable to read JSON request payload' },
    ],
  },
  { id: 'addressWrong', signs: [{ says: 'Resource not found for the segment' }] },
  { id: 'meNeedsUser', signs: [{ says: '/me request is only valid with delegated authentication flow' }] },
  { id: 'extensionError', signs: [{ word: 'extensionError' }] },
  {
    id: 'sendingAddressBlocked',
    signs: [
      { says: 'banned sending IP' },
      replyCode('5.7.511'),
      { near: ['access denied', 'banned'], matches: /(?<![\d.])5\.7\.6(?:0[6-9]|[1-4]\d)(?!\d)/u },
      { says: 'due to IP reputation' },
    ],
  },
  {
    id: 'domainNotAuthenticated',
    signs: [{ says: "doesn't meet the required authentication level" }, replyCode('5.7.515')],
  },
  { id: 'forwardingForbidden', signs: [replyCode('5.7.520')] },
  {
    id: 'bareUnauthorized',
    signs: [
      {
        word: '401',
        matches: /401\b(?:.{0,4}\bunauthorized|(?<=\b(?:http|status|error|code)\W{0,4}(?:1\.1 )?401))/iu,
      },
      { matches: /^\W{0,4}(?:401|unauthorized)\W{0,4}$/iu },
    ],
  },
  {
    id: 'bareForbidden',
    signs: [
      {
        word: '403',
        matches: /403\b(?:.{0,4}\bforbidden|(?<=\b(?:http|status|error|code)\W{0,4}(?:1\.1 )?403))/iu,
      },
      { matches: /^\W{0,4}(?:403|forbidden)\W{0,4}$/iu },
    ],
  },
];

let finder: SignFinder<KnownAnswer> | undefined;

/** An answer of the table that a text holds, and where. */
export interface SeenAnswer {
  readonly id: AnswerId;
  readonly at: number;
  readonly length: number;
}

/** The answer a text holds where no cause was found in it; undefined when it holds none that is known. */
export function knownAnswer(reading: Reading, around: Surroundings): SeenAnswer | undefined {
  finder ??= new SignFinder(
    knownAnswers.flatMap((answer) => answer.signs.map((sign) => ({ of: answer, sign }))),
  );
  const seen = finder.find(reading, around).filter(({ isCut }) => !isCut);
  if (seen.length === 0) return undefined;
  const first = seen.find(({ of }) => of.ofOthers || !around.ofOthers);
  return first && { id: first.of.id, at: first.at, length: first.length };
}
