import { recipeSchema } from '../../recipes/schema.ts';
import type { TestResult } from '../../results/test-result.ts';
import { planFor } from '../../setup/plan.ts';
import { type Setup, setupSchema } from '../../setup/setup.ts';
import type { ReportInput } from '../build-report.ts';

const seenAt = '2026-11-20T10:00:00.000Z';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const clientId = '22222222-2222-4222-8222-222222222222';

const denied = {
  cause: 'graph-permission-missing',
  stage: 'mail',
  confidence: 'certain',
  evidence: [
    {
      for: true,
      message: { key: 'evidence.answer' },
      raw: 'Access is denied for sales@contoso.com. Check credentials and try again.',
    },
  ],
  alternatives: ['permission-propagating'],
  params: { code: '403', mailbox: 'erp@contoso.com', from: 'erp@contoso.com', to: 'ana@fabrikam.cz' },
  raw: '{"error":{"code":"ErrorAccessDenied","message":"Access is denied for erp@contoso.com."}}',
  seenAt,
} as const;

/** A test that failed, with a bit of everything in it. */
export const failedResult: TestResult = {
  outcome: 'failed',
  id: 'T-7F3K2',
  transport: 'graph',
  from: 'erp@contoso.com',
  to: 'ana@fabrikam.cz',
  startedAt: seenAt,
  durationMs: 812,
  attempt: 1,
  steps: [
    { id: 'token', ok: true, ms: 210, detail: 'https://graph.microsoft.com' },
    { id: 'connect', ok: true, ms: 20, detail: '40.99.1.2:443' },
    { id: 'send', ok: false, ms: 402 },
  ],
  token: {
    aud: 'https://graph.microsoft.com',
    tenantId,
    appId: clientId,
    expiresAt: '2026-11-20T11:00:00.000Z',
    roles: ['User.Read.All'],
    scopes: [],
    expected: {
      aud: ['https://graph.microsoft.com'],
      tenantId,
      appId: clientId,
      roles: ['Mail.Send'],
      scopes: [],
    },
  },
  transcript: [
    'C: POST /v1.0/users/erp%40contoso.com/sendMail',
    'S: 403 Forbidden',
    'S: {"error":{"code":"ErrorAccessDenied"}}',
  ],
  diagnosis: denied,
};

/** The same test when it worked. */
export const okResult: TestResult = {
  outcome: 'ok',
  id: 'T-9Q2M1',
  transport: 'graph',
  from: 'erp@contoso.com',
  to: 'ana@fabrikam.cz',
  startedAt: '2026-11-20T10:30:00.000Z',
  durationMs: 640,
  attempt: 1,
  messageId: '<9c1f0d52-6a5e-4c43-8a11-0f4d8b2f6f10@contoso.com>',
  steps: [
    { id: 'token', ok: true, ms: 180, detail: 'https://graph.microsoft.com' },
    { id: 'connect', ok: true, ms: 22, detail: '40.99.1.2:443' },
    { id: 'send', ok: true, ms: 300 },
    { id: 'accepted', ok: true, ms: 1 },
  ],
  ...(failedResult.token ? { token: { ...failedResult.token, roles: ['Mail.Send'] } } : {}),
  transcript: ['C: POST /v1.0/users/erp%40contoso.com/sendMail', 'S: 202 Accepted'],
};

export const recipe = recipeSchema.parse({
  schema: 1,
  id: 'aktion-next',
  name: 'AktionNEXT',
  vendor: { name: 'Aktion' },
  summary: { en: 'Sends through Microsoft Graph.' },
  application: { suggestedName: 'AktionNEXT', accountTypes: ['single-tenant'] },
  ways: [
    {
      id: 'graph-application',
      flow: 'client-credentials',
      client: 'confidential',
      transport: 'graph',
      permissions: [
        { resource: 'graph', name: 'Mail.Send', type: 'application', reason: { en: 'To send.' } },
      ],
    },
  ],
  product: {
    place: { en: 'Configuration' },
    fields: [{ label: 'Client ID', value: 'client-id' }],
    finish: { en: 'Press Test.' },
  },
});

/** A set-up of which everything is filled in. */
export const fullSetup: Setup = setupSchema.parse({
  schema: 1,
  id: 'contoso-erp',
  name: 'Contoso ERP',
  recipe: 'aktion-next',
  cloud: '/home/ana/lab/cloud.json',
  tenantId,
  clientId,
  mailbox: 'erp@contoso.com',
  credential: { kind: 'secret', expiresAt: '2027-05-01' },
  redirectUri: 'http://localhost:2132',
  who: { mayConsent: true, mayRunExchange: false },
  said: { register: seenAt },
  evidence: {
    ids: {
      state: 'proven',
      seen: [{ key: 'seen.tokenIssued', params: { tenantId, clientId } }],
      at: seenAt,
    },
    credential: { state: 'unknown', reason: { key: 'couldNotLook.noSecret' }, at: seenAt },
    permissions: { state: 'failing', diagnosis: denied, at: seenAt },
  },
  secretStored: 'system',
  signedInAs: 'ana.pop@contoso.com',
  createdAt: seenAt,
  updatedAt: seenAt,
});

/** Everything a support file is made of, as a person's machine would have it. */
export function fullInput(change: Partial<ReportInput> = {}): ReportInput {
  return {
    setup: fullSetup,
    recipe,
    plan: planFor(recipe, change.setup ?? fullSetup),
    results: [okResult, failedResult],
    program: {
      version: '0.1.0',
      node: '24.1.0',
      system: { family: 'win32', release: '10.0.26100', architecture: 'x64' },
    },
    environment: {
      cloud: { id: 'file', name: 'lab', practice: false },
      proxy: { set: true, host: 'proxy.contoso.com:8080' },
      ownCertificateAuthority: true,
      secretStorage: 'system',
    },
    choices: { withAddresses: true },
    madeAt: '2026-11-20T12:00:00.000Z',
    language: 'en',
    secrets: [],
    ...change,
  };
}
