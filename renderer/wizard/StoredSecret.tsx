import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import type { Setup } from '../../shared/setup/setup.ts';
import { useText } from '../app/language-context.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '12px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  text: { flexGrow: 1, flexBasis: '220px' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface StoredSecretProps {
  readonly setup: Setup;
  readonly onReplace: () => void;
  readonly onForget: () => void;
}

/** The secret that is stored: where, until when; never what. */
export function StoredSecret({ setup, onReplace, onForget }: StoredSecretProps) {
  const t = useText();
  const styles = useStyles();
  if (!setup.secretStored) return null;
  const { expiresAt } = setup.credential;
  return (
    <div className={styles.card}>
      <LockClosed20Regular aria-hidden="true" />
      <span className={styles.text}>
        {t(`steps.credential.stored.${setup.secretStored}`)}{' '}
        {expiresAt ? t('steps.credential.storedUntil', { date: expiresAt }) : ''}
      </span>
      <div className={styles.buttons}>
        <Button onClick={onReplace}>{t('steps.credential.replace')}</Button>
        <Button appearance="subtle" onClick={onForget}>
          {t('steps.credential.forget')}
        </Button>
      </div>
    </div>
  );
}
