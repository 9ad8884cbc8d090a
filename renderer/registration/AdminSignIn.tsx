import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { SigninProgressView } from '../wizard/SigninProgressView.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import { ClientChoice } from './ClientChoice.tsx';
import type { RegisterFormState } from './use-register-form.ts';

interface AdminSignInProps {
  readonly of: StepProps;
  readonly state: RegisterState;
  readonly form: RegisterFormState;
}

/** The administrator's sign-in by itself, inside another screen. */
export function AdminSignIn({ of, state, form }: AdminSignInProps) {
  const t = useText();
  return (
    <>
      <p>{t('registerScreens.rotation.signIn')}</p>
      <ClientChoice
        client={state.client}
        entry={form.entry.client}
        onEntry={(client) => form.setEntry({ ...form.entry, client })}
        judged={form.judged}
      />
      {of.actions.failure ? <FailureView failure={of.actions.failure} of={of} /> : null}
      <SigninProgressView of={of} signin={form.signin} onCancel={form.cancel} />
    </>
  );
}
