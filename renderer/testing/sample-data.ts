import type { CauseId } from '../../shared/causes/cause-id.ts';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { causeEntries } from '../../shared/causes/entries.ts';
import type { Info } from '../../shared/contract/calls.ts';
import { type LoadedRecipe, type Recipe, recipeSchema } from '../../shared/recipes/schema.ts';
import type { TestResult, TokenReport } from '../../shared/results/test-result.ts';
import { type Setup, setupSchema } from '../../shared/setup/setup.ts';
import type { StepEvidence } from '../../shared/setup/step.ts';

/** A moment that everything made up refers to. */
export const sampleTime = '2026-11-20T14:03:21.000Z';

const recipeFiles = import.meta.glob<unknown>('../../shared/recipes/builtin/*.json', {
  eager: true,
  import: 'default',
});

/** The recipes that the program ships. */
export const shippedRecipes: readonly Recipe[] = Object.values(recipeFiles).map((file) =>
  recipeSchema.parse(file),
);

/** One of them. @throws Error when it is not among them. */
export function shipped(id: string): Recipe {
  const recipe = shippedRecipes.find((candidate) => candidate.id === id);
  if (!recipe) throw new Error(`There is no recipe ${id}`);
  return recipe;
}

/** The picture of a vendor's product. */
export const sampleLogo =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 9 9%22%3E%3Ccircle cx=%224.5%22 cy=%224.5%22 r=%224%22/%3E%3C/svg%3E';

export function builtIn(recipe: Recipe): LoadedRecipe {
  return { recipe, source: 'built-in' };
}

export const sampleInfo: Info = {
  version: '0.0.0',
  language: 'en',
  theme: 'light',
  secretStorage: 'system',
  cloud: { id: 'global', name: 'Microsoft 365', practice: false, portal: 'https://entra.microsoft.com' },
  canCopySecrets: true,
};

export const practiceInfo: Info = {
  ...sampleInfo,
  secretStorage: 'memory',
  canCopySecrets: false,
  cloud: { id: '/practice/cloud.json', name: 'Contoso', practice: true, portal: 'http://127.0.0.1:8080' },
};

export const sampleIds = {
  tenantId: '0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d',
  clientId: '7d8e9f0a-1b2c-4d3e-9f4a-5b6c7d8e9f0a',
  mailbox: 'invoices@contoso.com',
} as const;

/** A set-up of a product, with what the scene needs changed. */
export function sampleSetup(recipe: Recipe, facts: Partial<Setup> = {}): Setup {
  return setupSchema.parse({
    schema: 1,
    id: recipe.id,
    name: `Contoso ${recipe.name}`,
    recipe: recipe.id,
    cloud: 'global',
    createdAt: sampleTime,
    updatedAt: sampleTime,
    ...facts,
  });
}

/** A cause as a host would tell it. */
export function sampleDiagnosis(cause: CauseId, facts: Partial<Diagnosis> = {}): Diagnosis {
  return {
    cause,
    stage: causeEntries[cause].stage,
    confidence: 'likely',
    evidence: [{ for: true, message: { key: 'evidence.answer' }, raw: 'ErrorAccessDenied' }],
    alternatives: cause === 'unknown' ? [] : ['unknown'],
    params: { code: '403', port: 2132 },
    raw: '{"error":{"code":"ErrorAccessDenied","message":"Access is denied. Check credentials and try again."}}',
    seenAt: sampleTime,
    ...facts,
  };
}

export function proven(...seen: Extract<StepEvidence, { state: 'proven' }>['seen']): StepEvidence {
  return { state: 'proven', seen: [...seen], at: sampleTime };
}

export function failing(diagnosis: Diagnosis): StepEvidence {
  return { state: 'failing', diagnosis, at: sampleTime };
}

const token: TokenReport = {
  aud: 'https://graph.microsoft.com',
  tenantId: sampleIds.tenantId,
  appId: sampleIds.clientId,
  roles: ['Mail.Send'],
  scopes: [],
  expected: {
    aud: ['https://graph.microsoft.com'],
    tenantId: sampleIds.tenantId,
    appId: sampleIds.clientId,
    roles: ['Mail.Send'],
    scopes: [],
  },
};

const common = {
  id: 'sp-7f3a21',
  transport: 'graph',
  from: sampleIds.mailbox,
  to: 'maria@contoso.com',
  startedAt: sampleTime,
  durationMs: 812,
  attempt: 1,
  token,
  transcript: [
    'C: POST /v1.0/users/invoices%40contoso.com/sendMail HTTP/1.1',
    'C: Authorization: Bearer (hidden)',
    'S: HTTP/1.1 202 Accepted',
    'S: request-id: 5a0b6a4e-93b6-4c9e-8a8e-2f1f6d3c9b11',
  ],
} as const;

export const okResult: TestResult = {
  ...common,
  steps: [
    { id: 'token', ok: true, ms: 231, detail: 'https://graph.microsoft.com' },
    { id: 'resolve', ok: true, ms: 12, detail: '40.99.10.34' },
    { id: 'connect', ok: true, ms: 31 },
    { id: 'secure', ok: true, ms: 48, detail: 'TLSv1.3' },
    { id: 'authenticate', ok: true, ms: 4 },
    { id: 'send', ok: true, ms: 480 },
    { id: 'accepted', ok: true, ms: 6, detail: '202 Accepted' },
  ],
  outcome: 'ok',
  messageId: '<sp-7f3a21@contoso.com>',
};

export function failedResult(diagnosis: Diagnosis, tokenFacts: Partial<TokenReport> = {}): TestResult {
  return {
    ...common,
    id: `sp-${diagnosis.cause}`,
    token: { ...token, ...tokenFacts },
    steps: [
      ...okResult.steps.slice(0, 4),
      { id: 'authenticate', ok: false, ms: 84, detail: '403 Forbidden' },
    ],
    transcript: [...common.transcript.slice(0, 2), 'S: HTTP/1.1 403 Forbidden', 'S: ErrorAccessDenied'],
    outcome: 'failed',
    diagnosis,
  };
}
