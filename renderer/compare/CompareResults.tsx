import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { TestResult } from '../../shared/results/test-result.ts';
import type { Translate } from '../../shared/text/index.ts';
import { useText } from '../app/language-context.ts';
import { Section } from '../components/Section.tsx';
import { failedText } from '../diagnosis/headline-text.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { defaultPair, inOrder } from './default-pair.ts';
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

/** Two tests of a history beside each other: what changed between the one that worked and the one that did not. Nothing where there are no two. */
export function CompareResults({ results }: { readonly results: readonly TestResult[] }) {
  const t = useText();
  const styles = useStyles();
  const [chosen, setChosen] = useState<{ readonly one?: TestResult; readonly other?: TestResult }>({});
  const offered = defaultPair(results);
  if (!offered) return null;
  const one = chosen.one ?? offered.before;
  const other = chosen.other ?? offered.after;
  return (
    <Section title={t('compare.title')}>
      <div className={styles.choices}>
        <Choice
          label={t('compare.first')}
          results={results}
          chosen={one}
          onChoose={(result) => setChosen({ ...chosen, one: result })}
        />
        <Choice
          label={t('compare.second')}
          results={results}
          chosen={other}
          onChoose={(result) => setChosen({ ...chosen, other: result })}
        />
      </div>
      <ComparisonTable {...inOrder(one, other)} />
    </Section>
  );
}
