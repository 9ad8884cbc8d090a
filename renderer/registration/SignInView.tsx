import { Button } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { Hint } from '../components/Hint.tsx';
import { RichText } from '../components/RichText.tsx';
import { SigninProgressView } from '../wizard/SigninProgressView.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import { ClientChoice } from './ClientChoice.tsx';
import { PlaceFrame } from './PlaceFrame.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import { Resume } from './Resume.tsx';
import { ScriptDialog } from './ScriptDialog.tsx';
import { useRegisterForm } from './use-register-form.ts';

interface SignInViewProps {
  readonly of: StepProps;
  readonly state: RegisterState;
  /** Whether the person wants to take back what was made. */
  readonly isForUndo: boolean;
  /** What was made, with the way to take it back. */
  readonly made: ReactNode;
  readonly onSignedIn: (access: 'write' | 'read') => void;
}

/** The administrator's sign-in, with all that has to be asked before it. */
export function SignInView({ of, state, isForUndo, made, onSignedIn }: SignInViewProps) {
  const t = useText();
  const [isScriptOpen, setScriptOpen] = useState(false);
  const access = useRef<'write' | 'read'>('write');
  const form = useRegisterForm(of, state.client, () => onSignedIn(access.current));
  const signIn = (wanted: 'write' | 'read') => {
    access.current = wanted;
    void form.submit(wanted);
  };
  const shared = {
    client: state.client,
    judged: form.judged,
  };
  return (
    <>
      <PlaceFrame
        title={t('registerScreens.form.title')}
        intro={`${t('registerScreens.form.intro')} ${t('registerScreens.form.who')}`}
        primary={{
          label: t(isForUndo ? 'registerScreens.form.submitOnly' : 'registerScreens.form.submit'),
          onPress: () => signIn('write'),
        }}
        others={
          isForUndo ? null : (
            <>
              <Button onClick={() => setScriptOpen(true)}>{t('registerScreens.form.script')}</Button>
              {of.setup.clientId === undefined ? null : (
                <Button onClick={() => signIn('read')}>{t('registerScreens.form.submitRead')}</Button>
              )}
            </>
          )
        }
      >
        <Resume state={state} />
        {isForUndo ? null : made}
        {isForUndo ? (
          <Hint intent="info">
            <RichText text={t('registerScreens.made.signInFirst')} />
          </Hint>
        ) : null}
        {isForUndo ? (
          <ClientChoice
            entry={form.entry.client}
            onEntry={(client) => form.setEntry({ ...form.entry, client })}
            {...shared}
          />
        ) : (
          <RegisterForm of={of} entry={form.entry} onEntry={form.setEntry} {...shared} />
        )}
        {of.actions.failure ? <FailureView failure={of.actions.failure} of={of} /> : null}
        <SigninProgressView of={of} signin={form.signin} onCancel={form.cancel} />
      </PlaceFrame>
      {isScriptOpen ? (
        <ScriptDialog setup={of.setup} onIds={() => of.onGo('ids')} onClose={() => setScriptOpen(false)} />
      ) : null}
    </>
  );
}
