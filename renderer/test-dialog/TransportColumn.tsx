import { makeStyles, Subtitle2 } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ExplainContext } from '../../shared/causes/explain.ts';
import { useText } from '../app/language-context.ts';
import { MessagePath } from '../components/MessagePath.tsx';
import { pathOf } from '../components/message-path.ts';
import { StageTimeline } from '../components/StageTimeline.tsx';
import { Probing } from './Probing.tsx';
import { ResultView } from './ResultView.tsx';
import { endedAt } from './result-text.ts';
import type { TransportRun } from './test-run.ts';
import { Waiting } from './Waiting.tsx';

const useStyles = makeStyles({
  // The name, the path, and the seven rows of a result; shared with the columns beside it.
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'subgrid',
    gridRowEnd: 'span 9',
    paddingBottom: '24px',
  },
  path: { gridRowStart: 2 },
  running: {
    gridRowStart: 3,
    gridRowEnd: 'span 7',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
});

interface TransportColumnProps {
  readonly run: TransportRun;
  readonly context: ExplainContext;
  /** Several stand side by side. */
  readonly isOneOfSeveral: boolean;
  readonly onNow: () => void;
  readonly onStop: () => void;
}

/** One transport of the test: its way, its stages while it runs, its result. */
export function TransportColumn({ run, context, isOneOfSeveral, onNow, onStop }: TransportColumnProps) {
  const t = useText();
  const styles = useStyles();
  const headline = useRef<HTMLHeadingElement>(null);
  const { phase } = run;
  const hasEnded = phase.kind === 'ended';
  useEffect(() => {
    // With several results at once nobody can be led to all of them: the live region says what came.
    if (hasEnded && !isOneOfSeveral) headline.current?.focus();
  }, [hasEnded, isOneOfSeveral]);

  const path = pathOf({
    steps: run.steps,
    current: run.current,
    ended: phase.kind !== 'running',
    waiting: phase.kind === 'waiting',
  });
  return (
    <div className={styles.column}>
      {isOneOfSeveral ? <Subtitle2 as="h2">{t(`test.transport.${run.transport}`)}</Subtitle2> : null}
      <div className={styles.path}>
        <MessagePath path={path} />
      </div>
      {phase.kind === 'running' ? (
        <div className={styles.running}>
          {run.attempt > 1 ? <span>{t('test.attempt', { n: run.attempt })}</span> : null}
          <StageTimeline steps={run.steps} current={run.current} />
          {phase.probingUntil === undefined ? null : <Probing until={phase.probingUntil} />}
        </div>
      ) : (
        <ResultView
          result={phase.result}
          context={context}
          isWaiting={phase.kind === 'waiting'}
          small={isOneOfSeveral}
          headline={headline}
        >
          {phase.kind === 'waiting' ? (
            <Waiting
              since={endedAt(phase.result)}
              nextTryAt={phase.nextTryAt}
              stopAt={phase.stopAt}
              onNow={onNow}
              onStop={onStop}
            />
          ) : null}
        </ResultView>
      )}
    </div>
  );
}
