import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useText } from '../../app/language-context.ts';
import { drawing, fitted, layOut } from './lay-out.ts';
import { PieceView } from './Pieces.tsx';
import type { Picture } from './picture.ts';

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '360px' },
  svg: {
    width: '100%',
    height: 'auto',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyBase,
  },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Where in the portal: an excerpt of the page, drawn by us, with the control ringed. */
export function PortalDrawing({ picture }: { readonly picture: Picture }) {
  const t = useText();
  const styles = useStyles();
  const id = useId();
  const { placed, height } = layOut(picture.pieces);
  return (
    <figure className={styles.figure}>
      <Subtitle2 as="h2" block>
        {t('wizard.where')}
      </Subtitle2>
      <svg
        className={styles.svg}
        viewBox={`0 0 ${drawing.width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <title id={`${id}-title`}>{picture.title}</title>
        <desc id={`${id}-text`}>{picture.text}</desc>
        <g>
          <rect width={drawing.width} height={26} fill={tokens.colorNeutralBackground5} />
          <text x={drawing.left} y={17} fontSize={11} fontWeight={600} fill={tokens.colorNeutralForeground1}>
            {picture.portal}
          </text>
          <text x={drawing.left} y={46} fontSize={10.5} fill={tokens.colorNeutralForeground2}>
            {fitted(picture.crumbs.join('  ›  '), drawing.inner, 10.5)}
          </text>
          {placed.map(({ piece, y }) => (
            <PieceView key={y} piece={piece} y={y} />
          ))}
        </g>
      </svg>
      <figcaption className={styles.note}>{t('portal.drawing')}</figcaption>
    </figure>
  );
}
