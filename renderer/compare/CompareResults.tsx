import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { Translate } from '../../shared/text/index.ts';
import { useText } from '../app/language-context.ts';
import { Blocks } from '../diagnosis/Blocks.tsx';
import { failedText } from '../diagnosis/headline-text.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { defaultPair, inOrder, type Pair } from './default-pair.ts';
import { exactTime } from './exact-time.ts';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: '12px',
    paddingBottom: '12px',
  },
  choice: { minWidth: 0 },
  // The longest option must not widen the page.
  select: { minWidth: 0, '& > select': { width: '100%', textOverflow: 'ellipsis' } },
});

function optionText(result: TestResult, t: Translate): string {
  const how = result.outcome === 'ok' ? t('test.resultOk') : failedText(result.diagnosis, t);
  return `${exactTime(result.startedAt, t.language)} · ${t(`test.transport.${result.transport}`)} · ${how}`;
}

interface ChoiceProps {
  readonly label: string;
  readonly results: readonly TestResult[];
  readonly chosen: TestResult;
  readonly onChoose: (result: TestResult) => void;
}

function Choice({ label, results, chosen, onChoose }: ChoiceProps) {
  const t = useText();
  const styles = useStyles();
  const options = results.map((result, index) => ({ value: String(index), text: optionText(result, t) }));
  return (
    <Field label={label} className={styles.choice}>
      <Select
        className={styles.select}
        value={String(results.indexOf(chosen))}
        onChange={(_, { value }) => {
          const result = results[Number(value)];
          if (result) onChoose(result);
        }}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Comparison({
  results,
  offered,
}: {
  readonly results: readonly TestResult[];
  readonly offered: Pair;
}) {
  const t = useText();
  const styles = useStyles();
  const [one, setOne] = useState(offered.before);
  const [other, setOther] = useState(offered.after);
  return (
    <>
      <div className={styles.choices}>
        <Choice label={t('compare.first')} results={results} chosen={one} onChoose={setOne} />
        <Choice label={t('compare.second')} results={results} chosen={other} onChoose={setOther} />
      </div>
      <ComparisonTable {...inOrder(one, other)} />
    </>
  );
}

/**
 * Two tests of a history beside each other: what changed between the one that worked and the one that did not. Folded, under a heading
 * of the third level; nothing where there are no two.
 */
export function CompareResults({ results }: { readonly results: readonly TestResult[] }) {
  const t = useText();
  const offered = defaultPair(results);
  if (!offered) return null;
  // A new test is what one wants to see: it begins the comparison anew.
  const content = <Comparison key={results[0]?.startedAt} results={results} offered={offered} />;
  return (
    <Blocks blocks={[{ id: 'compare', title: t('compare.title'), content }]} open={[]} headingLevel="h3" />
  );
}
