import type { Node } from '@tiptap/pm/model';

/** Half-open range of positions of a document. */
type Span = { readonly from: number; readonly to: number };

/** Words of this paragraph that touch `from` or `to`, with what stands between; null where there are none. */
function besideInLine(doc: Node, { from, to }: Span): Span | null {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  const before = /\S*\s*$/.exec($from.nodeBefore?.text ?? '')?.[0].length ?? 0;
  const after = /^\s*\S*/.exec($to.nodeAfter?.text ?? '')?.[0].length ?? 0;
  return before + after === 0 ? null : { from: from - before, to: to + after };
}

/** The last run of words before `from`, or else the first after `to`, in whatever paragraph it stands. */
function besideInText(doc: Node, { from, to }: Span): Span | null {
  let before: Span | null = null;
  let after: Span | null = null;
  doc.descendants((node, at) => {
    if (after !== null || node.type.name === 'footnote') return false;
    const end = at + node.nodeSize;
    if (!node.isText || (node.text ?? '').trim() === '') return true;
    if (end <= from) before = { from: end - (/\S+\s*$/.exec(node.text ?? '')?.[0].length ?? 0), to };
    else if (at >= to) after = { from, to: at + (/^\s*\S+/.exec(node.text ?? '')?.[0].length ?? 0) };
    return true;
  });
  return before ?? after;
}

/**
 * Where a remark on a citation alone stands: on the citation and the words at its side. Yjs keeps no marks on what is no text, and an attribute
 * of the citation would be one value, of which a merge keeps one: two people's remarks on the same citation are to stay both. Null in a text
 * without words.
 */
export function besideCitation(doc: Node, citation: Span): Span | null {
  return besideInLine(doc, citation) ?? besideInText(doc, citation);
}
