import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { Beaker20Regular } from '@fluentui/react-icons/svg/beaker';
import { type ReactNode, useRef } from 'react';
import { Header, type Subject } from './Header.tsx';
import { useText } from './language-context.ts';
import type { Preferences } from './use-preferences.ts';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', minHeight: '100vh' },
  skip: {
    position: 'absolute',
    left: '8px',
    top: '-60px',
    zIndex: 20,
    ':focus': { top: '8px' },
  },
  band: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '6px 20px',
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  bandIcon: { flexShrink: 0 },
  bandText: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  bandLink: { color: tokens.colorPaletteLavenderForeground2, textDecorationLine: 'underline' },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, ':focus': { outlineStyle: 'none' } },
});

export interface FrameProps {
  readonly subject?: Subject | undefined;
  /** Where the practice portal is; present means that this is the practice tenant. */
  readonly practice?: { readonly portal?: string | undefined } | undefined;
  readonly preferences: Preferences;
  readonly onHome: () => void;
  readonly children: ReactNode;
}

/** What surrounds every screen: the way past the header, the header, the practice band, the main region. */
export function Frame({ subject, practice, preferences, onHome, children }: FrameProps) {
  const t = useText();
  const styles = useStyles();
  const main = useRef<HTMLElement>(null);
  return (
    <div className={styles.frame}>
      <Button appearance="primary" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('frame.skip')}
      </Button>
      <Header subject={subject} preferences={preferences} onHome={onHome} />
      {practice ? (
        <aside className={styles.band} aria-label={t('app.practiceBand')}>
          <Beaker20Regular className={styles.bandIcon} aria-hidden="true" />
          <div className={styles.bandText}>
            <span>{t('app.practiceBand')}</span>
            {practice.portal ? (
              <Link
                inline
                href={practice.portal}
                target="_blank"
                rel="noreferrer"
                className={styles.bandLink}
              >
                {t('frame.practiceLink')}
              </Link>
            ) : null}
          </div>
        </aside>
      ) : null}
      <main ref={main} tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
