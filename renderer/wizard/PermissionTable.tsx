import {
  Badge,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { Permission } from '../../shared/recipes/permission.ts';
import { resources } from '../../shared/recipes/resources.ts';
import type { StepState } from '../../shared/setup/step.ts';
import { localized } from '../../shared/text/localized-text.ts';
import type { TextKey } from '../../shared/text/text-key.ts';
import { useText } from '../app/language-context.ts';
import { EvidenceIcon } from '../components/EvidenceIcon.tsx';
import { RichText } from '../components/RichText.tsx';
import type { Carried } from './carried.ts';

/** On a phone three columns leave no room for words: the cells of a permission stand below each other. */
const stacked = '@media (max-width: 479px)';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  wide: { width: '36%' },
  widest: { width: '38%' },
  head: { [stacked]: { display: 'none' } },
  row: { [stacked]: { display: 'block', padding: '8px 0' } },
  cell: {
    paddingTop: '8px',
    paddingBottom: '8px',
    verticalAlign: 'top',
    [stacked]: { display: 'block', height: 'auto', paddingTop: '4px', paddingBottom: '4px' },
  },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    [stacked]: { fontSize: tokens.fontSizeBase300 },
  },
  quiet: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  seen: { display: 'flex', gap: '6px', alignItems: 'flex-start' },
});

const carriedLook = {
  carried: { state: 'proven', key: 'steps.permissions.carried' },
  'not-carried': { state: 'failing', key: 'steps.permissions.notCarried' },
  'not-seen': { state: 'todo', key: 'steps.permissions.notSeen' },
  'not-shown': { state: 'not-needed', key: 'steps.permissions.notShown' },
} as const satisfies Record<Carried, { state: StepState; key: TextKey }>;

function PermissionRow({
  permission,
  carried,
}: {
  readonly permission: Permission;
  readonly carried: Carried;
}) {
  const t = useText();
  const styles = useStyles();
  const look = carriedLook[carried];
  return (
    <TableRow className={styles.row}>
      <TableCell className={styles.cell}>
        <span className={styles.name}>{permission.name}</span>{' '}
        {permission.optional ? (
          <Badge appearance="outline" color="informative">
            {t('steps.permissions.optional')}
          </Badge>
        ) : null}
        <span className={styles.quiet}>
          {t(`steps.permissions.${permission.type}`)} · {resources[permission.resource].name}
        </span>
      </TableCell>
      <TableCell className={styles.cell}>
        <RichText text={localized(permission.reason, t.language)} />
      </TableCell>
      <TableCell className={styles.cell}>
        <span className={styles.seen}>
          <EvidenceIcon state={look.state} />
          {t(look.key)}
        </span>
      </TableCell>
    </TableRow>
  );
}

interface PermissionTableProps {
  readonly permissions: readonly Permission[];
  readonly carriedOf: (permission: Permission) => Carried;
}

/** Which permissions, why, and whether the token really carries them. */
export function PermissionTable({ permissions, carriedOf }: PermissionTableProps) {
  const t = useText();
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is scrolled by keyboard
    <section className={styles.scroll} aria-label={t('steps.permissions.short')} tabIndex={0}>
      <Table aria-label={t('steps.permissions.short')}>
        <TableHeader className={styles.head}>
          <TableRow>
            <TableHeaderCell className={styles.wide}>{t('steps.permissions.permission')}</TableHeaderCell>
            <TableHeaderCell className={styles.widest}>{t('steps.permissions.reason')}</TableHeaderCell>
            <TableHeaderCell>{t('steps.permissions.inToken')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {permissions.map((permission) => (
            <PermissionRow
              key={`${permission.resource} ${permission.type} ${permission.name}`}
              permission={permission}
              carried={carriedOf(permission)}
            />
          ))}
        </TableBody>
      </Table>
    </section>
  );
}
