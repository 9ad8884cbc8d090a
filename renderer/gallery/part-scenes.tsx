import { causeIds } from '../../shared/causes/cause-id.ts';
import { DiagnosisView } from '../diagnosis/DiagnosisView.tsx';
import { RunView } from '../test-dialog/RunView.tsx';
import type { TestRun, TransportRun } from '../test-dialog/test-run.ts';
import { failedResult, okResult, sampleDiagnosis, sampleIds } from '../testing/sample-data.ts';
import type { Scene } from './scene.ts';

const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();
const propagating = failedResult(sampleDiagnosis('permission-propagating'));
const missing = failedResult(
  sampleDiagnosis('graph-permission-missing', { confidence: 'certain', alternatives: [] }),
  { roles: [], aud: 'https://outlook.office365.com' },
);
const ended = (result: typeof okResult): TransportRun => ({
  transport: result.transport,
  attempt: result.attempt,
  steps: result.steps,
  phase: { kind: 'ended', result },
});

const runs: Readonly<Record<string, TestRun>> = {
  starting: {
    kind: 'running',
    transports: [{ transport: 'graph', attempt: 1, steps: [], current: 'token', phase: { kind: 'running' } }],
  },
  running: {
    kind: 'running',
    transports: [
      {
        transport: 'graph',
        attempt: 1,
        steps: okResult.steps.slice(0, 3),
        current: 'secure',
        phase: { kind: 'running' },
      },
    ],
  },
  ok: { kind: 'ended', transports: [ended(okResult)] },
  failed: { kind: 'ended', transports: [ended(missing)] },
  waiting: {
    kind: 'running',
    transports: [
      {
        transport: 'graph',
        attempt: 2,
        steps: propagating.steps,
        phase: { kind: 'waiting', result: propagating, nextTryAt: minutes(0.7), stopAt: minutes(60) },
      },
    ],
  },
  compared: {
    kind: 'ended',
    transports: [ended(okResult), ended({ ...missing, transport: 'smtp' })],
  },
  refused: {
    kind: 'refused',
    failure: { kind: 'refused', message: { key: 'refused.secretMissing' } },
  },
  lost: { kind: 'lost' },
};

const nothing = () => {};

const runScenes = Object.entries(runs).map(([name, run]): [string, Scene] => [
  `run-${name}`,
  {
    kind: 'part',
    content: <RunView run={run} context={sampleIds} onNow={nothing} onStop={nothing} />,
  },
]);

const causeScenes = causeIds.map((cause): [string, Scene] => [
  `cause-${cause}`,
  {
    kind: 'part',
    content: <DiagnosisView diagnosis={sampleDiagnosis(cause)} level="h2" context={sampleIds} />,
  },
]);

/** Parts by themselves: the states of the Test dialog, and the explanation of every cause there is. */
export const partScenes: Readonly<Record<string, Scene>> = Object.fromEntries([...runScenes, ...causeScenes]);
