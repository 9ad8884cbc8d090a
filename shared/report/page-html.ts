/** A piece of HTML that was made here; text becomes one only by `html`, which escapes it. */
export interface Html {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags and in quoted attributes. Control characters, which HTML cannot hold, become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/gu, (character) => entities[character] ?? '')
    .replace(/[^\t\n\r\u0020-\u007e\u00a0-\uffff\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

type Piece = Html | string | number | readonly Html[];

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(({ html: text }) => text).join('\n');
}

/** Puts values into HTML; every text among them is escaped. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return {
    html: parts.map((part, index) => part + pieceText(pieces[index] ?? '')).join(''),
  };
}

/** Nothing at all. */
export const nothing: Html = { html: '' };

/** A text whose back-ticks mark what is shown in monospace, and whose stars the portal's own names. */
export function richHtml(text: string): Html {
  const marked = escapeHtml(text).replace(
    /`([^`]+)`|\*([^*\n]+)\*/gu,
    (_, code: string | undefined, name: string | undefined) =>
      code === undefined ? `<b>${name}</b>` : `<code>${code}</code>`,
  );
  return { html: marked };
}
