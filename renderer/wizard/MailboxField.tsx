import { Field, Input } from '@fluentui/react-components';
import { mailboxSchema } from '../../shared/setup/setup-file.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';

/** Whether a text is an e-mail address. */
export function isAddress(text: string): boolean {
  return mailboxSchema.safeParse(text.trim()).success;
}

interface MailboxFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether a wrong address is said now; not while it is being typed for the first time. */
  readonly judged: boolean;
}

/** The address of a mailbox, checked as it is entered. */
export function MailboxField({ label, hint, value, onChange, judged }: MailboxFieldProps) {
  const t = useText();
  const isWrong = judged && !isAddress(value);
  return (
    <Field
      label={label}
      required
      {...(hint ? { hint } : {})}
      {...(isWrong ? { validationMessage: <RichText text={t('steps.exchange.mailboxWrong')} /> } : {})}
    >
      <Input
        type="email"
        autoComplete="email"
        spellCheck={false}
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}
