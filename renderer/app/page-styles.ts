import { makeStaticStyles } from '@fluentui/react-components';

/** What belongs to the page itself, below every component. */
export const usePageStyles = makeStaticStyles({
  body: { margin: 0 },
  '*, *::before, *::after': { boxSizing: 'border-box' },
  // The bar with the buttons stays in view: what gets the focus must not hide behind it.
  html: { scrollPaddingBottom: '96px', scrollPaddingTop: '64px' },
  p: { margin: 0 },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': {
      animationDuration: '0.01ms !important',
      transitionDuration: '0.01ms !important',
    },
  },
});
