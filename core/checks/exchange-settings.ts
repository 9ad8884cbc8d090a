import type { Check, CheckContext } from './check.ts';
import { exchangeByEffect } from './last-test.ts';
import { mailboxOpens } from './mailbox-opens.ts';

/** The settings that show at the login; the others show when a message is handed over. */
const shownByLogin: ReadonlySet<string> = new Set([
  'smtp-auth',
  'service-principal',
  'mailbox-permission',
  'ews-allowed',
]);

function loginShowsAll({ way }: CheckContext): boolean {
  return way.exchange.every(({ id, need }) => need !== 'required' || shownByLogin.has(id));
}

/**
 * Do the settings in Exchange allow it? The last message that was taken shows it; without one, a sign-in with nothing sent shows as much as a
 * sign-in can. Why there is no token is for the steps before this one to say.
 */
export const exchangeSettings: Check = async (context) => {
  const byEffect = await exchangeByEffect(context);
  if (byEffect.answer === 'pass') return byEffect;
  const opens = await mailboxOpens(context);
  if (opens.answer === 'fail') return opens.diagnosis.stage === 'token' ? byEffect : opens;
  return opens.answer === 'pass' && loginShowsAll(context) ? opens : byEffect;
};
