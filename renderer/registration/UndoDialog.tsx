import { Button, makeStyles } from '@fluentui/react-components';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { useText } from '../app/language-context.ts';
import { momentTime } from '../app/times.ts';
import { Modal } from '../components/Modal.tsx';
import { RichText } from '../components/RichText.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '16px', padding: '16px 0 20px' },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
});

interface UndoDialogProps {
  readonly made: RegisterState['made'];
  readonly product: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before what was made here is taken back, and names each thing. */
export function UndoDialog({ made, product, onConfirm, onClose }: UndoDialogProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <Modal title={t('registerScreens.made.dialog')} size="small" kind="alert" onClose={onClose}>
      <div className={styles.content}>
        <p>{t('registerScreens.made.dialogText', { product })}</p>
        <ol className={styles.list}>
          {made.toReversed().map((one) => (
            <li key={one.id}>
              <RichText text={t(one.what)} /> ({momentTime(one.at, t.language)}
              {one.state === 'unfinished' ? `; ${t('registerScreens.made.unfinished')}` : ''})
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.answers}>
        <Button onClick={onClose}>{t('registerScreens.made.keep')}</Button>
        <Button appearance="primary" onClick={onConfirm}>
          {t('registerScreens.made.takeBack')}
        </Button>
      </div>
    </Modal>
  );
}
