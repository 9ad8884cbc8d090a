import { tokens } from '@fluentui/react-components';

interface RingProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly mark: number;
}

/** Marks the control to use, with the number of its turn. */
export function Ring({ x, y, width, height, mark }: RingProps) {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={6}
        fill="none"
        stroke={tokens.colorBrandForeground1}
        strokeWidth={2.5}
      />
      <circle cx={x + width} cy={y} r={9} fill={tokens.colorBrandBackground} />
      <text
        x={x + width}
        y={y + 4}
        textAnchor="middle"
        fontSize={11}
        fontWeight={600}
        fill={tokens.colorNeutralForegroundOnBrand}
      >
        {mark}
      </text>
    </g>
  );
}
