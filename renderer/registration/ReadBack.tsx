import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../shared/registration/plan-view.ts';
import { FailureView } from '../app/FailureView.tsx';
import { useHost } from '../app/host-context.ts';
import { useText } from '../app/language-context.ts';
import { type Loadable, loadableOf, loading } from '../app/loadable.ts';
import { useAnswer } from '../app/use-answer.ts';
import type { StepProps } from '../wizard/step-props.ts';
import { FindingList } from './FindingList.tsx';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'center' },
  hint: { flexGrow: 1, flexBasis: '240px', color: tokens.colorNeutralForeground2 },
});

/** At a step that the directory can answer for: reads it back, where somebody is signed in for that, and shows what was found. */
export function ReadBack({ of }: { readonly of: StepProps }) {
  const t = useText();
  const host = useHost();
  const styles = useStyles();
  const { setup, step, onGo } = of;
  const state = useAnswer('register.state', { setup: setup.id }).answer;
  const [found, setFound] = useState<Loadable<readonly Finding[]>>();
  if (setup.clientId === undefined || state.kind !== 'loaded') return null;
  const isSignedIn = state.value.signedIn !== undefined;
  const read = async () => {
    setFound(loading);
    const answer = loadableOf(await host.call('register.verify', { setup: setup.id }));
    setFound(answer.kind === 'loaded' ? { kind: 'loaded', value: answer.value.findings } : answer);
  };
  const findings =
    found?.kind === 'loaded' ? found.value.filter((finding) => finding.step === step.kind) : [];
  return (
    <div className={styles.part}>
      <div className={styles.row}>
        <span className={styles.hint}>
          {t(isSignedIn ? 'registerScreens.verify.hint' : 'registerScreens.verify.hintSignIn')}
        </span>
        <Button
          disabledFocusable={found?.kind === 'loading'}
          onClick={() => (isSignedIn ? void read() : onGo('registering'))}
        >
          {t('registerScreens.verify.button')}
        </Button>
      </div>
      {found?.kind === 'failed' ? <FailureView failure={found.failure} of={of} /> : null}
      {findings.length > 0 ? <FindingList findings={findings} /> : null}
      {findings.some((finding) => finding.state === 'wrong') ? (
        <div>
          <Button onClick={() => onGo('registering')}>{t('registerScreens.verify.repair')}</Button>
        </div>
      ) : null}
    </div>
  );
}
