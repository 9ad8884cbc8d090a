import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { ExplainContext } from '../../shared/causes/explain.ts';
import { useText } from '../app/language-context.ts';
import { momentTime } from '../app/times.ts';
import { DiagnosisBlocks } from './DiagnosisBlocks.tsx';
import { Headline } from './Headline.tsx';
import { causeFacts, failedText } from './headline-text.ts';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '16px 16px 4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { color: tokens.colorNeutralForeground3, paddingLeft: '40px' },
});

interface DiagnosisViewProps {
  readonly diagnosis: Diagnosis;
  readonly level: 'h2' | 'h3';
  readonly context?: ExplainContext | undefined;
}

/** A failure with its cause: one line, then meaning, evidence, action and the raw answer. */
export function DiagnosisView({ diagnosis, level, context }: DiagnosisViewProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <Headline kind="failed" level={level} text={failedText(diagnosis, t)} small />
      <Caption1 className={styles.quiet}>
        {[
          t('diagnosis.seen', { time: momentTime(diagnosis.seenAt, t.language) }),
          ...causeFacts(diagnosis, t),
        ].join(' · ')}
      </Caption1>
      <DiagnosisBlocks diagnosis={diagnosis} context={context} headingLevel={level === 'h2' ? 'h3' : 'h4'} />
    </div>
  );
}
