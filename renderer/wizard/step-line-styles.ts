import { makeStyles, tokens } from '@fluentui/react-components';

/** One line of the list of steps: to press, the one shown, the one that is not needed, and the word under it. */
export const useStepLineStyles = makeStyles({
  step: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    alignItems: 'start',
    textAlign: 'start',
    padding: '8px 12px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    // A contrast theme draws neither backgrounds nor shadows.
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight', paddingLeft: '9px' },
  },
  notNeeded: {
    cursor: 'default',
    color: tokens.colorNeutralForeground3,
    ':hover': { backgroundColor: 'transparent' },
  },
  word: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});
