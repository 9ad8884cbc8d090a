import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { useText } from '../app/language-context.ts';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';

/** What an earlier run left open: said on arrival, so that nothing made is lost silently. */
export function Resume({ state }: { readonly state: RegisterState }) {
  const t = useText();
  return (
    <>
      {state.unfinished ? <Hint intent="info">{t('registerScreens.resume.unfinished')}</Hint> : null}
      {state.lostSecret ? (
        <Hint intent="warning">
          <RichText text={t('registerScreens.resume.lostSecret')} />
        </Hint>
      ) : null}
    </>
  );
}
