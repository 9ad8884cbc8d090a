import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Wand20Regular } from '@fluentui/react-icons/svg/wand';
import { useText } from '../app/language-context.ts';
import { useStepLineStyles } from '../wizard/step-line-styles.ts';

const useStyles = makeStyles({
  entry: { marginTop: '12px', paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface RegisteringEntryProps {
  readonly isCurrent: boolean;
  readonly onGo: () => void;
}

/** Under the steps: the way to have them done, read back and taken back through Microsoft Graph. */
export function RegisteringEntry({ isCurrent, onGo }: RegisteringEntryProps) {
  const t = useText();
  const styles = useStyles();
  const line = useStepLineStyles();
  return (
    <div className={styles.entry}>
      <button
        type="button"
        className={mergeClasses(line.step, isCurrent && line.current)}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onGo}
      >
        <Wand20Regular aria-hidden="true" />
        <span>
          {t('registerScreens.short')}
          <span className={line.word}>{t('registerScreens.entry')}</span>
        </span>
      </button>
    </div>
  );
}
