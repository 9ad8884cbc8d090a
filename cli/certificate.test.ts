import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCertificate } from '../core/credentials/certificate.ts';
import { makeCertificate } from '../core/credentials/make-certificate.ts';
import { pfxOf } from '../core/credentials/testing/pfx-of.ts';
import { type PracticeTenant, startTenant } from '../simulator/start.ts';
import { type InProcess, newInProcess } from './testing/in-process.ts';

let tenant: PracticeTenant;
let installation: InProcess;
let folder: string;
beforeAll(async () => {
  tenant = await startTenant();
  installation = await newInProcess();
  folder = await mkdtemp(join(tmpdir(), 'sendproof-certificate-'));
});
afterAll(async () => {
  await tenant.stop();
  await installation.remove();
  await rm(folder, { recursive: true, force: true });
});

async function sendWith(
  name: string,
  content: string | Uint8Array,
  environment: Readonly<Record<string, string>> = {},
) {
  const path = join(folder, name);
  await writeFile(path, content, { mode: 0o600 });
  const { setupFile } = tenant.ready['aktion-next'];
  return installation.run(['test', '--setup', setupFile, '--to', `jan@${tenant.domain}`, '--json'], {
    environment: { SENDPROOF_CLIENT_CERTIFICATE: path, ...environment },
  });
}

describe('a certificate on the command line', () => {
  it('sends a message once its public part is uploaded, and is told apart from a secret before', async () => {
    const pem = await makeCertificate('Command line', 30, new Date());
    const before = await sendWith('pair.pem', pem);
    expect(before.code).toBe(10);
    expect(JSON.parse(before.out)).toMatchObject({ cause: 'assertion-invalid' });
    const read = readCertificate(pem);
    await fetch(
      new URL(`/app-registrations/${tenant.ready['aktion-next'].clientId}/certificates/add`, tenant.portal),
      {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: new URL(tenant.portal).origin,
        },
        body: new URLSearchParams({ certificate: read.ok ? read.certificate.publicPart : '' }),
      },
    );
    const sent = await sendWith('pair.pem', pem);
    expect(sent.code).toBe(0);
    expect(sent.out + sent.err + before.out + before.err).not.toContain('PRIVATE KEY');
    const pfx = pfxOf(pem, 'a passphrase');
    const passphrase = { SENDPROOF_CLIENT_CERTIFICATE_PASSPHRASE: 'a passphrase' };
    expect((await sendWith('pair.pfx', pfx, passphrase)).code).toBe(0);
    const locked = await sendWith('pair.pfx', pfx);
    expect(locked.code).toBe(2);
    expect(locked.err).toContain('The file is locked with a passphrase.');
  });

  it('that is no certificate is refused with what is missing, and nobody is asked', async () => {
    const { code, err } = await sendWith('empty.pem', 'nothing');
    expect(code).toBe(2);
    expect(err).toContain('There is no private key in this text');
  });
});
