import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { positionOf } from './parse-json.ts';

/** Where something stands in a text; both count from 1, as editors show them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The parser calls itself for each level: text nested beyond its reach has no tree. */
function treeOf(text: string): Node | undefined {
  try {
    return parseTree(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function keyNode(node: Node, name: PropertyKey): Node | undefined {
  const property = node.children?.find(({ children }) => children?.[0]?.value === name);
  return node.type === 'object' ? property : undefined;
}

/** Finds values of a JSON text by their paths: of what is missing the place of what should hold it. The text is read once. */
export function placesIn(text: string): (path: readonly PropertyKey[]) => Place {
  const tree = treeOf(text);
  return (path) => {
    let node = tree;
    for (const part of path) {
      const inner =
        node &&
        (keyNode(node, part) ?? findNodeAtLocation(node, [typeof part === 'number' ? part : String(part)]));
      if (!inner) break;
      node = inner.type === 'property' ? inner.children?.[1] : inner;
    }
    const key = node?.parent?.type === 'property' ? node.parent : node;
    return positionOf(text, key?.offset ?? 0);
  };
}
