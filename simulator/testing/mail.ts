import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { dirname, join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { PracticeTenant } from '../start.ts';
import { accountOf, type TenantState } from '../tenant.ts';

/** The certificate of the practice tenant's authority. */
export function caOf(cloudFile: string): string {
  return readFileSync(join(dirname(cloudFile), 'ca.pem'), 'utf8');
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

export interface HttpAsk {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How long the server may say nothing. */
  readonly timeoutMs?: number;
}

/** One HTTPS request under the tenant's authority. */
export function askHttps(tenant: PracticeTenant, url: string, ask: HttpAsk = {}): Promise<HttpAnswer> {
  const { method = 'GET', headers = {}, body, timeoutMs = 10_000 } = ask;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, ca: caOf(tenant.cloudFile), agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    outgoing.setTimeout(timeoutMs, () =>
      outgoing.destroy(Object.assign(new Error('No answer'), { code: 'ETIMEDOUT' })),
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** A request to the token endpoint; the answer's JSON. */
export async function askToken(
  tenant: PracticeTenant,
  form: Readonly<Record<string, string>>,
  path = tenant.tenantId,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await askHttps(tenant, `${tenant.services.entra}/${path}/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  return { status: answer.status, body: JSON.parse(answer.text) };
}

/** An app-only token for the ready-made application. */
export async function applicationToken(
  tenant: PracticeTenant,
  scope = 'https://graph.microsoft.com/.default',
): Promise<string> {
  const { clientId, clientSecret = '' } = tenant.ready['aktion-next'];
  const { body } = await askToken(tenant, {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope,
  });
  return String(body.access_token);
}

/** Consents in an account's name without a page, for tests whose subject is mail. */
export function consented(state: TenantState, appId: string, user: string, scope: string): void {
  const oid = accountOf(state, user)?.oid ?? '';
  const grant = { appId, scope, principal: { oid }, permissionEffectiveAt: 0 } as const;
  state.grants.push({ kind: 'delegated', api: 'Microsoft Graph', ...grant });
}

export interface SmtpMail {
  readonly user: string;
  readonly accessToken: string;
  readonly from?: string;
  readonly to: string;
  readonly text?: string;
}

/** Sends one message over SMTP with nodemailer. */
export async function sendBySmtp(tenant: PracticeTenant, mail: SmtpMail, secure = false): Promise<string> {
  const transport = createTransport({
    host: '127.0.0.1',
    port: secure ? tenant.services.smtpTls : tenant.services.smtp,
    secure,
    requireTLS: !secure,
    tls: { ca: caOf(tenant.cloudFile) },
    greetingTimeout: 300,
    auth: { type: 'OAuth2', user: mail.user, accessToken: mail.accessToken },
  });
  try {
    const sent = await transport.sendMail({
      from: mail.from ?? mail.user,
      to: mail.to,
      subject: 'Probă de trimitere',
      text: mail.text ?? 'A line.\n.a line that begins with a dot\n',
    });
    return sent.response;
  } finally {
    transport.close();
  }
}
