import { Button, Field, makeStyles, Radio, RadioGroup, Spinner, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/outcome.ts';
import type { IncomingProtocol, IncomingResult } from '../../shared/results/incoming-result.ts';
import { localized } from '../../shared/text/localized-text.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { momentTime } from '../app/times.ts';
import { Hint } from '../components/Hint.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { RichText } from '../components/RichText.tsx';
import { Section } from '../components/Section.tsx';
import { DiagnosisView } from '../diagnosis/DiagnosisView.tsx';
import { explainFactsOf } from '../diagnosis/explained.ts';
import { isAddress } from './MailboxField.tsx';
import { ProductField } from './ProductField.tsx';
import type { StepProps } from './step-props.ts';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

function addressesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/u).filter((part) => part !== ''))];
}

function ResultLine({ result, of }: { readonly result: IncomingResult; readonly of: StepProps }) {
  const t = useText();
  const { mailbox } = result;
  if (result.outcome === 'failed')
    return (
      <DiagnosisView
        diagnosis={result.diagnosis}
        level="h3"
        context={explainFactsOf({ ...of.setup, mailbox }, of)}
      />
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

/** How the look at the accounts stands: which one is looked at, and what came of the others. */
interface Looking {
  readonly mailbox: string | undefined;
  readonly results: readonly IncomingResult[];
  readonly failure: Failure | undefined;
}

/** Looks at one account after the other; stopping keeps what was found. */
function useIncomingCheck(setup: string) {
  const host = useHost();
  const [looking, setLooking] = useState<Looking>({ mailbox: undefined, results: [], failure: undefined });
  const round = useRef(0);
  useEffect(
    () => () => {
      round.current += 1;
    },
    [],
  );
  const start = async (protocol: IncomingProtocol, mailboxes: readonly string[]) => {
    round.current += 1;
    const own = round.current;
    const results: IncomingResult[] = [];
    for (const mailbox of mailboxes) {
      setLooking({ mailbox, results: [...results], failure: undefined });
      const answer = await host.call('incoming.check', { setup, protocol, mailbox });
      if (own !== round.current) return;
      if (!answer.ok) return setLooking({ mailbox: undefined, results, failure: answer.failure });
      results.push(...answer.value);
    }
    setLooking({ mailbox: undefined, results, failure: undefined });
  };
  const stop = () => {
    round.current += 1;
    setLooking((before) => ({ ...before, mailbox: undefined }));
  };
  return { looking, start, stop };
}

type Incoming = NonNullable<StepProps['recipe']['incoming']>;

function AccountCheck({ incoming, of }: { readonly incoming: Incoming; readonly of: StepProps }) {
  const t = useText();
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
      {looking.failure ? <FailureView failure={looking.failure} /> : null}
      {looking.results.map((result) => (
        <ResultLine key={result.mailbox} result={result} of={of} />
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

/** The incoming side, where the product fetches mail: what goes where in its own dialog, and the accounts validated one by one. */
export function IncomingMail({ of }: { readonly of: StepProps }) {
  const t = useText();
  const styles = useStyles();
  const { incoming } = of.recipe;
  if (!incoming) return null;
  return (
    <>
      <Section title={t('incoming.title')}>
        <RichText text={localized(incoming.place, t.language)} />
        <div className={styles.column}>
          {incoming.fields.map((field) => (
            <ProductField key={field.label} field={field} of={of} />
          ))}
        </div>
        <RichText text={localized(incoming.finish, t.language)} />
      </Section>
      <AccountCheck incoming={incoming} of={of} />
    </>
  );
}
