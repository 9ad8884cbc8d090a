import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Finding } from '../../shared/registration/plan-view.ts';
import type { Translate } from '../../shared/text/index.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { useAnswer } from '../app/use-answer.ts';
import type { StepProps } from '../wizard/step-props.ts';
import { FindingList } from './FindingList.tsx';
import { findingCounts } from './finding-order.ts';
import { PlaceFrame } from './PlaceFrame.tsx';
import { ScopeProof } from './ScopeProof.tsx';

interface VerifyViewProps {
  readonly of: StepProps;
  readonly made: ReactNode;
  readonly onPlan: () => void;
}

function verdict(findings: readonly Finding[], t: Translate): string {
  const { wrong, warning, unknown, right } = findingCounts(findings);
  if (wrong + warning + unknown === 0) return t('registerScreens.verify.right');
  return [
    ...(wrong > 0 ? [t('registerScreens.verify.wrong', { count: wrong })] : []),
    ...(warning > 0 ? [t('registerScreens.verify.warnings', { count: warning })] : []),
    ...(unknown > 0 ? [t('registerScreens.verify.unknowns', { count: unknown })] : []),
    ...(right > 0 ? [t('registerScreens.verify.restRight')] : []),
  ].join(' ');
}

/** The registration read back: what is right, what is wrong, what nobody could look at. */
export function VerifyView({ of, made, onPlan }: VerifyViewProps) {
  const t = useText();
  const { answer, reload } = useAnswer('register.verify', { setup: of.setup.id });
  const title = t('registerScreens.verify.title');
  if (answer.kind === 'loading')
    return (
      <PlaceFrame
        title={title}
        intro={t('registerScreens.verify.reading')}
        busy={t('registerScreens.verify.reading')}
      >
        {null}
      </PlaceFrame>
    );
  if (answer.kind === 'failed')
    return (
      <PlaceFrame title={title} primary={{ label: t('registerScreens.plan.again'), onPress: reload }}>
        <FailureView failure={answer.failure} of={of} />
      </PlaceFrame>
    );
  const { findings } = answer.value;
  const isWrong = findings.some(({ state }) => state === 'wrong');
  return (
    <PlaceFrame
      title={title}
      intro={verdict(findings, t)}
      live={verdict(findings, t)}
      primary={
        isWrong
          ? { label: t('registerScreens.verify.repair'), onPress: onPlan }
          : { label: t('wizard.next'), onPress: of.onNext }
      }
      others={
        <>
          <Button onClick={reload}>{t('registerScreens.plan.again')}</Button>
          {isWrong ? null : <Button onClick={onPlan}>{t('registerScreens.verify.toPlan')}</Button>}
        </>
      }
    >
      {made}
      <FindingList findings={findings} />
      {of.setup.evidence.test?.state === 'proven' ? <ScopeProof of={of} /> : null}
    </PlaceFrame>
  );
}
