import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Wand20Regular } from '@fluentui/react-icons/svg/wand';
import { useState } from 'react';
import type { Step, StepKind } from '../../shared/setup/step.ts';
import { useText } from '../app/language-context.ts';
import { isStepKind, type SetupPlace } from '../app/route.ts';
import { EvidenceIcon } from '../components/EvidenceIcon.tsx';
import { RegisteringEntry } from '../registration/RegisteringEntry.tsx';
import { narrow } from './layout.ts';
import { StepList } from './StepList.tsx';

const useStyles = makeStyles({
  rail: {
    width: '260px',
    flexShrink: 0,
    padding: '20px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: 'none' },
  },
  sticky: { position: 'sticky', top: '68px' },
  stepper: {
    display: 'none',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: 'block' },
  },
  toggle: {
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  grow: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface RailProps {
  readonly steps: readonly Step[];
  readonly current: SetupPlace;
  readonly position: { readonly n: number; readonly all: number };
  readonly onGo: (step: StepKind) => void;
  /** Leads to registering through Graph; absent where only something is looked at. */
  readonly onRegistering?: (() => void) | undefined;
}

/** The steps at the side of a wide window. */
export function Rail({ steps, current, onGo, onRegistering }: RailProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <nav className={styles.rail} aria-label={t('wizard.steps')}>
      <div className={styles.sticky}>
        <StepList steps={steps} current={current} onGo={onGo} />
        {onRegistering ? (
          <RegisteringEntry isCurrent={current === 'registering'} onGo={onRegistering} />
        ) : null}
      </div>
    </nav>
  );
}

/** The steps on top of a narrow window: where one is, and the list on demand. */
export function Stepper({ steps, current, position, onGo, onRegistering }: RailProps) {
  const t = useText();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const state = steps.find(({ kind }) => kind === current)?.state ?? 'todo';
  const folding = (goOn: () => void) => () => {
    setOpen(false);
    goOn();
  };
  return (
    <nav className={styles.stepper} aria-label={t('wizard.steps')}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => setOpen((before) => !before)}
      >
        {isStepKind(current) ? (
          <>
            <EvidenceIcon state={state} />
            <span className={styles.grow}>
              {t(`steps.${current}.short`)}{' '}
              <span className={styles.quiet}>{t('wizard.position', position)}</span>
            </span>
          </>
        ) : (
          <>
            <Wand20Regular aria-hidden="true" />
            <span className={styles.grow}>
              {t(current === 'rotation' ? 'registerScreens.rotation.title' : 'registerScreens.short')}
            </span>
          </>
        )}
        {isOpen ? <ChevronUp20Regular aria-hidden="true" /> : <ChevronDown20Regular aria-hidden="true" />}
      </button>
      {isOpen ? (
        <>
          <StepList steps={steps} current={current} onGo={(step) => folding(() => onGo(step))()} />
          {onRegistering ? (
            <RegisteringEntry isCurrent={current === 'registering'} onGo={folding(onRegistering)} />
          ) : null}
        </>
      ) : null}
    </nav>
  );
}
