import type { Node } from '@tiptap/pm/model';
import { bySentence, wrongInSentence } from '../../../shared/spelling/english-sentences.ts';
import { NO_TEXT, wordsToCheck, type WordToCheck } from '../../../shared/spelling/words-to-check.ts';
import type { Speller } from './speller.ts';

/** A word that is spelt wrong; `from` and `to` are positions in the document. */
export type Misspelling = { readonly from: number; readonly to: number; readonly word: string };

/** Marks whose words are no one's own, or are on their way out. */
const NOT_CHECKED = new Set(['placeholder', 'code', 'deletion']);

/** A text block's own letters, one for each position in it: what is quoted, not filled in or struck out is no text. */
function ownText(block: Node): string {
  let text = '';
  block.forEach((child) => {
    const isOwn = child.isText && !child.marks.some(({ type }) => NOT_CHECKED.has(type.name));
    text += isOwn ? (child.text ?? '') : child.type.name === 'hardBreak' ? '\n' : NO_TEXT.repeat(child.nodeSize);
  });
  return text;
}

/** A block stays the same object until it is changed: its words are found once. */
const known = new WeakMap<Node, readonly (readonly WordToCheck[])[]>();

function sentencesOfBlock(block: Node): readonly (readonly WordToCheck[])[] {
  const before = known.get(block);
  if (before !== undefined) return before;
  const text = block.type.spec.code === true ? '' : ownText(block);
  const sentences = bySentence(text, wordsToCheck(text));
  known.set(block, sentences);
  return sentences;
}

/** The words of a text block that can be looked up. Offsets count from where its content begins. */
export const wordsOfBlock = (block: Node): readonly WordToCheck[] => sentencesOfBlock(block).flat();

/** What of a block, whose content begins at `start`, is known to be wrong. */
export function misspellingsOf(block: Node, start: number, speller: Speller): Misspelling[] {
  return sentencesOfBlock(block)
    .flatMap((sentence) => wrongInSentence(sentence, speller.verdict))
    .map(({ word, start: from, end }) => ({ from: start + from, to: start + end, word }));
}

/** Calls `visit` with the text blocks between two positions, but for the notes within lines, which are written elsewhere. Stops when it says so. */
export function eachBlock(doc: Node, from: number, to: number, visit: (block: Node, start: number) => void): void {
  // A footnote's own window: one line is all there is.
  if (doc.inlineContent) return visit(doc, 0);
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    visit(node, position + 1);
    return false;
  });
}

/** The misspelling that a position touches; null where there is none. */
export function misspellingAt(doc: Node, position: number, speller: Speller): Misspelling | null {
  const $position = doc.resolve(position);
  if (!$position.parent.inlineContent) return null;
  const found = misspellingsOf($position.parent, $position.start(), speller);
  return found.find(({ from, to }) => from <= position && position <= to) ?? null;
}

/** Blocks whose words are asked for together. */
const AT_ONCE = 40;

/** The first misspelling after a position, from the top again after the last; null where nothing is wrong. */
export async function nextMisspelling(doc: Node, after: number, speller: Speller): Promise<Misspelling | null> {
  const blocks: { readonly block: Node; readonly start: number }[] = [];
  eachBlock(doc, 0, doc.content.size, (block, start) => blocks.push({ block, start }));
  const first = Math.max(
    0,
    blocks.findIndex(({ block, start }) => start + block.content.size >= after),
  );
  // The first block once more at the end: for what stands in it before the position.
  const inOrder = [...blocks.slice(first), ...blocks.slice(0, first + 1)];
  for (let at = 0; at < inOrder.length; at += AT_ONCE) {
    const some = inOrder.slice(at, at + AT_ONCE);
    await speller.settle(some.flatMap(({ block }) => wordsOfBlock(block).map(({ word }) => word)));
    for (const [index, { block, start }] of some.entries()) {
      const isFirst = at + index === 0;
      const found = misspellingsOf(block, start, speller).find(({ from }) => !isFirst || from >= after);
      if (found !== undefined) return found;
    }
  }
  return null;
}
