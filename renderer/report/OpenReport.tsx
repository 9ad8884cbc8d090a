import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure } from '../../shared/outcome.ts';
import { mostReportBytes, type Report } from '../../shared/report/schema.ts';
import { FailureView } from '../app/FailureView.tsx';
import { Frame } from '../app/Frame.tsx';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import type { ScreenProps } from '../app/screen-props.ts';
import { useRoute } from '../app/use-route.ts';
import { FileDrop } from '../components/FileDrop.tsx';
import { OpenedReport } from './OpenedReport.tsx';

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
});

/** Opening a support file that somebody sent, and looking at it. */
export function OpenReport({ info, preferences }: ScreenProps) {
  const t = useText();
  const host = useHost();
  const styles = useStyles();
  const { go } = useRoute();
  const [report, setReport] = useState<Report>();
  const [failure, setFailure] = useState<Failure>();

  const open = async (file: File) => {
    // Whoever drops a film by mistake gets the sentence, not a frozen window: the host refuses what is too large by its beginning.
    const text = await file.slice(0, mostReportBytes * 1.2).text();
    const opened = await host.call('report.open', { text, fileName: file.name.slice(0, 255) });
    setReport(opened.ok ? opened.value : undefined);
    setFailure(opened.ok ? undefined : opened.failure);
  };

  const subject = report && {
    name: report.setup.name,
    product: report.product.name ?? report.product.recipe,
    cloud: report.environment.cloud.practice ? t('app.practiceCloud') : report.environment.cloud.name,
  };
  const practice = !report && info.cloud.practice ? { portal: info.cloud.portal } : undefined;
  return (
    <Frame
      subject={subject}
      practice={practice}
      preferences={preferences}
      onHome={() => go({ kind: 'welcome' })}
    >
      {report ? (
        <OpenedReport report={report} onClose={() => setReport(undefined)} />
      ) : (
        <div className={styles.page}>
          <PageHeading>{t('report.open')}</PageHeading>
          <p>{t('report.openText')}</p>
          <FileDrop
            text={t('report.drop')}
            button={t('report.choose')}
            accept=".json,application/json"
            appearance="primary"
            onFile={(file) => void open(file)}
          />
          {failure ? <FailureView failure={failure} /> : null}
        </div>
      )}
    </Frame>
  );
}
