import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle28Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock28Filled } from '@fluentui/react-icons/svg/clock';
import { DismissCircle28Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import type { Ref } from 'react';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: '12px',
    alignItems: 'flex-start',
    margin: 0,
    ':focus': { outlineStyle: 'none' },
  },
  text: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  small: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  icon: { display: 'inline-flex', flexShrink: 0 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  waiting: { color: tokens.colorStatusWarningForeground3 },
});

const shapes = {
  ok: CheckmarkCircle28Filled,
  failed: DismissCircle28Filled,
  waiting: Clock28Filled,
} as const;

interface HeadlineProps {
  readonly kind: 'ok' | 'failed' | 'waiting';
  readonly level: 'h2' | 'h3';
  readonly text: string;
  readonly small?: boolean | undefined;
  readonly ref?: Ref<HTMLHeadingElement> | undefined;
}

/** How it went, in one line. */
export function Headline({ kind, level: Level, text, small = false, ref }: HeadlineProps) {
  const styles = useStyles();
  const Shape = shapes[kind];
  return (
    <Level className={styles.line} ref={ref} tabIndex={-1}>
      <span className={mergeClasses(styles.icon, styles[kind])} aria-hidden="true">
        <Shape />
      </span>
      <span className={mergeClasses(styles.text, small && styles.small)}>{text}</span>
    </Level>
  );
}
