import { Button } from '@fluentui/react-components';
import type { Failure } from '../../shared/outcome.ts';
import { explainContextOf } from '../../shared/setup/explain-context.ts';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';
import { DiagnosisView } from '../diagnosis/DiagnosisView.tsx';
import { missingAt } from '../wizard/missing-at.ts';
import type { StepProps } from '../wizard/step-props.ts';
import { useText } from './language-context.ts';

interface FailureViewProps {
  readonly failure: Failure;
  /** The step of the set-up that it happened at: links and scripts fit that set-up, and what is missing leads to where it is entered. */
  readonly of?: StepProps | undefined;
}

/** Why a call did not work: the sentence of a refusal, or the whole diagnosis. */
export function FailureView({ failure, of }: FailureViewProps) {
  const t = useText();
  const place = of && missingAt(failure, of);
  return (
    <div role="alert">
      {failure.kind === 'diagnosed' ? (
        <DiagnosisView
          diagnosis={failure.diagnosis}
          level="h2"
          context={of && explainContextOf(of.setup, of)}
        />
      ) : (
        <Hint intent="error">
          <RichText text={t(failure.message)} />
          {place ? (
            <>
              {' '}
              <Button size="small" onClick={() => of.onGo(place)}>
                {t('wizard.toStep', { step: t(`steps.${place}.short`) })}
              </Button>
            </>
          ) : null}
        </Hint>
      )}
    </div>
  );
}
