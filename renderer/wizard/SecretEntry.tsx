import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useText } from '../app/language-context.ts';
import { type ExpiryChoice, expiryPresets, isExpiryPreset } from './expiry.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
  row: {
    display: 'grid',
    gap: '16px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
  },
});

/** What is said under the field of the secret. */
export interface SecretNote {
  readonly state: 'error' | 'warning';
  readonly text: string | ReactElement;
}

interface SecretEntryProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly expiry: ExpiryChoice;
  readonly onExpiry: (expiry: ExpiryChoice) => void;
  readonly required: boolean;
  readonly hint: string;
  readonly note: SecretNote | undefined;
}

/** Where the secret is pasted, once, and when it expires. */
export function SecretEntry({ value, onValue, expiry, onExpiry, required, hint, note }: SecretEntryProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <Field
        label={t('steps.credential.value')}
        required={required}
        hint={hint}
        {...(note ? { validationState: note.state, validationMessage: note.text } : {})}
      >
        {/* A new password to the browser, so that it offers none of its own and keeps none. */}
        <Input
          type="password"
          autoComplete="new-password"
          spellCheck={false}
          value={value}
          onChange={(_, data) => onValue(data.value)}
        />
      </Field>
      <div className={styles.row}>
        <Field label={t('steps.credential.expires')} hint={t('steps.credential.expiresHint')}>
          <Select
            value={expiry.preset}
            onChange={(_, data) => {
              if (isExpiryPreset(data.value)) onExpiry({ ...expiry, preset: data.value });
            }}
          >
            {expiryPresets.map((preset) => (
              <option key={preset} value={preset}>
                {t(`steps.credential.preset.${preset}`)}
              </option>
            ))}
          </Select>
        </Field>
        {expiry.preset === 'custom' ? (
          <Field label={t('steps.credential.expiresOn')}>
            <Input
              type="date"
              value={expiry.customDay}
              onChange={(_, data) => onExpiry({ ...expiry, customDay: data.value })}
            />
          </Field>
        ) : null}
      </div>
    </div>
  );
}
