import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type ChosenReach, choosableReaches } from '../../shared/setup/reach.ts';
import { useText } from '../app/language-context.ts';

const useStyles = makeStyles({
  // Under the label, past the circle.
  hint: { paddingLeft: '36px', paddingBottom: '8px', color: tokens.colorNeutralForeground2 },
});

interface ReachChoiceProps {
  /** Absent where nobody has decided. */
  readonly value: ChosenReach | undefined;
  readonly onChoose: (reach: ChosenReach) => void;
}

/** How far the application may reach: the recommended form first, each with what it opens and what it costs. */
export function ReachChoice({ value, onChoose }: ReachChoiceProps) {
  const t = useText();
  const styles = useStyles();
  const id = useId();
  return (
    <Field label={t('reach.label')}>
      <RadioGroup
        value={value ?? ''}
        onChange={(_, data) => {
          const chosen = choosableReaches.find((each) => each === data.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {choosableReaches.map((each) => (
          <div key={each}>
            <Radio value={each} label={t(`reach.${each}`)} aria-describedby={`${id}-${each}`} />
            <div id={`${id}-${each}`} className={styles.hint}>
              {t(`reach.${each}Hint`)}
            </div>
          </div>
        ))}
      </RadioGroup>
    </Field>
  );
}
