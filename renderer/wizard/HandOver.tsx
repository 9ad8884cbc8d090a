import { Button, makeStyles, Spinner, Subtitle2, tokens } from '@fluentui/react-components';
import type { HandedStep } from '../../shared/setup/step.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { useAnswer } from '../app/use-answer.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';
import { saveFile } from './save-file.ts';

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface HandOverProps {
  /** Changes with the set-up, so that the sheet is made anew. */
  readonly setup: { readonly id: string };
  readonly step: HandedStep;
  /** Whether the program can see by itself that it was done. */
  readonly seesItself: boolean;
}

/** The sheet for the person who may do what the one at the keyboard may not: to copy, to save, to print. */
export function HandOver({ setup, step, seesItself }: HandOverProps) {
  const t = useText();
  const styles = useStyles();
  const { answer } = useAnswer('handover.sheet', { setup: setup.id, steps: [step], language: t.language });
  return (
    <section className={styles.sheet}>
      <Subtitle2 as="h2" block>
        {t('handOver.heading')}
      </Subtitle2>
      <RichText text={t('handOver.explain')} />
      {answer.kind === 'loading' ? <Spinner size="tiny" label={t('frame.loading')} /> : null}
      {answer.kind === 'failed' ? <FailureView failure={answer.failure} /> : null}
      {answer.kind === 'loaded' ? (
        <>
          <CodeBlock title={t('handOver.sheet')} text={answer.value.markdown} />
          <div className={styles.actions}>
            <Button onClick={() => saveFile(`${answer.value.fileName}.html`, 'text/html', answer.value.html)}>
              {t('handOver.savePage')}
            </Button>
            <Button
              onClick={() => saveFile(`${answer.value.fileName}.md`, 'text/markdown', answer.value.markdown)}
            >
              {t('handOver.saveText')}
            </Button>
          </div>
        </>
      ) : null}
      <Hint intent="info">
        <RichText text={t(seesItself ? 'handOver.notices' : 'handOver.noticesByTest')} />
      </Hint>
    </section>
  );
}
