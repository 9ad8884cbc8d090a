import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../app/language-context.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { CompareResults } from '../../compare/CompareResults.tsx';
import { MessagePath } from '../../components/MessagePath.tsx';
import { pathOf } from '../../components/message-path.ts';
import { Section } from '../../components/Section.tsx';
import { ReportLink } from '../../report/ReportLink.tsx';
import { ResultHistory } from '../../test-dialog/ResultHistory.tsx';
import { TestDialog } from '../../test-dialog/TestDialog.tsx';
import { useTestRun } from '../../test-dialog/use-test-run.ts';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../step-props.ts';

/** Sending a real message: the dialog, and what it has shown so far. */
export function TestStep(props: StepProps) {
  const t = useText();
  const { setup, step, onNext } = props;
  const [isOpen, setOpen] = useState(false);
  const { answer, reload } = useAnswer('result.list', { setup: setup.id });
  const test = useTestRun(reload);
  const results = answer.kind === 'loaded' ? answer.value : [];
  const last = results[0];
  const isProven = step.state === 'proven';
  return (
    <>
      <StepFrame
        of={props}
        title={t('steps.test.title')}
        intro={t('steps.test.intro')}
        primary={{
          label: isProven ? t('steps.test.next') : t('steps.test.open'),
          onPress: () => (isProven ? onNext() : setOpen(true)),
        }}
        skip={!isProven && last !== undefined}
        ownDiagnosis
      >
        <MessagePath path={pathOf(last ? { steps: last.steps, ended: true } : undefined)} />
        {isProven ? (
          <div>
            <Button onClick={() => setOpen(true)}>{t('steps.test.again')}</Button>
          </div>
        ) : null}
        {answer.kind === 'loaded' ? (
          <Section title={t('test.history')}>
            {last ? <ResultHistory results={results} of={props} /> : <p>{t('steps.test.none')}</p>}
            <CompareResults results={results} />
          </Section>
        ) : null}
        <ReportLink setup={setup.id} />
      </StepFrame>
      {/* Outside the step's own form: a form inside another would send both. */}
      {isOpen ? <TestDialog of={props} onClose={() => setOpen(false)} results={results} test={test} /> : null}
    </>
  );
}
