import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2Stronger,
  tokens,
} from '@fluentui/react-components';
import { Mail20Filled } from '@fluentui/react-icons/svg/mail';
import { ProductLogo } from '../components/ProductLogo.tsx';
import { useText } from './language-context.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import type { Preferences } from './use-preferences.ts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '48px',
    padding: '0 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    position: 'sticky',
    top: 0,
    zIndex: 10,
  },
  brand: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 'auto',
    paddingLeft: '8px',
    paddingRight: '8px',
    flexShrink: 0,
  },
  mark: { color: tokens.colorBrandForeground1 },
  // Beside a set-up's name there is no room for ours on a phone; the button keeps its name for a screen reader.
  nameBesideSubject: { '@media (max-width: 479px)': { display: 'none' } },
  subject: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minWidth: 0,
    flexGrow: 1,
    paddingLeft: '12px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lines: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  spacer: { flexGrow: 1 },
  settings: { display: 'flex', flexShrink: 0 },
});

/** What the screen is about: a set-up and where it belongs. */
export interface Subject {
  readonly name: string;
  readonly product: string;
  /** The product's picture, as a `data:` address. */
  readonly logo?: string | undefined;
  readonly cloud: string;
}

interface HeaderProps {
  readonly subject?: Subject | undefined;
  readonly preferences: Preferences;
  readonly onHome: () => void;
}

/** The bar on top of every screen. */
export function Header({ subject, preferences, onHome }: HeaderProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Button
        appearance="subtle"
        className={styles.brand}
        icon={<Mail20Filled className={styles.mark} />}
        onClick={onHome}
        aria-label={`${t('app.name')}: ${t('frame.home')}`}
      >
        <span className={subject && styles.nameBesideSubject}>{t('app.name')}</span>
      </Button>
      {subject ? (
        <div className={styles.subject}>
          <ProductLogo logo={subject.logo} size={32} />
          <div className={styles.lines}>
            <Subtitle2Stronger className={styles.line}>{subject.name}</Subtitle2Stronger>
            <Caption1 className={mergeClasses(styles.line, styles.quiet)}>
              {[subject.product, subject.cloud].join(' · ')}
            </Caption1>
          </div>
        </div>
      ) : (
        <div className={styles.spacer} />
      )}
      <div className={styles.settings}>
        <SettingsMenu preferences={preferences} />
      </div>
    </header>
  );
}
