import { tokens } from '@fluentui/react-components';
import { drawing, fitted, textWidth } from './lay-out.ts';
import type { PictureButton, Piece } from './picture.ts';
import { Ring } from './Ring.tsx';

const { left, inner } = drawing;
const ink = tokens.colorNeutralForeground1;
const quiet = tokens.colorNeutralForeground2;
const edge = tokens.colorNeutralStroke1;
const paper = tokens.colorNeutralBackground1;

type Of<K extends Piece['kind']> = { readonly piece: Extract<Piece, { kind: K }>; readonly y: number };

function Title({ piece, y }: Of<'title'>) {
  return (
    <text x={left} y={y + 16} fontSize={15} fontWeight={600} fill={ink}>
      {fitted(piece.text, inner, 15)}
    </text>
  );
}

function Tabs({ piece, y }: Of<'tabs'>) {
  return (
    <g>
      {piece.texts.map((text, index) => (
        <text key={text} x={left + index * 96} y={y + 14} fontSize={11} fill={ink}>
          {text}
        </text>
      ))}
      <rect
        x={left + piece.current * 96}
        y={y + 19}
        width={76}
        height={2}
        fill={tokens.colorBrandForeground1}
      />
    </g>
  );
}

function Field({ piece, y }: Of<'field'>) {
  return (
    <g>
      <text x={left} y={y + 10} fontSize={10.5} fill={quiet}>
        {fitted(piece.label, inner - 12, 10.5)}
      </text>
      <rect x={left} y={y + 19} width={inner - 12} height={24} rx={3} fill={paper} stroke={edge} />
      <text x={left + 8} y={y + 35} fontSize={11} fill={ink}>
        {fitted(piece.text, inner - 30, 11)}
      </text>
      {piece.mark ? <Ring x={left - 4} y={y + 15} width={inner - 4} height={32} mark={piece.mark} /> : null}
    </g>
  );
}

function Choice({ piece, y }: Of<'choice'>) {
  return (
    <g>
      <text x={left} y={y + 10} fontSize={10.5} fill={quiet}>
        {piece.label}
      </text>
      {piece.texts.map((text, index) => (
        <g key={text}>
          <circle cx={left + 8} cy={y + 25 + index * 20} r={5.5} fill={paper} stroke={edge} />
          {index === 0 ? (
            <circle cx={left + 8} cy={y + 25} r={3} fill={tokens.colorBrandForeground1} />
          ) : null}
          <text x={left + 20} y={y + 29 + index * 20} fontSize={11} fill={ink}>
            {text}
          </text>
        </g>
      ))}
      {piece.mark ? <Ring x={left - 4} y={y + 15} width={inner - 4} height={20} mark={piece.mark} /> : null}
    </g>
  );
}

function Fact({ piece, y }: Of<'fact'>) {
  const faded = piece.mark === undefined;
  return (
    <g>
      <text x={left} y={y + 11} fontSize={10.5} fill={quiet}>
        {piece.label}
      </text>
      <text
        x={left}
        y={y + 27}
        fontSize={11}
        fill={faded ? quiet : ink}
        fontFamily={tokens.fontFamilyMonospace}
      >
        {piece.text}
      </text>
      {piece.mark ? <Ring x={left - 6} y={y - 3} width={inner} height={38} mark={piece.mark} /> : null}
    </g>
  );
}

function Check({ piece, y }: Of<'check'>) {
  return (
    <g>
      <rect
        x={left}
        y={y + 3}
        width={14}
        height={14}
        rx={2}
        fill={piece.on ? tokens.colorBrandBackground : paper}
        stroke={piece.on ? tokens.colorBrandBackground : edge}
      />
      {piece.on ? (
        <path
          d={`M${left + 3} ${y + 10} l3 3 l5 -6`}
          fill="none"
          stroke={tokens.colorNeutralForegroundOnBrand}
          strokeWidth={1.8}
        />
      ) : null}
      <text x={left + 22} y={y + 14} fontSize={11.5} fill={ink}>
        {piece.text}
      </text>
      {piece.mark ? (
        <Ring x={left - 6} y={y - 3} width={textWidth(piece.text, 11.5) + 44} height={26} mark={piece.mark} />
      ) : null}
    </g>
  );
}

function widthOf({ text }: PictureButton): number {
  return textWidth(text, 11) + 22;
}

function Buttons({ piece, y }: Of<'buttons'>) {
  return (
    <g>
      {piece.buttons.map((button, index) => {
        const x = piece.buttons
          .slice(0, index)
          .reduce<number>((sum, other) => sum + widthOf(other) + 16, left);
        const width = widthOf(button);
        return (
          <g key={button.text}>
            <rect
              x={x}
              y={y + 8}
              width={width}
              height={24}
              rx={3}
              fill={button.primary ? tokens.colorBrandBackground : paper}
              stroke={button.primary ? tokens.colorBrandBackground : edge}
            />
            <text
              x={x + width / 2}
              y={y + 24}
              textAnchor="middle"
              fontSize={11}
              fill={button.primary ? tokens.colorNeutralForegroundOnBrand : ink}
            >
              {button.text}
            </text>
            {button.mark ? (
              <Ring x={x - 4} y={y + 4} width={width + 8} height={32} mark={button.mark} />
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

function TablePiece({ piece, y }: Of<'table'>) {
  const width = inner / piece.columns.length;
  const { marked } = piece;
  return (
    <g>
      {piece.columns.map((column, index) => (
        <g key={column}>
          <text x={left + index * width + 6} y={y + 18} fontSize={10.5} fontWeight={600} fill={quiet}>
            {column}
          </text>
          <text x={left + index * width + 6} y={y + 43} fontSize={11} fill={ink}>
            {fitted(piece.row[index] ?? '', width - 8, 11)}
          </text>
        </g>
      ))}
      <line x1={left} x2={left + inner} y1={y + 26} y2={y + 26} stroke={edge} />
      <line x1={left} x2={left + inner} y1={y + 54} y2={y + 54} stroke={edge} />
      {marked ? (
        <Ring x={left + marked.column * width} y={y + 4} width={width - 6} height={46} mark={marked.mark} />
      ) : null}
    </g>
  );
}

/** One thing on the drawn page. */
export function PieceView({ piece, y }: { readonly piece: Piece; readonly y: number }) {
  switch (piece.kind) {
    case 'title':
      return <Title piece={piece} y={y} />;
    case 'tabs':
      return <Tabs piece={piece} y={y} />;
    case 'field':
      return <Field piece={piece} y={y} />;
    case 'choice':
      return <Choice piece={piece} y={y} />;
    case 'fact':
      return <Fact piece={piece} y={y} />;
    case 'check':
      return <Check piece={piece} y={y} />;
    case 'buttons':
      return <Buttons piece={piece} y={y} />;
    case 'table':
      return <TablePiece piece={piece} y={y} />;
  }
}
