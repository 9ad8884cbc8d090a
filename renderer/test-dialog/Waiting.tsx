import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useText } from '../app/language-context.ts';
import { clockTime, countdownText } from '../app/times.ts';
import { useNow } from './use-now.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  next: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

interface WaitingProps {
  /** ISO times. */
  readonly since: string;
  readonly nextTryAt: string;
  readonly stopAt: string;
  readonly onNow: () => void;
  readonly onStop: () => void;
}

/** A failure that passes by itself: counts down to the next try, says when it ends, lets the person decide otherwise. */
export function Waiting({ since, nextTryAt, stopAt, onNow, onStop }: WaitingProps) {
  const t = useText();
  const styles = useStyles();
  const now = useNow(true);
  const next = Date.parse(nextTryAt);
  const whole = Math.max(1, next - Date.parse(since));
  const left = Math.max(0, next - now);
  return (
    <div className={styles.card}>
      {/* A timer is not read out each second; the state before and after it is. */}
      <span role="timer" className={styles.next}>
        {left > 0 ? t('test.waiting.next', { time: countdownText(left) }) : t('test.waiting.trying')}
      </span>
      <ProgressBar aria-hidden="true" value={Math.min(1, 1 - left / whole)} color="warning" />
      <span>{t('test.waiting.until', { time: clockTime(stopAt, t.language) })}</span>
      <div className={styles.buttons}>
        <Button onClick={onNow}>{t('test.waiting.now')}</Button>
        <Button appearance="subtle" onClick={onStop}>
          {t('test.waiting.stop')}
        </Button>
      </div>
    </div>
  );
}
