import { type Message, message } from '../text/message.ts';
import type { Action } from './action.ts';
import { isUndecided } from './adopt.ts';
import { policyOf, secretDays } from './credential-state.ts';
import type { DesiredRegistration } from './desired.ts';
import type { ObservedDirectory } from './directory.ts';
import { leftovers } from './leftovers.ts';

function adoption(desired: DesiredRegistration, observed: ObservedDirectory): Message[] {
  const { application, candidates } = observed;
  if (isUndecided(observed))
    return [
      message('register.note.several', {
        count: candidates.length,
        name: desired.displayName,
        ids: candidates.map(({ appId }) => appId).join(', '),
      }),
    ];
  if (application === undefined && desired.clientId !== undefined)
    return [message('register.note.notInTenant', { clientId: desired.clientId })];
  return [];
}

function policyNotes(
  actions: readonly Action[],
  { credential }: DesiredRegistration,
  { policy }: ObservedDirectory,
) {
  const { secretsForbidden, secretMaxDays } = policyOf(policy);
  if (credential === 'secret' && secretsForbidden) return [message('register.note.secretsForbidden')];
  const isShortened = secretMaxDays !== undefined && secretMaxDays < secretDays;
  return isShortened && actions.some(({ kind }) => kind === 'add-secret')
    ? [message('register.note.secretShortened', { days: secretMaxDays })]
    : [];
}

const cautions: ReadonlySet<string> = new Set([
  'register.note.notInTenant',
  'register.note.secretsForbidden',
  'register.note.secretShortened',
  'register.leftover.addsUp',
  'register.leftover.grantedRole',
]);

/** Whether a note asks to be heeded before Apply is pressed; every other one is only a fact. */
export function isCaution({ key }: Message): boolean {
  return cautions.has(key);
}

/** What a person should know before pressing Apply, and what Apply leaves alone. */
export function planNotes(
  actions: readonly Action[],
  desired: DesiredRegistration,
  observed: ObservedDirectory,
): readonly Message[] {
  return [
    ...adoption(desired, observed),
    ...(desired.callbackMissing
      ? [message('register.note.callbackMissing', { product: desired.product })]
      : []),
    ...(desired.credential === 'certificate' && desired.thumbprint === undefined
      ? [message('register.note.certificateMissing')]
      : []),
    ...policyNotes(actions, desired, observed),
    ...(observed.grantsUnreadable === undefined ? [] : [message('register.note.grantsUnreadable')]),
    ...leftovers(desired, observed).map(({ what }) => what),
    ...(desired.reach === 'mailbox' && actions.length > 0
      ? [message('register.note.exchangeDecides', { product: desired.product })]
      : []),
  ];
}
