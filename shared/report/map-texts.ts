/** Names whose values come from a closed list of this program's own, and would mean nothing when changed. */
const ownWords: ReadonlySet<string> = new Set([
  'key',
  'cause',
  'stage',
  'confidence',
  'alternatives',
  'state',
  'outcome',
  'transport',
  'kind',
  'secretStored',
  'secretStorage',
  'addresses',
]);

/** The same value with every text in it changed, however deep; names of properties and this program's own words stay. */
export function mapTexts<T>(value: T, change: (text: string) => string): T;
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, ownWords.has(name) ? item : mapTexts(item, change)]),
  );
}

/** Every text in a value that `mapTexts` would change. */
export function textsOf(value: unknown): readonly string[] {
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
