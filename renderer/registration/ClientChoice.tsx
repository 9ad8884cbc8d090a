import { Field, Input, Link, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';
import { type ClientEntry, clientOf } from './client-choice.ts';

const useStyles = makeStyles({
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  choice: { display: 'block' },
  known: { overflowWrap: 'anywhere' },
});

const knownKeys = {
  'cloud-file': 'registerScreens.form.client.cloudFile',
  environment: 'registerScreens.form.client.environment',
  entered: 'registerScreens.form.client.entered',
  microsoft: 'registerScreens.form.client.microsoft',
} as const satisfies Record<Exclude<RegisterState['client']['source'], 'none'>, TextKey>;

interface ClientChoiceProps {
  readonly client: RegisterState['client'];
  readonly entry: ClientEntry;
  readonly onEntry: (entry: ClientEntry) => void;
  readonly judged: boolean;
}

function Labelled({ label, hint }: { readonly label: string; readonly hint: string }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.choice}>{label}</span>
      <span className={styles.hint}>
        <RichText text={hint} />
      </span>
    </>
  );
}

/** The line that says what signs the administrator in; or the choice, with what each costs, where none is known. */
export function ClientChoice({ client, entry, onEntry, judged }: ClientChoiceProps) {
  const t = useText();
  const styles = useStyles();
  if (entry.choice === 'known' && client.source !== 'none')
    return (
      <p className={styles.known}>
        <RichText text={t(knownKeys[client.source], { id: client.id ?? '' })} />{' '}
        <Link inline as="button" onClick={() => onEntry({ ...entry, choice: 'own' })}>
          {t('registerScreens.form.client.change')}
        </Link>
      </p>
    );
  const isIncomplete = judged && !clientOf(entry).complete;
  return (
    <>
      <Field
        label={t('registerScreens.form.client.choose')}
        required
        {...(isIncomplete && entry.choice === undefined
          ? { validationMessage: t('registerScreens.form.client.missing') }
          : {})}
      >
        <RadioGroup
          value={entry.choice ?? ''}
          onChange={(_, { value }) =>
            onEntry({ ...entry, choice: value === 'microsoft' ? 'microsoft' : 'own' })
          }
        >
          <Radio
            value="own"
            label={
              <Labelled
                label={t('registerScreens.form.client.own')}
                hint={t('registerScreens.form.client.ownHint')}
              />
            }
          />
          <Radio
            value="microsoft"
            label={
              <Labelled
                label={t('registerScreens.form.client.microsoftName')}
                hint={t('registerScreens.form.client.microsoftHint')}
              />
            }
          />
        </RadioGroup>
      </Field>
      {entry.choice === 'own' ? (
        <Field
          label={t('registerScreens.form.client.ownId')}
          required
          {...(isIncomplete
            ? { validationMessage: <RichText text={t('registerScreens.form.client.ownWrong')} /> }
            : {})}
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            value={entry.ownId}
            onChange={(_, { value }) => onEntry({ ...entry, ownId: value })}
          />
        </Field>
      ) : null}
    </>
  );
}
