import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { TenantContext } from '../context.ts';
import type { AppCertificate, AppRegistration } from '../directory-objects.ts';
import { certificateRecord } from '../entra/client-assertion.ts';
import type { Html } from '../pages/html.ts';
import { appOf } from '../tenant.ts';
import { dateText, faultLine, portalForm } from './layout.ts';

function certificateRow(app: AppRegistration, certificate: AppCertificate): Html {
  return html`<tr>
    <td class="value">${certificate.thumbprint}</td>
    <td>${certificate.subject}</td>
    <td>${dateText(certificate.startsAt)}</td>
    <td>${dateText(certificate.endsAt)}</td>
    <td>
      <form class="plain" method="post" action="/app-registrations/${app.appId}/certificates/remove">
        <input type="hidden" name="keyId" value="${certificate.keyId}" />
        <button aria-label="Delete ${certificate.thumbprint}">Delete</button>
      </form>
    </td>
  </tr>`;
}

/** *Certificates*: what was uploaded, and the upload. The portal takes a file; here its text is pasted. */
export function certificatesPart(app: AppRegistration, fault?: string): Html {
  const certificates = app.certificates ?? [];
  return html`<h2>Certificates (${certificates.length})</h2>
    ${faultLine(fault)}
    ${
      certificates.length === 0
        ? html`<p>No certificates have been added for this application.</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">Thumbprint</th><th scope="col">Subject</th><th scope="col">Start date</th>
                <th scope="col">Expires</th><th scope="col">Actions</th>
              </tr>
            </thead>
            <tbody>${certificates.map((certificate) => certificateRow(app, certificate))}</tbody>
          </table>`
    }
    <h2>Upload certificate</h2>
    <form method="post" action="/app-registrations/${app.appId}/certificates/add">
      <div class="field">
        <label for="certificate">Certificate (text of the .cer or .pem file)</label>
        <textarea id="certificate" name="certificate" rows="6" spellcheck="false"></textarea>
      </div>
      <button>Upload certificate</button>
    </form>`;
}

/** Takes uploads and deletions; `page` shows the credentials again, with what was wrong. */
export function addCertificatePages(
  pages: Hono,
  { state }: TenantContext,
  page: (app: AppRegistration, fault: string) => Html,
): void {
  const base = '/app-registrations/:appId/certificates';
  pages.post(`${base}/add`, async (c) => {
    const app = appOf(state, c.req.param('appId'));
    if (app === undefined) return c.notFound();
    const record = certificateRecord((await portalForm(c)).get('certificate') ?? '');
    if (record === undefined) return c.html(page(app, 'The file is not a certificate with an RSA key.'), 400);
    app.certificates = [...(app.certificates ?? []), record];
    return c.redirect(`/app-registrations/${app.appId}/credentials`, 303);
  });
  pages.post(`${base}/remove`, async (c) => {
    const app = appOf(state, c.req.param('appId'));
    if (app === undefined) return c.notFound();
    const keyId = (await portalForm(c)).get('keyId');
    app.certificates = (app.certificates ?? []).filter((certificate) => certificate.keyId !== keyId);
    return c.redirect(`/app-registrations/${app.appId}/credentials`, 303);
  });
}
