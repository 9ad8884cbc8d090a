import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { CallOutput } from '../../shared/contract/calls.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { type Loadable, loadableOf, loading } from '../app/loadable.ts';
import { LiveText } from '../components/LiveText.tsx';
import { RichText } from '../components/RichText.tsx';
import { Section } from '../components/Section.tsx';
import { isAddress, MailboxField } from '../wizard/MailboxField.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import { FindingList } from './FindingList.tsx';
import { ReachView } from './ReachView.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '12px', alignItems: 'center' },
});

/** Proves both sides of a narrow right with two real attempts; for ways in which the application sends by itself. */
export function ScopeProof({ of }: { readonly of: StepProps }) {
  const t = useText();
  const host = useHost();
  const styles = useStyles();
  const { setup, recipe, way } = of;
  const [other, setOther] = useState('');
  const [judged, setJudged] = useState(false);
  const [proof, setProof] = useState<Loadable<CallOutput<'register.reach'>>>();
  if (way.flow !== 'client-credentials' || setup.mailbox === undefined) return null;
  const isRunning = proof?.kind === 'loading';
  const attempt = async () => {
    setJudged(true);
    if (!isAddress(other) || isRunning) return;
    setProof(loading);
    setProof(loadableOf(await host.call('register.reach', { setup: setup.id, otherMailbox: other.trim() })));
  };
  return (
    <Section title={t('registerScreens.reach.prove')}>
      <RichText
        text={t('registerScreens.reach.proveText', { mailbox: setup.mailbox, product: recipe.name })}
      />
      <MailboxField
        label={t('registerScreens.reach.other')}
        value={other}
        onChange={setOther}
        judged={judged}
      />
      <div className={styles.row}>
        <Button disabledFocusable={isRunning} onClick={() => void attempt()}>
          {t('registerScreens.reach.attempt')}
        </Button>
        {isRunning ? <Spinner size="tiny" label={t('frame.loading')} /> : null}
      </div>
      <LiveText
        text={proof?.kind === 'loaded' ? proof.value.findings.map(({ what }) => t(what)).join(' ') : ''}
      />
      {proof?.kind === 'failed' ? <FailureView failure={proof.failure} of={of} /> : null}
      {proof?.kind === 'loaded' ? <FindingList findings={proof.value.findings} /> : null}
      {proof?.kind === 'loaded' && proof.value.reach ? <ReachView reach={proof.value.reach} /> : null}
    </Section>
  );
}
