import { expect, test } from 'vitest';
import { freePort } from '../fixtures/loopback-port.ts';
import { openSendproof } from '../fixtures.ts';
import { SignInPage } from '../pages/portal/sign-in-page.ts';
import { readyWinmentor } from '../walks/ready-setups.ts';

test('a person signs in on another machine with a code, and the message is sent as that person', async () => {
  const redirectUri = `http://localhost:${await freePort()}`;
  const sendproof = await openSendproof({ practice: { redirectUri } });
  const { tenant, page } = sendproof;
  for (const app of tenant.state.apps) app.isFallbackPublicClient = true;
  const [account, to] = [`ana@${tenant.domain}`, `jan@${tenant.domain}`];
  const signin = await readyWinmentor(sendproof);
  const { page: address, code } = await signin.startWithCode();

  const elsewhere = await page.context().newPage();
  await elsewhere.goto(address);
  const portal = new SignInPage(elsewhere);
  await portal.enterCode(code);
  await (await portal.pick(account)).accept();
  await elsewhere.close();

  await signin.signedInAs(account);
  await signin.stands('proven');
  const dialog = await (await signin.next()).openDialog();
  await (await dialog.send(to)).accepted();
  expect(tenant.messagesIn(to)).toMatchObject([{ via: 'smtp', submittedBy: account }]);
});
