import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Diagnosis } from '../../shared/causes/diagnosis.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { type Loadable, loadableOf } from '../app/loadable.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { DiagnosisView } from './DiagnosisView.tsx';
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

/** A pasted error or log, explained without any set-up. */
export function PasteError() {
  const t = useText();
  const host = useHost();
  const styles = useStyles();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const [answer, setAnswer] = useState<Loadable<Diagnosis>>();
  const empty = text.trim() === '';

  const explainText = async () => {
    setAsked(true);
    if (empty) return;
    setAnswer({ kind: 'loading' });
    setAnswer(loadableOf(await host.call('diagnose.text', { text })));
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
      <div className={styles.right}>
        <Button
          appearance="primary"
          disabledFocusable={answer?.kind === 'loading'}
          onClick={() => void explainText()}
        >
          {t('paste.explain')}
        </Button>
      </div>
      {answer?.kind === 'loaded' ? <DiagnosisView diagnosis={answer.value} level="h2" /> : null}
      {answer?.kind === 'failed' ? <FailureView failure={answer.failure} /> : null}
      <LiveText text={answer?.kind === 'loaded' ? failedText(answer.value, t) : ''} />
    </div>
  );
}
