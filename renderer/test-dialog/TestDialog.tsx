import { makeStyles } from '@fluentui/react-components';
import type { TestResult, TransportId } from '../../shared/results/test-result.ts';
import { explainContextOf } from '../../shared/setup/explain-context.ts';
import { useText } from '../app/language-context.ts';
import { Modal } from '../components/Modal.tsx';
import { ProductLogo } from '../components/ProductLogo.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import { RunView } from './RunView.tsx';
import { TestForm, type TestRequest } from './TestForm.tsx';
import type { useTestRun } from './use-test-run.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '20px', paddingTop: '16px' },
});

/** The ways that can be tried beside the set-up's own; what differs between them is part of the proof. */
const probes: readonly TransportId[] = ['smtp', 'graph'];

function offeredFor(own: TransportId): readonly TransportId[] {
  return probes.includes(own) ? probes : [...probes, own];
}

interface TestDialogProps {
  readonly of: StepProps;
  readonly onClose: () => void;
  readonly results: readonly TestResult[];
  /** The test, which goes on while the dialog is closed. */
  readonly test: ReturnType<typeof useTestRun>;
}

/** The Test dialog: sends a real message and says how it went. */
export function TestDialog({ of, onClose, results, test }: TestDialogProps) {
  const t = useText();
  const styles = useStyles();
  const { setup, way, actions, logo } = of;
  const { run, start, stop, again } = test;
  const offered = offeredFor(way.transport);
  const own = setup.mailbox ?? setup.signedInAs ?? '';
  const initial = { from: own, to: results[0]?.to ?? own, transports: [way.transport] };

  const send = async ({ from, to, transports }: TestRequest) => {
    // A set-up without a mailbox gets the one that is tested: it is what the product will send from.
    if (setup.mailbox === undefined && !(await actions.change({ kind: 'mailbox', mailbox: from }))) return;
    await start({ setup: setup.id, to, from, transports });
  };

  return (
    <Modal
      title={`${t('test.title')}: ${setup.name}`}
      picture={<ProductLogo logo={logo} size={28} />}
      size={offered.length > 2 ? 'wide' : 'large'}
      kind="dialog"
      onClose={onClose}
    >
      <div className={styles.content}>
        <TestForm
          initial={initial}
          offered={offered}
          signedInAs={way.flow === 'authorization-code' ? setup.signedInAs : undefined}
          isRunning={run.kind === 'running'}
          onSend={(request) => void send(request)}
          onStop={() => void stop()}
        />
        <RunView
          run={run}
          of={of}
          context={explainContextOf(setup, of)}
          onNow={() => void again()}
          onStop={() => void stop()}
        />
      </div>
    </Modal>
  );
}
