import { Button, makeStyles } from '@fluentui/react-components';
import { readBackStep } from '../../shared/registration/plan-view.ts';
import { exchangeBeforeSending } from '../../shared/setup/reach.ts';
import { useText } from '../app/language-context.ts';
import { Action, ActionList } from '../components/ActionList.tsx';
import { Folded } from '../components/Folded.tsx';
import { RichText } from '../components/RichText.tsx';
import { Section } from '../components/Section.tsx';
import { TestDialog } from '../test-dialog/TestDialog.tsx';
import { SigninProgressView } from '../wizard/SigninProgressView.tsx';
import { ExchangeFirst } from './ExchangeFirst.tsx';
import type { EndedViewProps } from './ended-view-props.ts';
import { PlaceFrame } from './PlaceFrame.tsx';
import { ProvenList } from './ProvenList.tsx';
import { RunList } from './RunList.tsx';
import { ScopeProof } from './ScopeProof.tsx';
import { useProof } from './use-proof.ts';

const useStyles = makeStyles({
  made: { paddingTop: '12px' },
});

/** What was made, what is proven by it, and the one thing that comes next: the real message. */
export function AppliedView({ of, run, made }: EndedViewProps) {
  const t = useText();
  const styles = useStyles();
  const { setup, recipe } = of;
  const proof = useProof(of);
  // What turned out not to be needed, because it was there by then, was not made.
  const lines = run.lines.filter(({ id, state }) => state === 'visible' && id !== readBackStep);
  const count = lines.length;
  const mailbox = setup.mailbox ?? '';
  const asksExchange = exchangeBeforeSending(of.way, setup).length > 0;
  const primary = () => {
    if (proof.isProven)
      return {
        label: t('registerScreens.ended.values', { product: recipe.name }),
        onPress: () => of.onGo('values'),
      };
    return {
      label: t(proof.signsIn ? 'registerScreens.ended.signinAndSend' : 'registerScreens.ended.send'),
      onPress: proof.begin,
    };
  };
  return (
    <>
      <PlaceFrame
        title={t(count > 0 ? 'registerScreens.ended.applied' : 'registerScreens.plan.titleNone')}
        intro={
          count > 0
            ? t('registerScreens.ended.appliedIntro', { count })
            : t('registerScreens.plan.none', { product: recipe.name })
        }
        live={t('registerScreens.ended.applied')}
        primary={primary()}
        others={<Button onClick={of.onNext}>{t('registerScreens.ended.later')}</Button>}
      >
        {made}
        {count > 0 ? (
          <Folded look="strong" summary={t('registerScreens.ended.made')}>
            <div className={styles.made}>
              <RunList lines={lines} />
            </div>
          </Folded>
        ) : null}
        {proof.isProven ? (
          <ScopeProof of={of} />
        ) : (
          <Section title={t('registerScreens.ended.next')}>
            <ActionList>
              {asksExchange ? (
                <Action n={1}>
                  <ExchangeFirst of={of} />
                </Action>
              ) : null}
              <Action n={asksExchange ? 2 : 1}>
                <RichText
                  text={t(
                    proof.signsIn ? 'registerScreens.ended.nextSignin' : 'registerScreens.ended.nextSend',
                    { mailbox },
                  )}
                />
              </Action>
            </ActionList>
          </Section>
        )}
        <ProvenList setup={setup} />
        <SigninProgressView of={of} signin={proof.signin} onCancel={proof.cancelSignin} />
      </PlaceFrame>
      {proof.isOpen ? (
        <TestDialog of={of} results={proof.results} test={proof.test} onClose={proof.close} />
      ) : null}
    </>
  );
}
