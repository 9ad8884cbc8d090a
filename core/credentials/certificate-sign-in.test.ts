import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeTenant, startTenant } from '../../simulator/start.ts';
import { loadCloud } from '../clouds/load-cloud.ts';
import { acquireByClientCredentials } from '../entra/client-credentials.ts';
import { claimsOf } from '../entra/token-claims.ts';
import { routeFor } from '../setup-context.ts';
import { okValue } from '../testing/ready-setup.ts';
import { readCertificate } from './certificate.ts';
import { makeCertificate } from './make-certificate.ts';

let tenant: PracticeTenant;
beforeEach(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.stop());

/** Uploads the public part as the portal takes it. */
async function upload(text: string): Promise<number> {
  const { clientId } = tenant.ready['aktion-next'];
  const answer = await fetch(new URL(`/app-registrations/${clientId}/certificates/add`, tenant.portal), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(tenant.portal).origin },
    body: new URLSearchParams({ certificate: text }),
    redirect: 'manual',
  });
  return answer.status;
}

async function askWith(secret: string) {
  const cloud = okValue(await loadCloud(tenant.cloudFile));
  const { clientId } = tenant.ready['aktion-next'];
  const route = routeFor(cloud, { environment: {} }, AbortSignal.timeout(15_000));
  return acquireByClientCredentials({ clientId, tenantId: tenant.tenantId, cloud, route, secret }, [
    'https://graph.microsoft.com/.default',
  ]);
}

const publicPartOf = (pem: string) => {
  const read = readCertificate(pem);
  if (!read.ok) throw new Error(read.fault);
  return read.certificate.publicPart;
};

describe('an application that proves itself by a certificate', () => {
  it('gets a token once the public part is uploaded', async () => {
    const pem = await makeCertificate('Contoso', 90, new Date());
    const before = await askWith(pem);
    expect(before.ok ? '' : before.observation.text).toContain('AADSTS700027');
    expect(await upload(publicPartOf(pem))).toBe(303);
    const answer = await askWith(pem);
    expect(answer.ok && claimsOf(answer.token.value)?.roles).toContain('Mail.Send');
  });

  it('is refused with another key, and with one that has expired', async () => {
    expect(await upload(publicPartOf(await makeCertificate('Other', 90, new Date())))).toBe(303);
    const answer = await askWith(await makeCertificate('Contoso', 90, new Date()));
    expect(answer.ok ? '' : answer.observation.text).toContain('AADSTS700027');
    const old = await makeCertificate('Old', 1, new Date(Date.now() - 5 * 86_400_000));
    expect(await upload(publicPartOf(old))).toBe(303);
    const late = await askWith(old);
    expect(late.ok ? '' : late.observation.text).toContain('expired');
  });
});
