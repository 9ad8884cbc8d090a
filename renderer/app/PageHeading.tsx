import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useText } from './language-context.ts';

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.title2,
    margin: 0,
    // It is led to, not operated: a frame around it would promise a control.
    ':focus': { outlineStyle: 'none' },
  },
});

/** The one heading of a screen: names the window and takes the focus on arrival, so that a screen reader begins there. */
export function PageHeading({ children }: { readonly children: ReactNode & string }) {
  const t = useText();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('frame.title', { page: children });
  }, [t, children]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another heading is another arrival.
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
