import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { IncomingProtocol, IncomingResult } from '../../shared/results/incoming-result.ts';
import { explainContextOf } from '../../shared/setup/explain-context.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useText } from '../app/language-context.ts';
import { momentTime } from '../app/times.ts';
import { Hint } from '../components/Hint.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { RichText } from '../components/RichText.tsx';
import { Section } from '../components/Section.tsx';
import { DiagnosisView } from '../diagnosis/DiagnosisView.tsx';
import { isAddress } from './MailboxField.tsx';
import type { StepProps } from './step-props.ts';
import { useIncomingCheck } from './use-incoming-check.ts';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', gap: '4px' },
  whose: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

function addressesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/u).filter((part) => part !== ''))];
}

function SeenInbox({ result, of }: { readonly result: IncomingResult; readonly of: StepProps }) {
  const t = useText();
  const styles = useStyles();
  const { mailbox } = result;
  if (result.outcome === 'failed')
    return (
      <>
        {/* A diagnosis says what is wrong; among several accounts one has to know with which. */}
        <span className={styles.whose}>{mailbox}</span>
        <DiagnosisView
          diagnosis={result.diagnosis}
          level="h3"
          context={explainContextOf({ ...of.setup, mailbox }, of)}
        />
      </>
    );
  const text = result.newest
    ? t('incoming.ok', {
        mailbox,
        time: momentTime(result.newest.receivedAt, t.language),
        subject: result.newest.subject,
      })
    : t('incoming.empty', { mailbox });
  return <Hint intent="success">{text}</Hint>;
}

type Incoming = NonNullable<StepProps['recipe']['incoming']>;

/** The accounts that the product fetches mail from, looked at one by one as it will. */
export function AccountCheck({ incoming, of }: { readonly incoming: Incoming; readonly of: StepProps }) {
  const t = useText();
  const styles = useStyles();
  const { setup } = of;
  const [protocol, setProtocol] = useState<IncomingProtocol>(incoming.protocols[0] ?? 'imap');
  const [accounts, setAccounts] = useState(setup.mailbox ?? '');
  const { looking, start, stop } = useIncomingCheck(setup.id);
  const mailboxes = addressesIn(accounts);
  const wrong = mailboxes.find((address) => !isAddress(address));
  const begin = () => {
    if (wrong === undefined && mailboxes.length > 0) void start(protocol, mailboxes);
  };
  return (
    <Section title={t('incoming.check')}>
      <p>{t('incoming.hint')}</p>
      {incoming.protocols.length > 1 ? (
        <Field label={t('incoming.service')}>
          <RadioGroup
            layout="horizontal"
            value={protocol}
            onChange={(_, { value }) =>
              setProtocol(incoming.protocols.find((each) => each === value) ?? protocol)
            }
          >
            {incoming.protocols.map((each) => (
              <Radio key={each} value={each} label={t(`incoming.protocol.${each}`)} />
            ))}
          </RadioGroup>
        </Field>
      ) : null}
      <Field
        label={t('incoming.accounts')}
        hint={t('incoming.accountsHint')}
        {...(wrong === undefined
          ? {}
          : { validationMessage: <RichText text={t('incoming.accountWrong', { address: wrong })} /> })}
      >
        <Textarea value={accounts} resize="vertical" onChange={(_, { value }) => setAccounts(value)} />
      </Field>
      <div>
        {looking.mailbox === undefined ? (
          <Button onClick={begin}>{t('incoming.start')}</Button>
        ) : (
          <Button onClick={stop}>{t('incoming.stop')}</Button>
        )}
      </div>
      {looking.failure ? <FailureView failure={looking.failure} of={of} /> : null}
      {looking.results
        .filter((result) => result.protocol === protocol)
        .map((result) => (
          <div key={result.mailbox} className={styles.result}>
            <SeenInbox result={result} of={of} />
            <p className={styles.quiet}>
              {t('incoming.lookedAt', { time: momentTime(result.startedAt, t.language) })}
            </p>
          </div>
        ))}
      {looking.mailbox === undefined ? null : (
        <Spinner size="tiny" label={t('incoming.looking', { mailbox: looking.mailbox })} />
      )}
      <LiveText
        text={looking.mailbox === undefined ? '' : t('incoming.looking', { mailbox: looking.mailbox })}
      />
    </Section>
  );
}
