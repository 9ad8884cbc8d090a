import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { z } from 'zod';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { Busy } from '../app/Busy.tsx';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { useAnswer } from '../app/use-answer.ts';
import { useRoute } from '../app/use-route.ts';
import { CodeBlock } from '../components/CodeBlock.tsx';
import { Hint } from '../components/Hint.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { Section } from '../components/Section.tsx';
import { Blocks } from '../diagnosis/Blocks.tsx';
import { saveFile } from '../wizard/save-file.ts';
import { AddressChoice } from './AddressChoice.tsx';
import { ReportFacts } from './ReportFacts.tsx';
import { ReportSteps } from './ReportSteps.tsx';
import { ReportTests } from './ReportTests.tsx';

const useStyles = makeStyles({
  page: {
    width: '100%',
    maxWidth: '720px',
    margin: '0 auto',
    padding: '32px 24px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
    flexGrow: 1,
  },
  contents: { display: 'flex', flexDirection: 'column', gap: '24px', flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 2,
  },
  saved: { marginRight: 'auto' },
});

type Preview = CallOutput<'report.preview'>;

const fileSchema = z.preprocess((text) => JSON.parse(String(text)), reportSchema);

/** What goes into the file, read from the very text that will be saved. */
function Contents({ preview }: { readonly preview: Preview }) {
  const t = useText();
  const styles = useStyles();
  const report = fileSchema.parse(preview.text);
  const kb = Math.ceil(new Blob([preview.text]).size / 1024);
  return (
    <div className={styles.contents}>
      <Section title={t('report.contents')}>
        <p>{t('report.contentsText')}</p>
        <Caption1 className={styles.quiet}>
          {[preview.fileName, t('report.size', { kb })].join(' · ')}
        </Caption1>
      </Section>
      <ReportFacts report={report} groups={['about', 'setup', 'environment']} />
      <ReportSteps report={report} />
      <ReportTests report={report} />
      <Section title={t('report.file')}>
        <Blocks
          blocks={[
            {
              id: 'file',
              title: preview.fileName,
              content: <CodeBlock title={preview.fileName} text={preview.text} />,
            },
          ]}
          open={[]}
          headingLevel="h3"
        />
      </Section>
    </div>
  );
}

/** Making a support file: whether addresses go in, exactly what goes in, and saving it. */
export function MakeReport({ id }: { readonly id: string }) {
  const t = useText();
  const styles = useStyles();
  const { go } = useRoute();
  const [withAddresses, setWithAddresses] = useState(true);
  const [saved, setSaved] = useState('');
  const { answer } = useAnswer('report.preview', { setup: id, withAddresses });
  const preview = answer.kind === 'loaded' ? answer.value : undefined;

  const save = (fileName: string, type: string, text: string) => {
    saveFile(fileName, type, text);
    setSaved(fileName);
  };
  const choose = (wanted: boolean) => {
    setWithAddresses(wanted);
    setSaved('');
  };

  return (
    <div className={styles.page}>
      <PageHeading>{t('report.title')}</PageHeading>
      <p>{t('report.lead')}</p>
      <Hint intent="info">{t('report.never')}</Hint>
      <AddressChoice withAddresses={withAddresses} onChoose={choose} />
      {answer.kind === 'loading' ? <Busy /> : null}
      {answer.kind === 'failed' ? <FailureView failure={answer.failure} /> : null}
      {preview ? <Contents preview={preview} /> : null}
      <div className={styles.foot}>
        {saved === '' ? null : <span className={styles.saved}>{t('report.saved', { file: saved })}</span>}
        <Button onClick={() => go({ kind: 'setup', id })}>{t('report.back')}</Button>
        {preview ? (
          <>
            <Button
              onClick={() => save(preview.fileName.replace(/\.json$/u, '.html'), 'text/html', preview.page)}
            >
              {t('report.savePage')}
            </Button>
            <Button
              appearance="primary"
              onClick={() => save(preview.fileName, 'application/json', preview.text)}
            >
              {t('report.save')}
            </Button>
          </>
        ) : null}
      </div>
      <LiveText text={saved === '' ? '' : t('report.saved', { file: saved })} />
    </div>
  );
}
