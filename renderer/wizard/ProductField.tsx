import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import type { Recipe } from '../../shared/recipes/schema.ts';
import { localized } from '../../shared/text/localized-text.ts';
import { useText } from '../app/language-context.ts';
import { CopyField } from '../components/CopyField.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { RichText } from '../components/RichText.tsx';
import { productValue } from './product-value.ts';
import type { StepProps } from './step-props.ts';

type Field = Recipe['product']['fields'][number];

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '4px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  secret: { display: 'flex', gap: '12px', alignItems: 'center', flexWrap: 'wrap' },
  missing: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

function SecretField({ of, what }: { readonly of: StepProps; readonly what: string }) {
  const t = useText();
  const styles = useStyles();
  const [copied, setCopied] = useState(false);
  const { info, setup, actions } = of;
  if (!setup.secretStored) return <RichText text={t('steps.values.secretNone')} />;
  if (!info.canCopySecrets) return <RichText text={t('steps.values.secretElsewhere')} />;
  return (
    <div className={styles.secret}>
      <Button
        icon={<Copy20Regular />}
        aria-label={`${t('steps.values.secretCopy')}: ${what}`}
        onClick={() => void actions.copySecret().then(setCopied)}
      >
        {t('steps.values.secretCopy')}
      </Button>
      <span>{copied ? t('steps.values.secretCopied') : t('steps.values.secretHere')}</span>
      <LiveText text={copied ? t('steps.values.secretCopied') : ''} />
    </div>
  );
}

interface ProductFieldProps {
  readonly field: Field;
  readonly of: StepProps;
  /** The dialog of the product it stands in, where another one has fields of the same names. */
  readonly section?: string | undefined;
}

/** One field of the product, under its own name, with what belongs into it. */
export function ProductField({ field, of, section }: ProductFieldProps) {
  const t = useText();
  const what = section === undefined ? field.label : `${field.label} (${section})`;
  const styles = useStyles();
  const value = productValue(field, of);
  const note = field.note ? (
    <span className={styles.note}>
      <RichText text={localized(field.note, t.language)} />
    </span>
  ) : null;
  if (value !== undefined)
    return (
      <div className={styles.field}>
        <CopyField label={field.label} what={what} value={value} mono={field.value !== 'fixed'} />
        {note}
      </div>
    );
  return (
    <div className={styles.field}>
      <span className={styles.label}>{field.label}</span>
      {field.value === 'client-secret' ? (
        <SecretField of={of} what={what} />
      ) : (
        <span className={styles.missing}>
          {t(field.value === 'sender-name' ? 'steps.values.senderName' : 'steps.values.missing')}
        </span>
      )}
      {note}
    </div>
  );
}
