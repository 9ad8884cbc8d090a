import { Checkbox } from '@fluentui/react-components';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import { canBeLimited } from '../../shared/setup/reach.ts';
import { useText } from '../app/language-context.ts';
import { MailboxField } from '../wizard/MailboxField.tsx';
import { ReachChoice } from '../wizard/ReachChoice.tsx';
import { CallbackField } from '../wizard/RedirectAction.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import { WayChoice } from '../wizard/WayChoice.tsx';
import { ClientChoice } from './ClientChoice.tsx';
import type { RegisterEntry } from './use-register-form.ts';

interface RegisterFormProps {
  readonly of: StepProps;
  readonly client: RegisterState['client'];
  readonly entry: RegisterEntry;
  readonly onEntry: (entry: RegisterEntry) => void;
  /** Whether what is missing or wrong is said now. */
  readonly judged: boolean;
}

/** All that registering has to ask: who sends, where the product's sign-in comes back, and what signs the administrator in. */
export function RegisterForm({ of, client, entry, onEntry, judged }: RegisterFormProps) {
  const t = useText();
  const { recipe, way, actions } = of;
  const callback = recipe.application.redirects.find(({ from }) => from === 'product');
  return (
    <>
      <WayChoice recipe={recipe} way={way} actions={actions} />
      <MailboxField
        label={t('registerScreens.form.mailbox')}
        hint={t('registerScreens.form.mailboxHint')}
        value={entry.mailbox}
        onChange={(mailbox) => onEntry({ ...entry, mailbox })}
        judged={judged}
      />
      {canBeLimited(way) ? (
        <ReachChoice
          value={of.setup.reach ?? 'mailbox'}
          onChoose={(reach) => void actions.change({ kind: 'reach', reach })}
        />
      ) : null}
      {callback ? (
        <CallbackField
          redirect={callback}
          product={recipe.name}
          value={entry.callback}
          judged={judged}
          onChange={(value) => onEntry({ ...entry, callback: value })}
        />
      ) : null}
      <ClientChoice
        client={client}
        entry={entry.client}
        onEntry={(next) => onEntry({ ...entry, client: next })}
        judged={judged}
      />
      <Checkbox
        checked={entry.keep}
        onChange={(_, { checked }) => onEntry({ ...entry, keep: checked === true })}
        label={t('registerScreens.form.keep')}
      />
    </>
  );
}
