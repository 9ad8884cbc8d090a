import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Eye20Regular } from '@fluentui/react-icons/svg/eye';
import { useState } from 'react';
import { reportPage } from '../../shared/report/page.ts';
import type { Report, ReportStep } from '../../shared/report/schema.ts';
import { utcTime } from '../../shared/report/summary.ts';
import type { StepKind } from '../../shared/setup/step.ts';
import { useText } from '../app/language-context.ts';
import { PageHeading } from '../app/PageHeading.tsx';
import { DiagnosisView } from '../diagnosis/DiagnosisView.tsx';
import { narrow } from '../wizard/layout.ts';
import { Rail, Stepper } from '../wizard/Rail.tsx';
import { saveFile } from '../wizard/save-file.ts';
import { ReportFacts } from './ReportFacts.tsx';
import { StepStanding } from './ReportSteps.tsx';
import { ReportTests } from './ReportTests.tsx';
import { shownStep } from './shown-step.ts';

const useStyles = makeStyles({
  band: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '6px 20px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  bandText: { flexGrow: 1, flexBasis: '220px' },
  zones: { display: 'flex', flexGrow: 1, [narrow]: { flexDirection: 'column' } },
  middle: {
    width: '100%',
    maxWidth: '760px',
    minWidth: 0,
    margin: '0 auto',
    padding: '28px 24px 48px',
    display: 'flex',
    flexDirection: 'column',
    gap: '24px',
  },
  head: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

interface OpenedReportProps {
  readonly report: Report;
  readonly onClose: () => void;
}

/** Whose file this is, and that nothing in it can be changed. */
function Band({ report, onClose }: OpenedReportProps) {
  const t = useText();
  const styles = useStyles();
  const { setup, madeAt, program, addresses } = report;
  const text = t('report.band', { name: setup.name, time: utcTime(madeAt), version: program.version });
  const print = () => saveFile(`${setup.id}.sendproof.html`, 'text/html', reportPage(report, t));
  return (
    <section className={styles.band} aria-label={t('report.title')}>
      <Eye20Regular aria-hidden="true" />
      <span className={styles.bandText}>
        {addresses === 'replaced' ? `${text} ${t('report.bandReplaced')}` : text}
      </span>
      <Button size="small" onClick={print}>
        {t('report.savePage')}
      </Button>
      <Button size="small" onClick={onClose}>
        {t('report.another')}
      </Button>
    </section>
  );
}

/** One step as it stood; its cause where it failed. A failed test is shown whole among the tests. */
function StepAsSeen({ step, report }: { readonly step: ReportStep; readonly report: Report }) {
  const t = useText();
  const styles = useStyles();
  const { evidence, kind } = step;
  const { mailbox, clientId } = report.setup;
  const isAmongTests = kind === 'test' && report.results.length > 0;
  return (
    <>
      <div className={styles.head}>
        <PageHeading>{t(`steps.${kind}.short`)}</PageHeading>
        <StepStanding step={step} />
      </div>
      {evidence?.state === 'failing' && !isAmongTests ? (
        <DiagnosisView
          diagnosis={evidence.diagnosis}
          level="h2"
          context={{ mailbox, from: mailbox, clientId }}
        />
      ) : null}
    </>
  );
}

/** A support file as its maker saw the set-up: the steps with their evidence, the tests, the surroundings. Nothing can be changed or sent. */
export function OpenedReport({ report, onClose }: OpenedReportProps) {
  const t = useText();
  const styles = useStyles();
  const [wanted, setWanted] = useState<StepKind>();
  const step = shownStep(report, wanted);
  const needed = report.steps.filter(({ state }) => state !== 'not-needed');
  const position = { n: needed.findIndex(({ kind }) => kind === step?.kind) + 1, all: needed.length };
  return (
    <>
      <Band report={report} onClose={onClose} />
      <div className={styles.zones}>
        {step ? (
          <>
            <Stepper steps={report.steps} current={step.kind} position={position} onGo={setWanted} />
            <Rail steps={report.steps} current={step.kind} position={position} onGo={setWanted} />
          </>
        ) : null}
        <div className={styles.middle}>
          {step ? (
            <StepAsSeen key={step.kind} step={step} report={report} />
          ) : (
            <PageHeading>{t('report.titleOf', { name: report.setup.name })}</PageHeading>
          )}
          <ReportTests report={report} open={step?.kind === 'test'} canCompare />
          <ReportFacts report={report} groups={['incoming', 'setup', 'environment', 'about']} />
        </div>
      </div>
    </>
  );
}
