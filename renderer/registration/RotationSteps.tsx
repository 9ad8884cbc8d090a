import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { type ReactNode, useState } from 'react';
import type { RegisterState } from '../../shared/registration/plan-view.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import { useText } from '../app/language-context.ts';
import { momentTime } from '../app/times.ts';
import { EvidenceIcon } from '../components/EvidenceIcon.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { RichText } from '../components/RichText.tsx';
import type { StepProps } from '../wizard/step-props.ts';
import { isBehind, type RotationPhase } from './rotation-phase.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
  },
  item: { display: 'grid', gridTemplateColumns: '28px minmax(0, 1fr)' },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface PartProps {
  readonly own: RotationPhase;
  readonly phase: RotationPhase;
  readonly title: string;
  readonly children: ReactNode;
}

/** One of the four parts: done, the one at hand, or still to come. */
function Part({ own, phase, title, children }: PartProps) {
  const styles = useStyles();
  return (
    <li className={styles.item} aria-current={own === phase ? 'step' : undefined}>
      <EvidenceIcon state={isBehind(own, phase) ? 'proven' : 'todo'} />
      <div className={styles.body}>
        <span className={own === phase ? styles.title : undefined}>{title}</span>
        {children}
      </div>
    </li>
  );
}

/** Puts the new value on the clipboard; it is seen by nobody here. */
function CopyNewSecret({ of: { info, actions } }: { readonly of: StepProps }) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  if (!info.canCopySecrets) return null;
  const said = copied ? t('registerScreens.rotation.copied') : '';
  return (
    <>
      <Button icon={<Copy20Regular />} onClick={() => void actions.copySecret().then(setCopied)}>
        {t('registerScreens.rotation.copy')}
      </Button>
      {copied ? <span>{said}</span> : null}
      <LiveText text={said} />
    </>
  );
}

/** How the new value comes to the product; where no clipboard is, nobody is told to copy. */
function handOverKey({ info, setup }: StepProps): TextKey {
  if (setup.credential.kind === 'certificate') return 'registerScreens.rotation.handOverCertificate';
  return info.canCopySecrets ? 'registerScreens.rotation.handOverText' : 'registerScreens.rotation.elsewhere';
}

interface RotationStepsProps {
  readonly of: StepProps;
  readonly phase: RotationPhase;
  readonly rotation: RegisterState['rotation'];
  readonly hasNewValue: boolean;
  /** Whether the confirmation is asked for now. */
  readonly isMissing: boolean;
  readonly onNewValue: (has: boolean) => void;
}

/** The four parts of replacing a credential, with what is at hand. */
export function RotationSteps(props: RotationStepsProps) {
  const { of, phase, rotation, hasNewValue, isMissing, onNewValue } = props;
  const t = useText();
  const styles = useStyles();
  const product = of.recipe.name;
  const isCertificate = of.setup.credential.kind === 'certificate';
  const isHandingOver = phase === 'hand-over' || phase === 'retire';
  return (
    <ol className={styles.list}>
      <Part own="make" phase={phase} title={t('registerScreens.rotation.make')}>
        <span className={styles.quiet}>
          {rotation
            ? t('registerScreens.rotation.made', { date: momentTime(rotation.startedAt, t.language) })
            : t('registerScreens.rotation.makeText')}
        </span>
      </Part>
      <Part own="test" phase={phase} title={t('registerScreens.rotation.test')}>
        {isBehind('test', phase) ? (
          <span className={styles.quiet}>{t('registerScreens.rotation.tested')}</span>
        ) : null}
      </Part>
      <Part own="hand-over" phase={phase} title={t('registerScreens.rotation.handOver', { product })}>
        <span className={styles.quiet}>
          <RichText text={t(handOverKey(of), { product, setup: of.setup.id })} />
        </span>
        {isHandingOver ? (
          <>
            {isCertificate ? null : <CopyNewSecret of={of} />}
            <Field {...(isMissing ? { validationMessage: t('registerScreens.rotation.confirmFirst') } : {})}>
              <Checkbox
                checked={hasNewValue}
                onChange={(_, { checked }) => onNewValue(checked === true)}
                label={t('registerScreens.rotation.handedOver', { product })}
              />
            </Field>
          </>
        ) : null}
      </Part>
      <Part own="retire" phase={phase} title={t('registerScreens.rotation.retire')}>
        <span className={styles.quiet}>
          {t('registerScreens.rotation.retireText')}{' '}
          {rotation?.oldHint ? (
            <RichText text={t('registerScreens.rotation.retireHint', { hint: rotation.oldHint })} />
          ) : null}
        </span>
      </Part>
    </ol>
  );
}
