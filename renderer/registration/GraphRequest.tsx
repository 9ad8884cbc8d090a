import { makeStyles, tokens } from '@fluentui/react-components';
import type { GraphTerms } from '../../shared/registration/plan-view.ts';
import { useText } from '../app/language-context.ts';

const useStyles = makeStyles({
  summary: {
    width: 'fit-content',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  request: {
    margin: '4px 0 0',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

function requestText({ method, path, body }: GraphTerms): string {
  return body === undefined ? `${method} ${path}` : `${method} ${path}\n${JSON.stringify(body, null, 2)}`;
}

/** The request behind a sentence, folded away: for who wants to know it exactly. */
export function GraphRequest({ graph, of }: { readonly graph: GraphTerms; readonly of: string }) {
  const t = useText();
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary} aria-label={t('registerScreens.plan.graphOf', { what: of })}>
        {t('registerScreens.plan.graph')}
      </summary>
      <pre className={styles.request}>{requestText(graph)}</pre>
    </details>
  );
}
