import type { Piece } from './picture.ts';

/** Where a piece stands in the drawing. */
export interface Placed {
  readonly piece: Piece;
  readonly y: number;
}

/** The drawing's own units; it is scaled to the room there is. */
export const drawing = { width: 320, left: 16, inner: 288 } as const;

const heights = {
  title: 30,
  tabs: 30,
  field: 58,
  choice: 66,
  fact: 44,
  check: 30,
  buttons: 44,
  table: 66,
} as const satisfies Record<Piece['kind'], number>;

/** Puts the pieces below each other under the chrome of the portal. */
export function layOut(pieces: readonly Piece[]): {
  readonly placed: readonly Placed[];
  readonly height: number;
} {
  let y = 62;
  const placed = pieces.map((piece) => {
    const at = { piece, y };
    y += heights[piece.kind];
    return at;
  });
  return { placed, height: y + 10 };
}

/** About how wide a text is at so many units of size, for a sans-serif; a drawing needs no more. */
export function textWidth(text: string, size: number): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return (text.length + capitals * 0.25) * size * 0.54;
}

/** A text cut to the width it has. */
export function fitted(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let shown = text;
  while (shown.length > 1 && textWidth(`${shown}…`, size) > width) shown = shown.slice(0, -1);
  return `${shown}…`;
}
