import { createHash } from 'node:crypto';
import type { TestRequest } from '../../core/sending/test-request.ts';
import type { Services } from '../../core/services.ts';
import type { ExplainContext } from '../../shared/causes/explain.ts';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import type { Way } from '../../shared/recipes/schema.ts';
import { explainContextOf } from '../../shared/setup/explain-context.ts';
import { wayOf } from '../../shared/setup/plan.ts';
import { type Setup, setupSchema } from '../../shared/setup/setup.ts';
import type { Language } from '../../shared/text/index.ts';
import { findSetup, inCloud } from '../input/setup-choice.ts';
import { UsageError } from '../usage-error.ts';
import type { BatchLine, LineFacts } from './batch-line.ts';
import type { LineFault } from './line-fault.ts';

/** One line, ready to be sent. */
export interface Prepared {
  readonly line: number;
  readonly request: TestRequest;
  readonly way: Way;
  /** Throttled answers count for the practice tenant's fast clocks there. */
  readonly practice: boolean;
  readonly about: ExplainContext;
}

/** What the call says for all lines. */
export interface BatchRequest {
  /** Where relative paths of the file start from. */
  readonly folder: string;
  readonly cloud?: string | undefined;
  readonly secret?: string | undefined;
  readonly timeoutMs: number;
  readonly waitForPropagationMs: number;
  readonly language: Language;
}

/** Facts that are saved nowhere; the same facts are the same set-up. */
function setupOfFacts(facts: LineFacts, now: Date): Setup {
  const { recipe, way, cloud = 'global', tenantId, clientId } = facts;
  const digest = createHash('sha256')
    .update(JSON.stringify([recipe, way, cloud, tenantId, clientId]))
    .digest('hex');
  return setupSchema.parse({
    schema: 1,
    id: `batch-${digest.slice(0, 16)}`,
    name: clientId,
    recipe,
    ...(way === undefined ? {} : { way }),
    cloud,
    tenantId,
    clientId,
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  });
}

function find(line: BatchLine, batch: BatchRequest, services: Services): Promise<Outcome<Setup>> {
  if ('setup' in line.of) return findSetup(line.of.setup, services, batch.folder);
  return Promise.resolve(ok(setupOfFacts(line.of.facts, new Date())));
}

async function prepare(line: BatchLine, batch: BatchRequest, services: Services): Promise<Outcome<Prepared>> {
  const named = await find(line, batch, services);
  if (!named.ok) return named;
  const cloud = await services.clouds.load(batch.cloud ?? named.value.cloud, batch.folder);
  if (!cloud.ok) return cloud;
  const setup = inCloud({ ...named.value, mailbox: line.mailbox ?? named.value.mailbox }, cloud.value.id);
  const loaded = await services.recipes.get(setup.recipe);
  if (!loaded.ok) return loaded;
  const { recipe } = loaded.value;
  const { way: wanted } = setup;
  if (wanted !== undefined && !recipe.ways.some(({ id }) => id === wanted))
    return refused('cli.batch.fault.way', {
      found: wanted,
      known: recipe.ways.map(({ id }) => id).join(', '),
    });
  const way = wayOf(recipe, setup);
  const request = {
    setup,
    to: line.to,
    from: line.from,
    transports: line.via ?? [way.transport],
    waitForPropagationMs: batch.waitForPropagationMs,
    timeoutMs: batch.timeoutMs,
    language: batch.language,
  };
  const about = explainContextOf(setup, cloud.value);
  return ok({ line: line.line, request, way, practice: cloud.value.practice, about });
}

/** One secret belongs to one application: sent in the name of another it would only be told to the wrong place. */
function handOverSecret(prepared: readonly Prepared[], secret: string, services: Services): void {
  const confidential = prepared.filter(({ way }) => way.client === 'confidential');
  const applications = new Set(confidential.map(({ request }) => request.setup.clientId?.toLowerCase()));
  if (applications.size > 1) throw new UsageError('cli.batch.oneSecret', { count: applications.size });
  for (const { request } of confidential) services.secrets.supply(request.setup.id, secret);
}

function faultOf(line: number, outcome: Outcome<unknown>): readonly LineFault[] {
  if (outcome.ok) return [];
  const { failure } = outcome;
  // Nothing was asked of anybody yet, so nothing of the world can have failed.
  if (failure.kind === 'diagnosed') throw new Error(`${failure.diagnosis.cause}: ${failure.diagnosis.raw}`);
  return [{ line, message: failure.message }];
}

/**
 * Finds what every line names and makes sure that each could begin. Sends nothing.
 *
 * @throws UsageError where one secret was supplied for lines of several applications.
 */
export async function prepareAll(
  lines: readonly BatchLine[],
  batch: BatchRequest,
  services: Services,
): Promise<{ readonly prepared: readonly Prepared[]; readonly faults: readonly LineFault[] }> {
  const prepared: Prepared[] = [];
  const faults: LineFault[] = [];
  for (const line of lines) {
    const outcome = await prepare(line, batch, services);
    if (outcome.ok) prepared.push(outcome.value);
    else faults.push(...faultOf(line.line, outcome));
  }
  if (batch.secret !== undefined) handOverSecret(prepared, batch.secret, services);
  for (const { line, request } of prepared)
    faults.push(...faultOf(line, await services.readyToTest(request)));
  return { prepared, faults: faults.toSorted((one, other) => one.line - other.line) };
}
