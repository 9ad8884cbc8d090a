import { describe, expect, onTestFinished, test } from 'vitest';
import { holdPort } from '../fixtures/loopback-port.ts';
import { openSendproof, type Sendproof } from '../fixtures.ts';
import { RegisteringPage, RotationPage } from '../pages/registering-pages.ts';
import { CredentialStep } from '../pages/steps/credential-step.ts';
import { RegisterStep } from '../pages/steps/register-step.ts';
import { planned, proven, registered, registeredNamed, signInAs } from '../walks/registering.ts';

const mostActions = 5;

/** What the directory holds, by what stays the same. */
function directoryOf({ state }: Sendproof['tenant']) {
  return {
    applications: state.apps.map(({ name }) => name),
    servicePrincipals: state.servicePrincipals.map(({ appId }) => appId).toSorted(),
    grants: state.grants.map((grant) => JSON.stringify(grant)).toSorted(),
  };
}

describe('an administrator lets Sendproof register a product', () => {
  test.each(registered)(
    '$product goes from an empty tenant to a message in the mailbox in five actions, and back to the empty tenant',
    async (one) => {
      if (one.port !== undefined) onTestFinished(await holdPort(one.port));
      const sendproof = await openSendproof({ practice: { empty: true } });
      const { tenant } = sendproof;
      const { actions } = await sendproof.countActions();

      const registering = await planned(sendproof, one);
      // The sign-in itself has left what any sign-in leaves; registering must leave nothing beside it.
      const before = directoryOf(tenant);
      expect(before.applications).toEqual([]);
      const dialog = await proven(sendproof, one, registering);
      const messages = tenant.messagesIn(one.mailbox(sendproof));
      expect(messages).toHaveLength(1);
      // Running the script that the screen shows is one action, outside of the window.
      const count = actions.length + (one.inExchange ? 1 : 0);
      expect(count, actions.join(', ')).toBeLessThanOrEqual(mostActions);

      await dialog.close();
      await registering.toValues(one.product);
      await registering.open();
      await registering.nothingToDo();
      await registering.takeBack();
      await registering.undone();
      expect(directoryOf(tenant)).toEqual(before);
      expect(sendproof.traffic.errors()).toEqual([]);
    },
  );
});

test('a redirect that somebody moved to the wrong platform is found at its step, and put right again', async () => {
  const glpi = registeredNamed('GLPI');
  const sendproof = await openSendproof({ practice: { empty: true } });
  const { tenant, page, t } = sendproof;
  const registering = await planned(sendproof, glpi);
  await registering.apply();
  await registering.applied();
  const redirects = () => tenant.state.apps.at(-1)?.redirectUris;
  const right = redirects()?.web.toSorted();
  const broken = redirects();
  if (broken) broken.spa = broken.web.splice(0, 1);

  await registering.later();
  const step = await new RegisterStep(page, t).goTo(new RegisterStep(page, t));
  await step.readBack();
  await step.stands('failing');
  await step.showRepair();
  await registering.plan();
  await registering.apply();
  await registering.applied();
  expect(redirects()?.web.toSorted()).toEqual(right);
  expect(redirects()?.spa).toEqual([]);
});

test('after a crash in the middle the program says so, goes on with what is left, and makes nothing twice', async () => {
  const aevo = registeredNamed('AEVO Innovate');
  const sendproof = await openSendproof({ practice: { empty: true, directoryDelayMs: 600_000 } });
  const { tenant, page, t } = sendproof;
  const registering = await planned(sendproof, aevo);
  await registering.apply();
  await registering.isWaiting();
  await sendproof.endHost('kill');
  const [made, ...others] = tenant.state.apps;
  expect(others).toEqual([]);
  tenant.state.directoryDelayMs = 0;
  if (made) made.visibleAt = 0;

  await sendproof.startHostAgain();
  await sendproof.welcome.continueWith(aevo.product);
  await registering.open();
  await registering.says(t('registerScreens.resume.unfinished'));
  await registering.signIn();
  await signInAs(sendproof, `admin@${tenant.domain}`);
  await new RegisteringPage(page, t).plan();
  await registering.goOn();
  await registering.applied();
  expect(tenant.state.apps).toHaveLength(1);
  expect(tenant.state.apps[0]?.secrets).toHaveLength(1);
});

test('the role for one mailbox is proven by two attempts: its own is sent from, another one is refused', async () => {
  const aktion = registeredNamed('AktionNEXT');
  const sendproof = await openSendproof({ practice: { empty: true } });
  const { tenant, t } = sendproof;
  const registering = await planned(sendproof, aktion);
  await (await proven(sendproof, aktion, registering)).close();
  const sent = tenant.messagesIn(aktion.mailbox(sendproof)).length;
  await registering.proveReach(`jan@${tenant.domain}`);
  const lines = registering.findingLines();
  await lines.nth(1).waitFor();
  for (const line of await lines.allInnerTexts())
    expect(line).toContain(t('registerScreens.verify.state.right'));
  expect(tenant.messagesIn(aktion.mailbox(sendproof))).toHaveLength(sent + 1);
  expect(tenant.messagesIn(`jan@${tenant.domain}`)).toEqual([]);
});

test('a secret is replaced without a gap: the new one sends before the old one is removed', async () => {
  const aktion = registeredNamed('AktionNEXT');
  const sendproof = await openSendproof({ practice: { empty: true } });
  const { tenant, page, t } = sendproof;
  const registering = await planned(sendproof, aktion);
  await (await proven(sendproof, aktion, registering)).close();
  const secrets = () => tenant.state.apps[0]?.secrets.map(({ keyId }) => keyId) ?? [];
  const [old] = secrets();

  await registering.toValues(aktion.product);
  const credential = await new CredentialStep(page, t).goTo(new CredentialStep(page, t));
  await credential.makeAnother();
  const rotation = await new RotationPage(page, t).arrive();
  await rotation.make();
  await rotation.goBack();
  expect(secrets()).toEqual([old]);
  await rotation.make();
  const dialog = await rotation.test();
  await dialog.accepted();
  expect(secrets()).toHaveLength(2);
  await dialog.close();
  await rotation.retire();
  await rotation.asksToConfirm();
  expect(secrets()).toHaveLength(2);
  await rotation.confirm(aktion.product);
  await rotation.retire();
  await rotation.done();
  expect(secrets()).toHaveLength(1);
  expect(secrets()).not.toContain(old);
});
