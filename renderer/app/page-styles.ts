import { makeStaticStyles } from '@fluentui/react-components';

/** What belongs to the page itself, below every component. */
export const usePageStyles = makeStaticStyles([
  {
    body: { margin: 0 },
    '*, *::before, *::after': { boxSizing: 'border-box' },
    // The bar with the buttons stays in view: what gets the focus must not hide behind it.
    html: { scrollPaddingBottom: '96px', scrollPaddingTop: '64px' },
    'p, h1, h2, h3, h4': { margin: 0 },
  },
  '@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation-duration: 0.01ms !important; transition-duration: 0.01ms !important; } }',
]);
