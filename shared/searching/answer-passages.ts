import { wordsOfNode } from '../response/quoted-words.ts';
import type { NodeJson } from '../response/response-doc.ts';

/** A paragraph of an answer with the words it can be found by; what it quotes is among them. */
export type AnswerPassage = { readonly text: string; readonly isHeading: boolean };

/** The words of a node that is a leaf: text, a line break, a citation's quotation. */
function wordsOfLeaf(node: NodeJson): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return ' ';
  return wordsOfNode(node.attrs);
}

const isInline = ({ type }: NodeJson): boolean => type === 'text' || type === 'hardBreak' || type === 'citation' || type === 'footnote';

/** The paragraphs of an answer's text in order, of whatever nodes it is made. */
export function answerPassages(body: NodeJson): AnswerPassage[] {
  const children = body.content ?? [];
  if (children.length === 0 || children.some(isInline)) {
    // A footnote stands in a paragraph and has words of its own.
    const inside = children.filter(({ content }) => content !== undefined);
    const words = children.length === 0 ? [body] : children.filter((child) => !inside.includes(child));
    const text = words.map(wordsOfLeaf).join('').trim();
    const own = text === '' ? [] : [{ text, isHeading: typeof body.attrs?.['level'] === 'number' }];
    return [...own, ...inside.flatMap(answerPassages)];
  }
  return children.flatMap(answerPassages);
}
