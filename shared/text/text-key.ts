import { en } from './en.ts';

type Path<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}`;
}[keyof T & string];

type Widen<T> = T extends string ? string : { readonly [K in keyof T]: Widen<T[K]> };

/** The shape every language file has: exactly the keys of `en.ts`. */
export type Texts = Widen<typeof en>;

/** Every sentence by its path, `test.send` for example. */
export type TextKey = Path<typeof en>;

/** Finds the text at a dotted path; undefined where the path leads nowhere or to a group. */
export function textAt(texts: Texts, path: string): string | undefined {
  let node: unknown = texts;
  for (const name of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined;
    node = Reflect.get(node, name);
  }
  return typeof node === 'string' ? node : undefined;
}

/** Whether a string that came from outside names a sentence. */
export function hasText(key: string): key is TextKey {
  return textAt(en, key) !== undefined;
}
