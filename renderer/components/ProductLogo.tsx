import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({ logo: { objectFit: 'contain', flexShrink: 0 } });

interface ProductLogoProps {
  /** A `data:` address of PNG or SVG. */
  readonly logo: string | undefined;
  /** Height and width, in pixels. */
  readonly size: number;
}

/**
 * The product's own picture beside its name; nothing where there is none or where it cannot be drawn. An image only: nothing in an
 * SVG that is shown so can run or fetch anything.
 */
export function ProductLogo({ logo, size }: ProductLogoProps) {
  const styles = useStyles();
  const [undrawn, setUndrawn] = useState<string>();
  if (logo === undefined || logo === undrawn) return null;
  return (
    <img
      src={logo}
      alt=""
      width={size}
      height={size}
      className={styles.logo}
      onError={() => setUndrawn(logo)}
    />
  );
}
