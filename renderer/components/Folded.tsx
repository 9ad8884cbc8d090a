import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  summary: {
    width: 'fit-content',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

interface FoldedProps {
  readonly summary: string;
  /** What a screen reader says in place of the summary, where several of the same words stand on a screen. */
  readonly label?: string | undefined;
  /** How loud the summary is beside what stands around it. */
  readonly look: 'quiet' | 'strong';
  readonly children: ReactNode;
}

/** What only some want to read, folded away under a line that says what it is. */
export function Folded({ summary, label, look, children }: FoldedProps) {
  const styles = useStyles();
  return (
    <details>
      <summary className={mergeClasses(styles.summary, styles[look])} aria-label={label}>
        {summary}
      </summary>
      {children}
    </details>
  );
}
