import { makeStyles, tokens } from '@fluentui/react-components';
import type { Report } from '../../shared/report/schema.ts';
import { type FactGroup, reportFacts } from '../../shared/report/summary.ts';
import { useText } from '../app/language-context.ts';
import { Section } from '../components/Section.tsx';

const useStyles = makeStyles({
  facts: { margin: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(min(180px, 100%), 1fr) minmax(min(220px, 100%), 2fr)',
    columnGap: '16px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

function Group({ group }: { readonly group: FactGroup }) {
  const styles = useStyles();
  return (
    <Section title={group.title}>
      <dl className={styles.facts}>
        {group.facts.map(({ label, value }) => (
          <div key={label} className={styles.fact}>
            <dt className={styles.name}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

interface ReportFactsProps {
  readonly report: Report;
  readonly groups: readonly FactGroup['id'][];
}

/** The plain facts of a support file, group by group. */
export function ReportFacts({ report, groups }: ReportFactsProps) {
  const t = useText();
  return reportFacts(report, t)
    .filter(({ id }) => groups.includes(id))
    .map((group) => <Group key={group.id} group={group} />);
}
