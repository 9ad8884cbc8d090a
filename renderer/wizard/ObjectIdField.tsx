import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { PasteFinding } from '../../shared/secrets/finding.ts';
import { inspectObjectId } from '../../shared/secrets/id-hygiene.ts';
import type { Setup } from '../../shared/setup/setup.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';
import { PortalButton } from './PortalButton.tsx';
import { cleanedId, gravest } from './pasted-ids.ts';
import type { SetupActions } from './use-setup-actions.ts';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  wide: { width: '100%' },
  mono: { fontFamily: tokens.fontFamilyMonospace },
});

/** What was entered: nothing, something that cannot be it, or the ID without what copying brought along. */
export type EnteredObjectId =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly finding: PasteFinding }
  | { readonly kind: 'usable'; readonly objectId: string; readonly finding?: PasteFinding };

/** Judges what stands in the field, beside the other IDs of the set-up. */
export function enteredObjectId(text: string, setup: Pick<Setup, 'clientId' | 'tenantId'>): EnteredObjectId {
  if (text.trim() === '') return { kind: 'empty' };
  const findings = inspectObjectId(text, setup);
  const finding = gravest(findings);
  if (finding?.level === 'stop') return { kind: 'wrong', finding };
  return { kind: 'usable', objectId: cleanedId(text, findings), ...(finding ? { finding } : {}) };
}

interface ObjectIdFieldProps {
  readonly value: string;
  readonly entered: EnteredObjectId;
  readonly onChange: (value: string) => void;
  readonly actions: SetupActions;
}

/** The object ID by which Exchange gets to know an application. Left empty, the scripts ask for it when they run. */
export function ObjectIdField({ value, entered, onChange, actions }: ObjectIdFieldProps) {
  const t = useText();
  const styles = useStyles();
  const said = () => {
    if (entered.kind === 'empty') return {};
    if (!entered.finding)
      return { validationState: 'success', validationMessage: t('steps.ids.good') } as const;
    return {
      validationState: entered.kind === 'wrong' ? 'error' : 'warning',
      validationMessage: <RichText text={t(entered.finding.message)} />,
    } as const;
  };
  return (
    <div className={styles.field}>
      <Field
        className={styles.wide}
        label={t('steps.exchange.objectId')}
        hint={<RichText text={t('steps.exchange.objectIdHint')} />}
        {...said()}
      >
        <Input
          className={styles.mono}
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(_, data) => onChange(data.value)}
          onBlur={() => entered.kind === 'usable' && onChange(entered.objectId)}
        />
      </Field>
      <PortalButton place="enterprise-app" actions={actions} label={t('steps.exchange.objectIdOpen')} />
    </div>
  );
}
