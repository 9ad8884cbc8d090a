import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import type { ExplainContext } from '../../shared/causes/explain.ts';
import type { TestResult } from '../../shared/results/test-result.ts';
import { durationText } from '../app/duration-text.ts';
import { useText } from '../app/language-context.ts';
import { StageTimeline } from '../components/StageTimeline.tsx';
import { Blocks } from '../diagnosis/Blocks.tsx';
import { Conversation } from '../diagnosis/Conversation.tsx';
import { DiagnosisBlocks } from '../diagnosis/DiagnosisBlocks.tsx';
import { Headline } from '../diagnosis/Headline.tsx';
import { causeFacts } from '../diagnosis/headline-text.ts';
import { resultText } from './result-text.ts';
import { TokenTable } from './TokenTable.tsx';

const useStyles = makeStyles({
  // Line, facts, what stands between, and the four blocks: the same rows as in the result beside it.
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'subgrid',
    gridRowEnd: 'span 7',
    rowGap: '8px',
  },
  facts: { color: tokens.colorNeutralForeground3, paddingLeft: '40px', overflowWrap: 'anywhere' },
  stack: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

interface ResultViewProps {
  readonly result: TestResult;
  readonly context?: ExplainContext | undefined;
  /** The failure passes by itself and is waited for. */
  readonly isWaiting?: boolean | undefined;
  readonly small?: boolean | undefined;
  /** Its line stands above it already, as a heading of the third level. */
  readonly isNamed?: boolean | undefined;
  readonly headline?: Ref<HTMLHeadingElement> | undefined;
  /** Stands between the line and the blocks. */
  readonly children?: ReactNode;
}

function Seen({ result }: { readonly result: TestResult }) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <StageTimeline steps={result.steps} />
      {result.token ? <TokenTable token={result.token} /> : null}
    </div>
  );
}

/** One result: the line, then its four blocks in their fixed order. */
export function ResultView({
  result,
  context,
  isWaiting = false,
  small,
  isNamed = false,
  headline,
  children,
}: ResultViewProps) {
  const t = useText();
  const styles = useStyles();
  const isOk = result.outcome === 'ok';
  const headingLevel = isNamed ? 'h4' : 'h3';
  const facts = [
    t(`test.transport.${result.transport}`),
    `${result.from} → ${result.to}`,
    t('test.total', { time: durationText(result.durationMs, t) }),
    ...(result.attempt > 1 ? [t('test.attempt', { n: result.attempt })] : []),
    ...(isOk ? [] : causeFacts(result.diagnosis, t)),
  ];
  const okBlocks = [
    {
      id: 'meaning',
      title: t('diagnosis.meaning'),
      content: t('test.acceptedNote', { id: result.id, to: result.to }),
    },
    { id: 'evidence', title: t('diagnosis.evidence'), content: <Seen result={result} /> },
    { id: 'raw', title: t('diagnosis.raw'), content: <Conversation transcript={result.transcript} /> },
  ];
  return (
    <div className={styles.view}>
      {isNamed ? null : (
        <Headline
          kind={isOk ? 'ok' : isWaiting ? 'waiting' : 'failed'}
          level="h2"
          text={resultText(result, t)}
          small={small}
          ref={headline}
        />
      )}
      <Caption1 className={styles.facts}>{facts.join(' · ')}</Caption1>
      {children}
      {isOk ? (
        <Blocks blocks={okBlocks} open={['meaning']} headingLevel={headingLevel} />
      ) : (
        <DiagnosisBlocks
          diagnosis={result.diagnosis}
          context={context}
          headingLevel={headingLevel}
          moreSeen={<Seen result={result} />}
          moreRaw={<Conversation transcript={result.transcript} />}
        />
      )}
    </div>
  );
}
