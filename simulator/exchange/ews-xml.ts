import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element with its children in the order in which they came. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside. */
  readonly text: string;
}

/** The namespaces of SOAP 1.1 and of Exchange Web Services. */
export const namespaces = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  types: 'http://schemas.microsoft.com/exchange/services/2006/types',
  messages: 'http://schemas.microsoft.com/exchange/services/2006/messages',
  errors: 'http://schemas.microsoft.com/exchange/services/2006/errors',
} as const;

const prefix = '@';
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: prefix,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
});

type Parsed = Readonly<Record<string, unknown>>;
type Scope = Readonly<Record<string, string>>;

const isParsed = (value: unknown): value is Parsed => typeof value === 'object' && value !== null;

function attributesOf(node: Parsed): Record<string, string> {
  const given = node[':@'];
  if (!isParsed(given)) return {};
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name.slice(prefix.length), String(value)]),
  );
}

function scopeIn(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const declared = Object.entries(attributes).flatMap(([name, value]) => {
    if (name === 'xmlns') return [['', value] as const];
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value] as const] : [];
  });
  return { ...outer, ...Object.fromEntries(declared) };
}

function elementFrom(node: Parsed, outer: Scope): XmlElement | undefined {
  const tag = Object.keys(node).find((key) => key !== ':@' && key !== '#text' && !key.startsWith('?'));
  if (tag === undefined) return undefined;
  const attributes = attributesOf(node);
  const scope = scopeIn(attributes, outer);
  const colon = tag.indexOf(':');
  const inside = (Array.isArray(node[tag]) ? node[tag] : []).filter(isParsed);
  return {
    name: tag.slice(colon + 1),
    namespace: scope[colon < 0 ? '' : tag.slice(0, colon)] ?? '',
    attributes,
    children: inside.flatMap((child) => elementFrom(child, scope) ?? []),
    text: inside.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join(''),
  };
}

/** The document's element; undefined where the text is not well-formed XML, or brings a document type of its own. */
export function readXml(text: string): XmlElement | undefined {
  if (/<!DOCTYPE/iu.test(text) || XMLValidator.validate(text) !== true) return undefined;
  const nodes: unknown = parser.parse(text);
  if (!Array.isArray(nodes)) return undefined;
  return nodes.filter(isParsed).flatMap((node) => elementFrom(node, {}) ?? [])[0];
}

/** The element at the end of a path of local names. */
export function within(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (here, name) => here?.children.find((child) => child.name === name),
    element,
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that stays text inside an element or an attribute. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => entities[character] ?? '');
}
