import { makeStyles } from '@fluentui/react-components';
import type { ExplainContext } from '../../shared/causes/explain.ts';
import type { Translate } from '../../shared/text/index.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { Hint } from '../components/Hint.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { MessagePath } from '../components/MessagePath.tsx';
import { pathOf } from '../components/message-path.ts';
import { resultText } from './result-text.ts';
import { TransportColumn } from './TransportColumn.tsx';
import type { TestRun, TransportRun } from './test-run.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gap: '24px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
  },
});

function saidOf(run: TransportRun, t: Translate): string {
  const { phase } = run;
  const transport = t(`test.transport.${run.transport}`);
  if (phase.kind !== 'running') return `${transport}: ${resultText(phase.result, t)}`;
  if (phase.probingUntil !== undefined) return `${transport}: ${t('test.probing')}`;
  return `${transport}: ${run.current ? t(`test.stage.${run.current}`) : t('test.running')}`;
}

interface RunViewProps {
  readonly run: TestRun;
  readonly context: ExplainContext;
  readonly onNow: () => void;
  readonly onStop: () => void;
}

/** The test as it runs and how it ended; several transports side by side, with the same rows. */
export function RunView({ run, context, onNow, onStop }: RunViewProps) {
  const t = useText();
  const styles = useStyles();
  if (run.kind === 'idle') return <MessagePath path={pathOf()} />;
  if (run.kind === 'refused') return <FailureView failure={run.failure} />;
  if (run.kind === 'lost') return <Hint intent="warning">{t('test.lost')}</Hint>;
  const isOneOfSeveral = run.transports.length > 1;
  return (
    <>
      <LiveText text={run.transports.map((one) => saidOf(one, t)).join(' ')} />
      <div className={styles.columns}>
        {run.transports.map((one) => (
          <TransportColumn
            key={one.transport}
            run={one}
            context={context}
            isOneOfSeveral={isOneOfSeveral}
            onNow={onNow}
            onStop={onStop}
          />
        ))}
      </div>
    </>
  );
}
