import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';

const useStyles = makeStyles({
  hint: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface AddressChoiceProps {
  readonly withAddresses: boolean;
  readonly onChoose: (withAddresses: boolean) => void;
}

/** Whether e-mail addresses go into a support file. */
export function AddressChoice({ withAddresses, onChoose }: AddressChoiceProps) {
  const t = useText();
  const styles = useStyles();
  const choices = ['withAddresses', 'withoutAddresses'] as const;
  return (
    <Field label={t('report.addresses')}>
      <RadioGroup
        value={withAddresses ? 'withAddresses' : 'withoutAddresses'}
        onChange={(_, { value }) => onChoose(value === 'withAddresses')}
      >
        {choices.map((choice) => (
          <Radio
            key={choice}
            value={choice}
            label={
              <>
                {t(`report.${choice}`)}
                <span className={styles.hint}>
                  <RichText text={t(`report.${choice}Hint`)} />
                </span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
