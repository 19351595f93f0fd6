import type { Node } from '@tiptap/pm/model';

/** What of the text a change that cannot be proposed would have rebuilt. */
export type RefusedPart = 'table' | 'list' | 'other';

const TABLE: ReadonlySet<string> = new Set(['tableRow', 'tableCell', 'tableHeader']);
const LIST: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'listItem']);

/** The parts of a kind, each as deep as it stands. */
function shapeOf(doc: Node, kind: ReadonlySet<string>): string {
  const parts: unknown[] = [];
  doc.descendants((node, at) => {
    if (kind.has(node.type.name)) parts.push([node.type.name, doc.resolve(at).depth, node.attrs]);
  });
  return JSON.stringify(parts);
}

/** What a change rebuilds. Reads the whole text: for one that is refused only. */
export function refusedPart(before: Node, after: Node): RefusedPart {
  if (shapeOf(before, TABLE) !== shapeOf(after, TABLE)) return 'table';
  return shapeOf(before, LIST) === shapeOf(after, LIST) ? 'other' : 'list';
}
