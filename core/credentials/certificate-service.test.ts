import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { secretName } from '../secrets/secret-names.ts';
import { okValue, type ReadySetup, takeIn } from '../testing/ready-setup.ts';
import { makeCertificate } from './make-certificate.ts';
import { pfxOf } from './testing/pfx-of.ts';

let tenant: PracticeTenant;
let ready: ReadySetup;
beforeEach(async () => {
  tenant = await startTenant();
  ready = await takeIn(tenant.ready['aktion-next']);
});
afterEach(() => tenant.stop());

/** Uploads the public part as the portal takes it. */
async function upload(publicPart: string): Promise<void> {
  const { clientId } = tenant.ready['aktion-next'];
  await fetch(new URL(`/app-registrations/${clientId}/certificates/add`, tenant.portal), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(tenant.portal).origin },
    body: new URLSearchParams({ certificate: publicPart }),
  });
}

const check = async () =>
  okValue(await ready.services.check(ready.setup, 'credential', AbortSignal.timeout(15_000))).evidence
    .credential;

describe('a certificate as the credential of a set-up', () => {
  it('is made here, proves the application once it is uploaded, and a message is sent with it', async () => {
    const { services } = ready;
    const made = okValue(await services.certificates.make(ready.setup, 90));
    ready = { ...ready, setup: made.setup };
    expect(await check()).toMatchObject({ state: 'failing', diagnosis: { cause: 'assertion-invalid' } });
    await upload(made.publicPart);
    expect(await check()).toMatchObject({ state: 'proven', seen: [{ key: 'certificate.accepted' }] });
    const [result] = okValue(
      await services.runTest(
        {
          setup: made.setup,
          to: `jan@${tenant.domain}`,
          transports: ['graph'],
          waitForPropagationMs: 0,
          timeoutMs: 15_000,
          language: 'en',
        },
        { signal: AbortSignal.timeout(30_000) },
      ),
    );
    expect(result?.outcome).toBe('ok');
  });

  it('gives only its public part away', async () => {
    const { services, ports, setup } = ready;
    const made = okValue(await services.certificates.make(setup, 90));
    const shown = okValue(await services.certificates.show(made.setup));
    expect(shown.publicPart).toBe(made.publicPart);
    expect(JSON.stringify([made, shown, services.setups.exportFile(made.setup)])).not.toContain('PRIVATE');
    expect(await ports.secrets.load(secretName(setup.id))).toContain('PRIVATE KEY');
    expect(await services.secrets.copy(made.setup)).toMatchObject({ ok: false });
    expect(services.setups.exportFile(made.setup).credential).toMatchObject({
      kind: 'certificate',
      thumbprint: made.thumbprint,
    });
  });

  it('that cannot be used is refused with the reason, and nothing stored is lost', async () => {
    const { services, ports, setup } = ready;
    const before = await ports.secrets.load(secretName(setup.id));
    const answer = await services.certificates.import(setup, { text: 'no certificate at all' });
    expect(answer).toMatchObject({ failure: { message: { key: 'certificate.fault.no-key' } } });
    expect(await ports.secrets.load(secretName(setup.id))).toBe(before);
  });

  it('is taken from a PFX file, whose passphrase is kept nowhere', async () => {
    const { services, ports, setup } = ready;
    const pem = await makeCertificate('Contoso', 90, new Date());
    const pfx = pfxOf(pem, 'a passphrase').toString('base64');
    const wrong = await services.certificates.import(setup, { pfx, passphrase: 'another' });
    expect(wrong).toMatchObject({ failure: { message: { key: 'certificate.fault.passphrase-wrong' } } });
    const taken = okValue(await services.certificates.import(setup, { pfx, passphrase: 'a passphrase' }));
    expect(pem).toContain(taken.publicPart.trim());
    expect(taken.setup.credential).toMatchObject({ kind: 'certificate', thumbprint: taken.thumbprint });
    const kept = JSON.stringify([taken, await ports.secrets.load(secretName(setup.id))]);
    expect(kept).not.toContain('a passphrase');
  });

  it('goes when it is forgotten', async () => {
    const { services, setup } = ready;
    const made = okValue(await services.certificates.make(setup, 90));
    const left = await services.secrets.forget(made.setup);
    expect(left.credential).toEqual({ kind: 'none' });
    expect(await services.certificates.show(left)).toMatchObject({ ok: false });
  });
});
