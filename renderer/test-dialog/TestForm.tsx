import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { Send20Regular } from '@fluentui/react-icons/svg/send';
import { type FormEvent, useState } from 'react';
import type { TransportId } from '../../shared/results/test-result.ts';
import { useText } from '../app/language-context.ts';
import { RichText } from '../components/RichText.tsx';
import { isAddress } from '../wizard/MailboxField.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  addresses: {
    display: 'grid',
    gap: '16px',
    // A field that stretched to its neighbour's height would be taller for the other's hint.
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '12px',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '8px', border: 'none', margin: 0, padding: 0 },
});

/** What is sent, from whom, to whom, over what. */
export interface TestRequest {
  readonly from: string;
  readonly to: string;
  readonly transports: readonly TransportId[];
}

interface TestFormProps {
  readonly initial: TestRequest;
  readonly offered: readonly TransportId[];
  /** Who signed in, where the product sends as a person. */
  readonly signedInAs?: string | undefined;
  readonly isRunning: boolean;
  readonly onSend: (request: TestRequest) => void;
  readonly onStop: () => void;
}

function addressNote(value: string, judged: boolean, text: string) {
  return judged && !isAddress(value) ? { validationMessage: <RichText text={text} /> } : {};
}

/** The top of the Test dialog. */
export function TestForm({ initial, offered, signedInAs, isRunning, onSend, onStop }: TestFormProps) {
  const t = useText();
  const styles = useStyles();
  const [from, setFrom] = useState(initial.from);
  const [to, setTo] = useState(initial.to);
  const [transports, setTransports] = useState(initial.transports);
  const [judged, setJudged] = useState(false);

  const toggle = (transport: TransportId) =>
    setTransports((before) =>
      before.includes(transport)
        ? before.filter((one) => one !== transport)
        : offered.filter((one) => one === transport || before.includes(one)),
    );
  const noteOfSender = () => {
    const isOther =
      signedInAs !== undefined && isAddress(from) && from.trim().toLowerCase() !== signedInAs.toLowerCase();
    if (!isOther) return addressNote(from, judged, t('test.address'));
    const text = t('test.otherSender', { username: signedInAs, from: from.trim() });
    return { validationState: 'warning', validationMessage: <RichText text={text} /> } as const;
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (!isRunning && isAddress(from) && isAddress(to) && transports.length > 0)
      onSend({ from: from.trim(), to: to.trim(), transports });
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <div className={styles.addresses}>
        <Field label={t('test.from')} required {...noteOfSender()}>
          <Input type="email" autoComplete="email" value={from} onChange={(_, { value }) => setFrom(value)} />
        </Field>
        <Field
          label={t('test.to')}
          required
          hint={t('test.toHint')}
          {...addressNote(to, judged, t('test.address'))}
        >
          <Input type="email" autoComplete="email" value={to} onChange={(_, { value }) => setTo(value)} />
        </Field>
      </div>
      <div className={styles.row}>
        <Field
          label={t('test.transports')}
          {...(judged && transports.length === 0 ? { validationMessage: t('test.chooseOne') } : {})}
        >
          {/* A field labels one control; here it is a group of them. */}
          {() => (
            <fieldset className={styles.chips} aria-label={t('test.transports')}>
              {offered.map((transport) => (
                <ToggleButton
                  key={transport}
                  shape="circular"
                  className={mergeClasses(transports.includes(transport) && styles.chosen)}
                  icon={transports.includes(transport) ? <Checkmark16Regular /> : null}
                  checked={transports.includes(transport)}
                  onClick={() => toggle(transport)}
                >
                  {t(`test.transport.${transport}`)}
                </ToggleButton>
              ))}
            </fieldset>
          )}
        </Field>
        {isRunning ? (
          <Button onClick={onStop}>{t('test.cancel')}</Button>
        ) : (
          <Button appearance="primary" type="submit" icon={<Send20Regular />}>
            {t('test.send')}
          </Button>
        )}
      </div>
    </form>
  );
}
