import { describe, expect, onTestFinished, test } from 'vitest';
import { holdPort } from '../fixtures/loopback-port.ts';
import { openSendproof, type Sendproof } from '../fixtures.ts';
import { RegisteringPage } from '../pages/registering-pages.ts';
import { registered, signInAs } from '../walks/registering.ts';

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
    async ({ product, mailbox, callback, signsIn, inExchange, port }) => {
      if (port !== undefined) onTestFinished(await holdPort(port));
      const sendproof = await openSendproof({ practice: { empty: true } });
      const { tenant, page, t } = sendproof;
      const { here } = await sendproof.countActions();
      const from = mailbox(sendproof);
      const admin = `admin@${tenant.domain}`;
      const registering = new RegisteringPage(page, t);

      const start = await sendproof.welcome.begin(product);
      await start.fill({ mailbox: from, ...(callback ? { callback: { product, uri: callback } } : {}) });
      await start.signIn();
      await signInAs(sendproof, admin);
      await registering.plan();
      // The sign-in itself has left what any sign-in leaves; registering must leave nothing beside it.
      const before = directoryOf(tenant);
      expect(before.applications).toEqual([]);
      await registering.apply();
      await registering.applied();
      // Running the script that the screen shows is one action, outside of the window.
      if (inExchange) await inExchange(sendproof);
      if (signsIn) {
        await registering.signInAndSend();
        await signInAs(sendproof, from);
      } else await registering.send();
      const dialog = await registering.testDialog();
      await dialog.accepted();
      const [message, ...others] = tenant.messagesIn(from);
      expect(others).toEqual([]);
      expect(message).toBeDefined();
      expect(here.actions.length + (inExchange ? 1 : 0), here.actions.join(', ')).toBeLessThanOrEqual(
        mostActions,
      );

      await dialog.close();
      await registering.toValues(product);
      await registering.open();
      await registering.nothingToDo();
      await registering.takeBack();
      await registering.undone();
      expect(directoryOf(tenant)).toEqual(before);
      expect(sendproof.traffic.errors()).toEqual([]);
    },
  );
});
