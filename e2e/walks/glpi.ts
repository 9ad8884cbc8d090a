import type { Sendproof } from '../fixtures.ts';
import { NewRegistrationPage } from '../pages/portal/app-registration-pages.ts';
import { type WalkedToSignin, walkToSignin } from './delegated-application.ts';

export const glpi = {
  name: 'GLPI',
  callback: 'https://helpdesk.contoso.example/front/smtp_oauth2_callback.php',
} as const;

export const glpiMailbox = ({ tenant }: Sendproof) => `ana@${tenant.domain}`;

/** From Welcome to the sign-in: a server's product, whose callback is registered beside a loopback address for the test. */
export async function walkGlpi(sendproof: Sendproof): Promise<WalkedToSignin> {
  const { t, welcome } = sendproof;
  const who = await welcome.choose(glpi.name);
  const register = await who.answer({ consent: false, exchange: true });
  await register.press();
  await register.says(
    t('steps.register.callbackWrong', {
      example: 'https://helpdesk.example.com/front/smtp_oauth2_callback.php',
    }),
  );
  await register.callback(glpi.name).fill(glpi.callback);
  const [name, uri, testUri] = [
    await register.copyName(),
    await register.copyRedirectUri(),
    await register.copyTestRedirectUri(),
  ];
  const platform = t('steps.register.platform.web');
  await register.openPortal();
  const overview = await new NewRegistrationPage(await sendproof.openedTab()).register({
    name,
    accountTypes: 'Accounts in this organizational directory only',
    redirect: { platform, uri },
  });
  const clientId = await overview.clientId();
  const tenantId = await overview.tenantId();
  await (await overview.authentication()).add(platform, testUri);
  const ids = await register.done();
  return walkToSignin(sendproof, { ids, name, clientId, tenantId }, glpiMailbox(sendproof));
}
