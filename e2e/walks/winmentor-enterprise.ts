import type { Sendproof } from '../fixtures.ts';
import { NewRegistrationPage } from '../pages/portal/app-registration-pages.ts';
import { type WalkedToSignin, walkToSignin } from './delegated-application.ts';

export const winmentor = { name: 'WinMentor Enterprise', redirectPort: 2132 } as const;

export const winmentorMailbox = ({ tenant }: Sendproof) => `ana@${tenant.domain}`;

/**
 * From Welcome to the sign-in, doing in the practice portal exactly what the screens say: a desktop product that sends as the person
 * who signs in. Every step's own button leads to its page of the portal.
 */
export async function walkWinmentor(sendproof: Sendproof): Promise<WalkedToSignin> {
  const { t, welcome } = sendproof;
  const who = await welcome.choose(winmentor.name);
  const register = await who.answer({ consent: false, exchange: true });
  await register.says(t('steps.register.types', { type: t('steps.register.singleTenant') }));
  const platform = t('steps.register.platform.publicClient');
  await register.says(t('steps.register.redirect', { platform }));
  const [name, uri] = [await register.copyName(), await register.copyRedirectUri()];
  await register.openPortal();
  const overview = await new NewRegistrationPage(await sendproof.openedTab()).register({
    name,
    accountTypes: 'Accounts in this organizational directory only',
    redirect: { platform, uri },
  });
  const ids = await register.done();
  const registered = {
    ids,
    name,
    clientId: await overview.clientId(),
    tenantId: await overview.tenantId(),
  };
  return walkToSignin(sendproof, registered, winmentorMailbox(sendproof));
}
