import type { Failure } from '../../shared/outcome.ts';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';
import { DiagnosisView } from '../diagnosis/DiagnosisView.tsx';
import { useText } from './language-context.ts';

/** Why a call did not work: the sentence of a refusal, or the whole diagnosis. */
export function FailureView({ failure }: { readonly failure: Failure }) {
  const t = useText();
  return (
    <div role="alert">
      {failure.kind === 'diagnosed' ? (
        <DiagnosisView diagnosis={failure.diagnosis} level="h2" />
      ) : (
        <Hint intent="error">
          <RichText text={t(failure.message)} />
        </Hint>
      )}
    </div>
  );
}
