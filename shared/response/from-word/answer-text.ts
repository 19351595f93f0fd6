import type { Node } from '@tiptap/pm/model';
import { citationFrom } from '../citation.ts';
import type { ReferenceOf } from '../printable.ts';
import { printedWords } from '../quoted-words.ts';
import { INSERTION, isProposed } from '../suggestion.ts';

/** A block of the answer that holds words: a paragraph or a block citation. Half-open range of offsets into the text. */
export type TextLine = { readonly from: number; readonly to: number; readonly position: number; readonly node: Node };

/**
 * The words of an answer without what is proposed to come, one line a block, and where each character stands. A citation's characters
 * all stand where the citation does.
 */
export type AnswerText = {
  readonly text: string;
  /** Positions of the document before and after each character. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly lines: readonly TextLine[];
};

/** What a note's mark is in the text. */
export const NOTE_MARK = '\uFFFC';

const isPending = (node: Node): boolean => node.marks.some(({ type }) => type.name === INSERTION) || isProposed(node.attrs['inserted']);

/** A citation as it is printed: its words, and where they stand. */
function quoted(node: Node, referenceOf: ReferenceOf): string {
  const citation = citationFrom(node.attrs);
  if (citation === null) return '';
  const words = `”${printedWords(citation)}”`;
  if (node.attrs['form'] === 'footnote') return words + NOTE_MARK;
  const reference = referenceOf(citation, node.isBlock ? 'block' : 'inline');
  if (reference === '') return words;
  return node.isBlock ? `${words}\n${reference}` : `${words} (${reference})`;
}

/** Reads an answer's text. */
export function answerText(doc: Node, referenceOf: ReferenceOf): AnswerText {
  let text = '';
  const before: number[] = [];
  const after: number[] = [];
  const lines: TextLine[] = [];
  const add = (words: string, from: number, to: (index: number) => readonly [number, number]): void => {
    text += words;
    for (let index = 0; index < words.length; index += 1) {
      const [start, end] = to(index);
      before.push(from + start);
      after.push(from + end);
    }
  };
  const whole = (node: Node, words: string, position: number): void => add(words, position, () => [0, node.nodeSize]);
  const endLine = (node: Node, position: number, from: number): void => {
    lines.push({ from, to: text.length, position, node });
    const end = position + node.nodeSize - 1;
    add('\n', end, () => [0, 0]);
  };
  const inline = (node: Node, position: number): void => {
    if (isPending(node)) return;
    if (node.isText) add(node.text ?? '', position, (index) => [index, index + 1]);
    else if (node.type.name === 'hardBreak') whole(node, '\n', position);
    else if (node.type.name === 'citation') whole(node, quoted(node, referenceOf), position);
    else whole(node, NOTE_MARK, position);
  };
  const block = (node: Node, position: number): void => {
    const from = text.length;
    if (node.isTextblock) {
      node.forEach((child, offset) => inline(child, position + 1 + offset));
      endLine(node, position, from);
    } else if (node.type.name === 'blockCitation') {
      if (isPending(node)) return;
      whole(node, quoted(node, referenceOf), position);
      endLine(node, position, from);
    } else if (!isPending(node)) node.forEach((child, offset) => block(child, position + 1 + offset));
  };
  doc.forEach((child, offset) => block(child, offset));
  return { text, before, after, lines };
}
