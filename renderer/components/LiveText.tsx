import { makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says a change to a screen reader; seen by nobody. It stays in the page, so that a new text is noticed. */
export function LiveText({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <span role="status" className={styles.hidden}>
      {text}
    </span>
  );
}
