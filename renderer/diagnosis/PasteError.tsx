import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import type { Info } from '../../shared/contract/calls.ts';
import { type Outcome, ok, refused } from '../../shared/outcome.ts';
import { explainContextOf } from '../../shared/setup/explain-context.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { type Loadable, loadableOf } from '../app/loadable.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { FileDrop } from '../components/FileDrop.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { ExplainedText } from './ExplainedText.tsx';
import { failedText } from './headline-text.ts';

const useStyles = makeStyles({
  page: {
    width: '100%',
    maxWidth: '720px',
    margin: '0 auto',
    padding: '32px 24px 48px',
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
  },
  text: { minHeight: '160px' },
  right: { display: 'flex', justifyContent: 'flex-end' },
});

/** What one call takes; whole archives of logs are for the command line. */
const mostMegabytes = 4;

/** A text with what it was explained as. */
interface Explained {
  readonly text: string;
  readonly diagnosis: Diagnosis;
}

async function textOfFile(file: File): Promise<Outcome<string>> {
  return file.size > mostMegabytes * 1_000_000
    ? refused('report.explain.tooLarge', { file: file.name, mb: mostMegabytes })
    : ok(await file.text());
}

/** A pasted error or log, explained without any set-up. */
export function PasteError({ info }: { readonly info: Info }) {
  const t = useText();
  const host = useHost();
  const styles = useStyles();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<Loadable<Explained>>();
  const empty = text.trim() === '';

  const explainText = async (pasted: string) => {
    setAsked(true);
    if (pasted.trim() === '') return;
    setAnswer({ kind: 'loading' });
    const outcome = await host.call('diagnose.text', { text: pasted });
    setAnswer(loadableOf(outcome.ok ? ok({ text: pasted, diagnosis: outcome.value }) : outcome));
  };
  const takeFile = async (file: File) => {
    const read = await textOfFile(file);
    if (!read.ok) return setAnswer(loadableOf(read));
    setText(read.value);
    return explainText(read.value);
  };

  return (
    <div className={styles.page}>
      <PageHeading>{t('paste.title')}</PageHeading>
      <p>{t('paste.lead')}</p>
      <Field label={t('paste.label')} {...(asked && empty ? { validationMessage: t('paste.empty') } : {})}>
        <Textarea
          resize="vertical"
          textarea={{ className: styles.text, spellCheck: false }}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <FileDrop
        text={t('report.explain.drop')}
        button={t('report.explain.chooseFile')}
        onFile={(file) => void takeFile(file)}
      />
      <div className={styles.right}>
        <Button
          appearance="primary"
          disabledFocusable={answer?.kind === 'loading'}
          onClick={() => void explainText(text)}
        >
          {t('paste.explain')}
        </Button>
      </div>
      {answer?.kind === 'loaded' ? (
        <ExplainedText {...answer.value} context={explainContextOf({}, info.cloud)} />
      ) : null}
      {answer?.kind === 'failed' ? <FailureView failure={answer.failure} /> : null}
      <LiveText text={answer?.kind === 'loaded' ? failedText(answer.value.diagnosis, t) : ''} />
    </div>
  );
}
