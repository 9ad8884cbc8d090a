import { causeIds } from '../../shared/causes/cause-id.ts';
import { diagnose } from '../../shared/causes/diagnose.ts';
import { CompareResults } from '../compare/CompareResults.tsx';
import { DiagnosisView } from '../diagnosis/DiagnosisView.tsx';
import { ExplainedText } from '../diagnosis/ExplainedText.tsx';
import { OpenedReport } from '../report/OpenedReport.tsx';
import { RunView } from '../test-dialog/RunView.tsx';
import type { TestRun, TransportRun } from '../test-dialog/test-run.ts';
import {
  builtIn,
  failedResult,
  failing,
  okResult,
  proven,
  sampleDiagnosis,
  sampleIds,
  sampleInfo,
  sampleSetup,
  sampleTime,
  shipped,
} from '../testing/sample-data.ts';
import { sampleReport } from '../testing/sample-report.ts';
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
  'three-compared': {
    kind: 'ended',
    transports: [
      ended({ ...missing, transport: 'smtp' }),
      ended(okResult),
      ended({ ...propagating, transport: 'ews' }),
    ],
  },
  'three-running': {
    kind: 'running',
    transports: [
      { transport: 'smtp', attempt: 1, steps: [], current: 'token', phase: { kind: 'running' } },
      ended(okResult),
      {
        transport: 'ews',
        attempt: 2,
        steps: propagating.steps,
        phase: {
          kind: 'waiting',
          result: { ...propagating, transport: 'ews' },
          nextTryAt: minutes(0.7),
          stopAt: minutes(60),
        },
      },
    ],
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

const pasted = [
  '2026-11-20T14:03:20Z INFO  connecting to smtp.office365.com:587',
  '2026-11-20T14:03:21Z ERROR 535 5.7.3 Authentication unsuccessful [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]',
  '2026-11-20T14:03:21Z INFO  next try in 60 s',
].join('\n');

const aktion = shipped('aktion-next');
const earlier = { ...missing, id: 'sp-6e2b10', startedAt: '2026-11-20T13:41:07.000Z' };
const history = [okResult, earlier];
const report = sampleReport(
  sampleSetup(aktion, {
    ...sampleIds,
    who: { mayConsent: true, mayRunExchange: false },
    said: { register: sampleTime },
    evidence: {
      ids: proven({ key: 'seen.tenantExists', params: { tenantId: sampleIds.tenantId } }),
      permissions: failing(sampleDiagnosis('graph-permission-missing')),
      test: failing(sampleDiagnosis('graph-permission-missing')),
    },
  }),
  { info: sampleInfo, recipes: [builtIn(aktion)], setups: [], results: history },
  false,
);

const supportScenes = {
  compare: { kind: 'part', content: <CompareResults results={history} /> },
  explained: {
    kind: 'part',
    content: <ExplainedText text={pasted} diagnosis={diagnose({ text: pasted, seenAt: sampleTime })} />,
  },
  'report-opened': { kind: 'part', content: <OpenedReport report={report} onClose={nothing} /> },
} as const satisfies Record<string, Scene>;

/** Parts by themselves: the states of the Test dialog, the explanation of every cause there is, and what support looks at. */
export const partScenes: Readonly<Record<string, Scene>> = {
  ...Object.fromEntries([...runScenes, ...causeScenes]),
  ...supportScenes,
};
