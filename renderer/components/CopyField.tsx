import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CopyButton } from './CopyButton.tsx';

const useStyles = makeStyles({
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, paddingBottom: '2px' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '2px 2px 2px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  value: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', padding: '4px 0' },
  // An address of a sign-in fills a screen; what is copied is all of it.
  cut: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    paddingBottom: 0,
    marginBottom: '4px',
  },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase300 },
});

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  /** What a screen reader calls it, where the label alone stands on the screen twice. */
  readonly what?: string | undefined;
  /** For IDs, URIs and the like. */
  readonly mono?: boolean | undefined;
  /** Too long to be read: only its beginning is shown. */
  readonly cut?: boolean | undefined;
}

/** A value to take elsewhere, with its name and a copy button. */
export function CopyField({ label, value, what = label, mono = false, cut = false }: CopyFieldProps) {
  const styles = useStyles();
  return (
    <div>
      <div className={styles.label}>{label}</div>
      <div className={styles.row}>
        <span className={mergeClasses(styles.value, mono && styles.mono, cut && styles.cut)}>{value}</span>
        <CopyButton what={what} text={value} />
      </div>
    </div>
  );
}
