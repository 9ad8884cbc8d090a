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

interface PageHeadingProps {
  readonly children: ReactNode & string;
  /** Names the screen where its heading may change while one is at work on it; otherwise another heading is another arrival. */
  readonly place?: string | undefined;
}

/** The one heading of a screen: names the window and takes the focus on arrival, so that a screen reader begins there. */
export function PageHeading({ children, place = children }: PageHeadingProps) {
  const t = useText();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('frame.title', { page: children });
  }, [t, children]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another arrival.
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [place]);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
