import { type Check, pass, unknown } from './check.ts';

/** What did the last test show? Nothing is sent for it. */
export const lastTest: Check = async ({ results, setup }) => {
  const last = results.find((result) => result.from === setup.mailbox || setup.mailbox === undefined);
  if (!last) return unknown('couldNotLook.notTestedYet');
  if (last.outcome === 'failed') return { answer: 'fail', diagnosis: last.diagnosis };
  const { id, from, to, transport } = last;
  return pass('seen.accepted', { id, from, to, transport });
};

/** Do the settings in Exchange allow it? They cannot be asked for: only a message that was taken shows it. */
export const exchangeByEffect: Check = async ({ results, setup }) => {
  const last = results.find((result) => result.from === setup.mailbox);
  if (last?.outcome !== 'ok') return unknown('couldNotLook.byEffectOnly');
  return pass('seen.effectExchange', { transport: last.transport, from: last.from });
};
