import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold },
  panel: { padding: '4px 12px 16px' },
  // In a result that stands beside another one, a block stands in the row of the block of its name there.
  blocks: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'subgrid',
    gridRowStart: 4,
    gridRowEnd: 'span 4',
    rowGap: 0,
  },
});

const useRows = makeStyles({
  meaning: { gridRowStart: 1 },
  evidence: { gridRowStart: 2 },
  action: { gridRowStart: 3 },
  raw: { gridRowStart: 4 },
});

/** One folded block of a result. */
export interface Block {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** The ids of those that stand open at first. */
  readonly open: readonly string[];
  readonly headingLevel: 'h3' | 'h4';
}

/** Blocks in a fixed order, each folded or open. */
export function Blocks({ blocks, open, headingLevel }: BlocksProps) {
  const styles = useStyles();
  const rows: Readonly<Record<string, string>> = useRows();
  return (
    <Accordion className={styles.blocks} multiple collapsible defaultOpenItems={[...open]}>
      {blocks.map((block) => (
        <AccordionItem key={block.id} value={block.id} className={rows[block.id]}>
          <AccordionHeader as={headingLevel} expandIconPosition="end">
            <span className={styles.title}>{block.title}</span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>{block.content}</AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
