import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CopyButton } from './CopyButton.tsx';

const useStyles = makeStyles({
  block: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflow: 'hidden',
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '2px 2px 2px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  code: {
    margin: 0,
    padding: '10px 12px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre',
    maxHeight: '320px',
    overflow: 'auto',
  },
  wrapped: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

interface CodeBlockProps {
  readonly title: string;
  readonly text: string;
  /** Prose and server answers wrap; a script does not, because a broken line reads as two. */
  readonly wraps?: boolean | undefined;
}

/** A script or a message to take elsewhere, whole, with a copy button. */
export function CodeBlock({ title, text, wraps = true }: CodeBlockProps) {
  const styles = useStyles();
  return (
    <div className={styles.block}>
      <div className={styles.head}>
        <span>{title}</span>
        <CopyButton what={title} text={text} />
      </div>
      {/* A group, not a landmark: several scripts of one name may stand on a screen. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's */}
      <div role="group" aria-label={title}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long scripts are scrolled by keyboard */}
        <pre className={mergeClasses(styles.code, wraps && styles.wrapped)} tabIndex={0}>
          {text}
        </pre>
      </div>
    </div>
  );
}
