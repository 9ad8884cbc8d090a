import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { personSignsIn } from '../../simulator/testing/person.ts';
import { okValue, openerOf, type ReadySetup, takeIn } from '../testing/ready-setup.ts';

let tenant: PracticeTenant;
let ready: ReadySetup;
beforeEach(async () => {
  tenant = await startTenant();
  const opener = openerOf((url) => personSignsIn(url, { account: tenant.ready.glpi.mailbox }));
  // Handed over without the secret: only the certificate can prove the application.
  ready = await takeIn({ setupFile: tenant.ready.glpi.setupFile }, { opener });
  const { setup, publicPart } = okValue(await ready.services.certificates.make(ready.setup, 90));
  ready = { ...ready, setup };
  uploaded = () => upload(publicPart);
});
afterEach(() => tenant.stop());

let uploaded: () => Promise<void>;

/** Uploads the public part as the portal takes it, where the registration has no client secret any more. */
async function upload(publicPart: string): Promise<void> {
  const { clientId } = tenant.ready.glpi;
  for (const app of tenant.state.apps) if (app.appId === clientId) app.secrets.splice(0);
  await fetch(new URL(`/app-registrations/${clientId}/certificates/add`, tenant.portal), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(tenant.portal).origin },
    body: new URLSearchParams({ certificate: publicPart }),
  });
}

const signIn = () =>
  ready.services.signIn(ready.setup, {
    signal: AbortSignal.timeout(20_000),
    language: 'en',
    onProgress() {},
  });

describe('a product that signs a person in and proves itself by a certificate', () => {
  it('redeems the code, sends as the person who signed in, and asks again in silence', async () => {
    await uploaded();
    const { setup, username } = okValue(await signIn());
    expect(username).toBe(tenant.ready.glpi.mailbox);
    const request = {
      setup,
      to: `jan@${tenant.domain}`,
      transports: ['smtp'],
      waitForPropagationMs: 0,
      timeoutMs: 15_000,
      language: 'en',
    } as const;
    for (const _ of ['first', 'second']) {
      const [result] = okValue(
        await ready.services.runTest(request, { signal: AbortSignal.timeout(30_000) }),
      );
      expect(result).toMatchObject({ outcome: 'ok', transport: 'smtp' });
    }
  });

  it('is told that the certificate is not on the registration, where it was not uploaded', async () => {
    expect(await signIn()).toMatchObject({
      ok: false,
      failure: { diagnosis: { cause: 'assertion-invalid', stage: 'token' } },
    });
  });
});
