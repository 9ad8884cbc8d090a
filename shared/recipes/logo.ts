/** The most that a logo may hold, in bytes. */
export const mostLogoBytes = 65_536;

/** The longest text that can be a logo: its bytes in base64 or with every byte escaped, and what stands before them. */
export const mostLogoText = mostLogoBytes * 3 + 100;

/** The kinds of picture that a logo can be; both are shown as an image only, in which nothing runs and nothing is fetched. */
export type LogoType = 'image/png' | 'image/svg+xml';

/** A logo as a recipe gives it: the name of a file beside it, or the picture itself. */
export type LogoSource =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'data'; readonly type: LogoType; readonly base64: boolean; readonly data: string };

const fileName = /^[\p{L}\p{N}_][\p{L}\p{N}_ .-]*\.(?:png|svg)$/iu;
const dataAddress = /^data:(image\/png|image\/svg\+xml)(?:;charset=utf-8)?(;base64)?,(.+)$/isu;

/** Reads what stands in the field `logo`; undefined where it is neither. A file in another folder is none: a recipe is shipped with its own. */
export function logoSource(logo: string): LogoSource | undefined {
  if (fileName.test(logo)) return { kind: 'file', name: logo };
  const [, type, base64, data] = dataAddress.exec(logo) ?? [];
  if (type === undefined || data === undefined) return undefined;
  return {
    kind: 'data',
    type: type.toLowerCase() === 'image/png' ? 'image/png' : 'image/svg+xml',
    base64: base64 !== undefined,
    data,
  };
}
