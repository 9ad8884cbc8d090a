import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ExplainContext } from '../../shared/causes/explain.ts';
import type { Translate } from '../../shared/text/index.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { Hint } from '../components/Hint.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { MessagePath } from '../components/MessagePath.tsx';
import { pathOf } from '../components/message-path.ts';
import type { StepProps } from '../wizard/step-props.ts';
import { resultText } from './result-text.ts';
import { TransportColumn } from './TransportColumn.tsx';
import type { TestRun, TransportRun } from './test-run.ts';

const useStyles = makeStyles({
  // The rows are those of the columns in it, so that like stands beside like.
  columns: { display: 'grid', gap: '8px 24px', gridTemplateColumns: 'minmax(0, 1fr)' },
  // All beside each other or all below each other, and then in their order: two and one would compare nothing.
  two: { '@media (min-width: 760px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' } },
  three: { '@media (min-width: 1020px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' } },
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
  readonly of?: StepProps | undefined;
  readonly context: ExplainContext;
  readonly onNow: () => void;
  readonly onStop: () => void;
}

/** The test as it runs and how it ended; several transports side by side, with the same rows. */
export function RunView({ run, of, context, onNow, onStop }: RunViewProps) {
  const t = useText();
  const styles = useStyles();
  if (run.kind === 'idle') return <MessagePath path={pathOf()} />;
  if (run.kind === 'refused') return <FailureView failure={run.failure} of={of} />;
  if (run.kind === 'lost') return <Hint intent="warning">{t('test.lost')}</Hint>;
  const widths: Readonly<Record<number, string>> = { 2: styles.two, 3: styles.three };
  const isOneOfSeveral = run.transports.length > 1;
  return (
    <>
      <LiveText text={run.transports.map((one) => saidOf(one, t)).join(' ')} />
      <div className={mergeClasses(styles.columns, widths[run.transports.length])}>
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
