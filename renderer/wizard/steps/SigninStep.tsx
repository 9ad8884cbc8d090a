import { Button, Link, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useHost } from '../../app/host-context.ts';
import { useText } from '../../app/language-context.ts';
import { Hint } from '../../components/Hint.tsx';
import { LiveText } from '../../components/LiveText.tsx';
import { isAddress, MailboxField } from '../MailboxField.tsx';
import { mailboxStep } from '../mailbox-step.ts';
import { SigninProgressView } from '../SigninProgressView.tsx';
import { StepFrame } from '../StepFrame.tsx';
import type { StepProps } from '../step-props.ts';
import { useSignin } from '../use-signin.ts';

const useStyles = makeStyles({
  other: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
});

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}

/** Another account than the mailbox signed in: a way out of each kind. */
function OtherAccount({ props, username }: { readonly props: StepProps; readonly username: string }) {
  const t = useText();
  const { setup, actions } = props;
  return (
    <Hint intent="warning">
      {t('steps.signin.other', { username, mailbox: setup.mailbox ?? '' })}{' '}
      <Link inline as="button" onClick={() => void actions.change({ kind: 'mailbox', mailbox: username })}>
        {t('steps.signin.useSignedIn', { username })}
      </Link>
    </Hint>
  );
}

/** The person who sends signs in once, in their own browser. */
export function SigninStep(props: StepProps) {
  const t = useText();
  const { setup, recipe, actions, onNext } = props;
  const styles = useStyles();
  const host = useHost();
  const { signin, start, cancel } = useSignin();
  const [mailbox, setMailbox] = useState(setup.mailbox ?? '');
  const [judged, setJudged] = useState(false);
  const asksMailbox = mailboxStep(recipe, setup) === 'signin';
  const username = setup.signedInAs ?? (signin.kind === 'signed-in' ? signin.username : undefined);
  const isRunning = signin.kind === 'starting' || signin.kind === 'waiting' || signin.kind === 'device-code';
  const isOther = username !== undefined && setup.mailbox !== undefined && !isSame(username, setup.mailbox);

  const begin = async (deviceCode: boolean) => {
    setJudged(true);
    if (asksMailbox) {
      if (!isAddress(mailbox)) return;
      const changed = mailbox.trim() !== setup.mailbox;
      if (changed && !(await actions.change({ kind: 'mailbox', mailbox: mailbox.trim() }))) return;
    }
    await start(() => host.call('signin.start', { setup: setup.id, deviceCode }));
  };
  const press = () => {
    if (isRunning) return;
    if (username) onNext();
    else void begin(false);
  };

  return (
    <StepFrame
      of={props}
      title={t('steps.signin.title')}
      intro={t('steps.signin.intro')}
      primary={{
        label: username ? t('wizard.next') : t('steps.signin.start'),
        onPress: press,
        isUnderWay: isRunning,
      }}
      ownDiagnosis={signin.kind !== 'idle'}
    >
      {asksMailbox ? (
        <MailboxField
          label={t('steps.signin.mailbox')}
          value={mailbox}
          onChange={setMailbox}
          judged={judged}
        />
      ) : null}
      {username && !isOther ? (
        <Hint intent="success">{t('steps.signin.signedInAs', { username })}</Hint>
      ) : null}
      {username && isOther ? <OtherAccount props={props} username={username} /> : null}
      <SigninProgressView of={props} signin={signin} onCancel={cancel} />
      {isRunning ? null : (
        <div className={styles.other}>
          {username ? (
            <Button onClick={() => void begin(false)}>{t('steps.signin.again')}</Button>
          ) : (
            <>
              <p>{t('steps.signin.deviceHint')}</p>
              <Button onClick={() => void begin(true)}>{t('steps.signin.device')}</Button>
            </>
          )}
        </div>
      )}
      <LiveText text={username ? t('steps.signin.signedInAs', { username }) : ''} />
    </StepFrame>
  );
}
