import { makeStyles, Spinner } from '@fluentui/react-components';
import { useText } from './language-context.ts';

const useStyles = makeStyles({ busy: { padding: '64px', display: 'flex', justifyContent: 'center' } });

/** Something is on its way. */
export function Busy() {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.busy} role="status">
      <Spinner label={t('frame.loading')} />
    </div>
  );
}
