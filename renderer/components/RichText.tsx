import { makeStyles, tokens } from '@fluentui/react-components';
import { inlineParts } from '../../shared/text/inline-parts.ts';

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '0.95em',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    padding: '0 4px',
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** A sentence of the language files or of a recipe: back-ticks become monospace, stars the portal's own names. */
export function RichText({ text }: { readonly text: string }) {
  const styles = useStyles();
  const parts = inlineParts(text).map((part, index) => {
    const key = `${index}-${part.text}`;
    if (part.kind === 'code')
      return (
        <code key={key} className={styles.code}>
          {part.text}
        </code>
      );
    if (part.kind === 'name')
      return (
        <span key={key} className={styles.name}>
          {part.text}
        </span>
      );
    return part.text;
  });
  return <span>{parts}</span>;
}
