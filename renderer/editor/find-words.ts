import type { Node } from '@tiptap/pm/model';
import type { TextRange } from '../../shared/domain/source-document.ts';
import { wordsOfNode } from '../../shared/response/quoted-words.ts';

/** The words of what stands in a paragraph, as search reads them; see shared/searching/answer-passages.ts. */
function wordsOfChild(child: Node): string {
  if (child.isText) return child.text ?? '';
  if (child.type.name === 'hardBreak') return ' ';
  return child.isLeaf ? wordsOfNode(child.attrs) : '';
}

type Places = { readonly text: string; readonly at: (offset: number) => number };

/** A paragraph's words and where in the document each of them stands; `position` is the paragraph's own. */
function placesIn(paragraph: Node, position: number): Places {
  const pieces: { from: number; length: number; inDocument: number; isText: boolean }[] = [];
  let text = '';
  paragraph.forEach((child, offset) => {
    const words = wordsOfChild(child);
    pieces.push({ from: text.length, length: words.length, inDocument: position + 1 + offset, isText: child.isText });
    text += words;
  });
  return {
    text,
    at: (offset) => {
      const piece = pieces.findLast(({ from }) => from <= offset);
      if (piece === undefined) return position + 1;
      const { from, length, inDocument, isText } = piece;
      if (isText) return inDocument + offset - from;
      return offset - from < length ? inDocument : inDocument + 1;
    },
  };
}

/**
 * Where words stand in an answer that search found in a paragraph: in that very paragraph, else in the first that holds the words;
 * null where they are no longer there. `range` is within the paragraph's words.
 */
export function findWords(doc: Node, paragraph: string, range: TextRange): { readonly from: number; readonly to: number } | null {
  const words = paragraph.slice(range.start, range.end);
  let same: { from: number; to: number } | null = null;
  let elsewhere: { from: number; to: number } | null = null;
  doc.descendants((node, position) => {
    if (same !== null) return false;
    if (!node.inlineContent) {
      if (node.isLeaf && wordsOfChild(node).trim() === paragraph) same = { from: position, to: position + node.nodeSize };
      return true;
    }
    const { text, at } = placesIn(node, position);
    const before = text.length - text.trimStart().length;
    const start = text.trim() === paragraph ? before + range.start : text.indexOf(words);
    if (start === -1) return true;
    const found = { from: at(start), to: at(start + words.length) };
    if (text.trim() === paragraph) same = found;
    else elsewhere ??= found;
    return true;
  });
  return same ?? elsewhere;
}
