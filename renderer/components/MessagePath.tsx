import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AppGeneric24Regular } from '@fluentui/react-icons/svg/app-generic';
import { KeyMultiple24Regular } from '@fluentui/react-icons/svg/key-multiple';
import { MailInbox24Regular } from '@fluentui/react-icons/svg/mail-inbox';
import { Server24Regular } from '@fluentui/react-icons/svg/server';
import type { ReactElement } from 'react';
import { durationText } from '../app/duration-text.ts';
import { useText } from '../app/language-context.ts';
import type { LinkState, MessageWay, PathLink } from './message-path.ts';

/** On a phone, and in a column beside others. */
const cramped = '@container (max-width: 399px)';
/** A contrast theme drops backgrounds and colours of one's own: the lines are drawn with its colours, the states told by shape. */
const contrast = '@media (forced-colors: active)';

function dashes(color: string, lengthPx: number, everyPx: number): string {
  return `repeating-linear-gradient(90deg, ${color} 0 ${lengthPx}px, transparent ${lengthPx}px ${everyPx}px)`;
}

const useStyles = makeStyles({
  room: { containerType: 'inline-size' },
  path: { display: 'flex', alignItems: 'flex-start', listStyleType: 'none', margin: 0, padding: '8px 0' },
  station: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '4px',
    width: '72px',
    flexShrink: 0,
    [cramped]: { width: '64px' },
  },
  disc: {
    width: '44px',
    height: '44px',
    borderRadius: tokens.borderRadiusCircular,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    [contrast]: { border: '1px dotted CanvasText' },
  },
  name: { fontSize: tokens.fontSizeBase200, textAlign: 'center', overflowWrap: 'anywhere' },
  reached: {
    border: `2px solid ${tokens.colorStatusSuccessForeground1}`,
    color: tokens.colorStatusSuccessForeground1,
    [contrast]: { border: '2px solid CanvasText' },
  },
  broken: {
    border: `2px solid ${tokens.colorStatusDangerForeground1}`,
    color: tokens.colorStatusDangerForeground1,
    [contrast]: { border: '4px double CanvasText' },
  },
  held: {
    border: `2px solid ${tokens.colorStatusWarningForeground3}`,
    color: tokens.colorStatusWarningForeground3,
    [contrast]: { border: '2px dashed CanvasText' },
  },
  active: {
    border: `2px solid ${tokens.colorBrandForeground1}`,
    color: tokens.colorBrandForeground1,
    [contrast]: { border: '2px solid Highlight' },
  },
  link: { flexGrow: 1, minWidth: '8px', paddingTop: '20px', textAlign: 'center' },
  line: {
    height: '4px',
    borderRadius: '2px',
    position: 'relative',
    backgroundColor: tokens.colorNeutralStroke2,
    [contrast]: { backgroundColor: 'CanvasText', forcedColorAdjust: 'none', opacity: 0.3 },
  },
  lineOk: {
    backgroundColor: tokens.colorStatusSuccessForeground1,
    [contrast]: { opacity: 1 },
  },
  lineRunning: {
    backgroundImage: dashes(tokens.colorBrandForeground1, 8, 16),
    [contrast]: { backgroundColor: 'transparent', backgroundImage: dashes('Highlight', 8, 16), opacity: 1 },
    animationName: { from: { backgroundPositionX: '0px' }, to: { backgroundPositionX: '16px' } },
    animationDuration: '600ms',
    animationTimingFunction: 'linear',
    animationIterationCount: 'infinite',
  },
  lineFailed: {
    backgroundColor: 'transparent',
    backgroundImage: dashes(tokens.colorStatusDangerForeground1, 4, 10),
    [contrast]: { backgroundColor: 'transparent', backgroundImage: dashes('CanvasText', 4, 10), opacity: 1 },
  },
  lineWaiting: {
    backgroundColor: 'transparent',
    backgroundImage: dashes(tokens.colorStatusWarningForeground3, 4, 10),
    [contrast]: { backgroundColor: 'transparent', backgroundImage: dashes('CanvasText', 4, 10), opacity: 1 },
  },
  time: {
    display: 'block',
    minHeight: '16px',
    // There is no room for it between the stations; the stages below say the times.
    [cramped]: { display: 'none' },
    paddingTop: '4px',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const discOf = {
  todo: undefined,
  running: 'active',
  ok: 'reached',
  failed: 'broken',
  waiting: 'held',
} as const;
const lineOf = {
  todo: undefined,
  running: 'lineRunning',
  ok: 'lineOk',
  failed: 'lineFailed',
  waiting: 'lineWaiting',
} as const;

function Line({ link }: { readonly link: PathLink }) {
  const t = useText();
  const styles = useStyles();
  const look = lineOf[link.state];
  return (
    <div className={styles.link}>
      <div className={mergeClasses(styles.line, look && styles[look])} />
      <span className={styles.time}>{link.ms === undefined ? '' : durationText(link.ms, t)}</span>
    </div>
  );
}

interface StationProps {
  readonly name: string;
  readonly state: LinkState;
  readonly icon: ReactElement;
}

function Station({ name, state, icon }: StationProps) {
  const t = useText();
  const styles = useStyles();
  const look = discOf[state];
  return (
    <div className={styles.station}>
      <span className={mergeClasses(styles.disc, look && styles[look])} aria-hidden="true">
        {icon}
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.hidden}>{t(`test.path.${state}`)}</span>
    </div>
  );
}

const useItemStyles = makeStyles({
  first: { display: 'flex', position: 'relative' },
  item: { display: 'flex', flexGrow: 1, minWidth: 0, position: 'relative' },
});

/** The way of a message from the product to the mailbox; a broken or running link shows. */
export function MessagePath({ path }: { readonly path: MessageWay }) {
  const t = useText();
  const styles = useStyles();
  const items = useItemStyles();
  const started = path.token.state === 'todo' ? 'todo' : 'ok';
  return (
    <div className={styles.room}>
      <ol className={styles.path} aria-label={t('test.path.title')}>
        <li className={items.first}>
          <Station name={t('test.path.product')} state={started} icon={<AppGeneric24Regular />} />
        </li>
        {(['token', 'service', 'mailbox'] as const).map((id) => (
          <li key={id} className={items.item}>
            <Line link={path[id]} />
            <Station name={t(`test.path.${id}`)} state={path[id].state} icon={icons[id]} />
          </li>
        ))}
      </ol>
    </div>
  );
}

const icons = {
  token: <KeyMultiple24Regular />,
  service: <Server24Regular />,
  mailbox: <MailInbox24Regular />,
} as const satisfies Record<keyof MessageWay, ReactElement>;
