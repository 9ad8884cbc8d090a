import type { TestProgressReport, TestRequest } from '../core/sending/test-request.ts';
import type { TestResult } from '../shared/results/test-result.ts';
import type { Context } from './context.ts';
import { resultsOfFailedSignIn } from './failed-sign-in.ts';
import type { Chosen } from './input/setup-choice.ts';
import { type Core, granted } from './services.ts';
import { canSignIn, signIn } from './signing-in.ts';
import { UsageError } from './usage-error.ts';

async function wantsSignIn({ setup, way }: Chosen, { services }: Core, context: Context): Promise<boolean> {
  return way.flow === 'authorization-code' && canSignIn(context) && !(await services.hasSession(setup));
}

/**
 * Sends the message over each transport asked for. Where the way sends as a person and there is no session, somebody is signed in
 * first, if anybody is there to do it. A session that has ended is told as such: the product would meet the same.
 */
export async function runTest(
  request: TestRequest,
  chosen: Chosen,
  core: Core,
  context: Context,
  onProgress: (progress: TestProgressReport) => void,
): Promise<readonly TestResult[]> {
  const send = async (setup = request.setup) =>
    granted(await core.services.runTest({ ...request, setup }, { signal: context.signal, onProgress }));
  if (!(await wantsSignIn(chosen, core, context))) return send();

  const startedAt = core.ports.clock.now();
  const signedIn = await signIn(request.setup, {}, core, context);
  if (signedIn.ok) return send(signedIn.value.setup);
  if (signedIn.failure.kind === 'refused') throw UsageError.of(signedIn.failure.message);
  return resultsOfFailedSignIn(request, signedIn.failure.diagnosis, startedAt, core.ports.clock.now());
}
