import { makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../app/language-context.ts';
import { CopyButton } from '../components/CopyButton.tsx';
import { LiveText } from '../components/LiveText.tsx';
import { linesOf, matches } from './conversation-lines.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap', paddingBottom: '8px' },
  search: { flexGrow: 1, minWidth: '180px' },
  lines: {
    margin: 0,
    padding: '8px 0',
    listStyleType: 'none',
    maxHeight: '320px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr)',
    padding: '0 12px',
    overflowWrap: 'anywhere',
  },
  server: { backgroundColor: tokens.colorNeutralBackground3 },
  speaker: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyBase },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, paddingTop: '4px' },
});

/** What was said between the program and the server, redacted; one can search in it. */
export function Conversation({ transcript }: { readonly transcript: readonly string[] }) {
  const t = useText();
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  const lines = linesOf(transcript);
  const shown = lines.filter((line) => matches(line, wanted));
  if (lines.length === 0) return <p>{t('diagnosis.noConversation')}</p>;
  return (
    <div>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          aria-label={t('diagnosis.search')}
          placeholder={t('diagnosis.search')}
          value={wanted}
          onChange={(_, { value }) => setWanted(value)}
        />
        <CopyButton what={t('diagnosis.conversation')} text={transcript.join('\n')} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by keyboard */}
      <ol className={styles.lines} aria-label={t('diagnosis.conversation')} tabIndex={0}>
        {shown.map((line) => (
          <li key={line.n} className={mergeClasses(styles.line, line.speaker === 'server' && styles.server)}>
            <span className={styles.speaker}>{t(`diagnosis.${line.speaker}`)}</span>
            <span>{line.text}</span>
          </li>
        ))}
      </ol>
      <p className={styles.note}>
        {wanted ? `${t('diagnosis.found', { n: shown.length })}. ` : ''}
        {t('diagnosis.redacted')}
      </p>
      <LiveText text={wanted ? t('diagnosis.found', { n: shown.length }) : ''} />
    </div>
  );
}
