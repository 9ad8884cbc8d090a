import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { momentTime } from '../app/times.ts';
import { CopyField } from '../components/CopyField.tsx';
import { Hint } from '../components/Hint.tsx';
import type { StepProps } from './step-props.ts';
import type { Signin } from './use-signin.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
    flexWrap: 'wrap',
  },
  spinner: { justifyContent: 'flex-start' },
});

interface SigninProgressViewProps {
  readonly of: StepProps;
  readonly signin: Signin;
  readonly onCancel: () => void;
}

/** A sign-in under way, or how it ended without anybody signed in. */
export function SigninProgressView({ of, signin, onCancel }: SigninProgressViewProps) {
  const t = useText();
  const styles = useStyles();
  const cancel = <Button onClick={onCancel}>{t('steps.signin.cancel')}</Button>;
  switch (signin.kind) {
    case 'idle':
    case 'signed-in':
      return null;
    case 'cancelled':
      return <Hint intent="info">{t('steps.signin.cancelled')}</Hint>;
    case 'failed':
      return <FailureView failure={signin.failure} of={of} />;
    case 'starting':
      return <Spinner className={styles.spinner} size="small" label={t('steps.signin.starting')} />;
    case 'waiting':
      return (
        <div className={styles.card}>
          <div className={styles.head}>
            <Spinner
              size="small"
              label={t('steps.signin.waiting', { time: momentTime(signin.until, t.language) })}
            />
            {cancel}
          </div>
          <p>{t('steps.signin.address')}</p>
          <CopyField label={t('steps.signin.addressLabel')} value={signin.url} mono cut />
        </div>
      );
    case 'device-code':
      return (
        <div className={styles.card}>
          <div className={styles.head}>
            <span>{t('steps.signin.codeText', { time: momentTime(signin.until, t.language) })}</span>
            {cancel}
          </div>
          <CopyField label={t('steps.signin.code')} value={signin.code} mono />
          <CopyField label={t('steps.signin.pageLabel')} value={signin.url} mono />
        </div>
      );
  }
}
