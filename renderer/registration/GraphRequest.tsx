import { makeStyles, tokens } from '@fluentui/react-components';
import type { GraphTerms } from '../../shared/registration/plan-view.ts';
import { useText } from '../app/language-context.ts';
import { Folded } from '../components/Folded.tsx';

const useStyles = makeStyles({
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
    <Folded
      look="quiet"
      summary={t('registerScreens.plan.graph')}
      label={t('registerScreens.plan.graphOf', { what: of })}
    >
      <pre className={styles.request}>{requestText(graph)}</pre>
    </Folded>
  );
}
