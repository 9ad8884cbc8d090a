import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { useText } from '../app/language-context.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { flexGrow: 1, flexBasis: '200px' },
});

interface MadeRowProps {
  readonly made: RegisterState['made'];
  readonly onTakeBack: () => void;
}

/** What was made here, and the way to take it back: on top, where whoever has second thoughts looks first. */
export function MadeRow({ made, onTakeBack }: MadeRowProps) {
  const t = useText();
  const styles = useStyles();
  if (made.length === 0) return null;
  return (
    <section className={styles.row} aria-label={t('registerScreens.made.title')}>
      <span className={styles.text}>{t('registerScreens.made.text')}</span>
      <Button onClick={onTakeBack}>{t('registerScreens.made.takeBack')}</Button>
    </section>
  );
}
