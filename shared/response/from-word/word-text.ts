import type { WordHand, WordParagraph, WordPiece, WordReview } from '../word-review.ts';

/** Words that were in the file before anyone changed it. Half-open range of offsets into the file's base text. */
type BasePiece = { readonly from: number; readonly to: number; readonly piece: WordPiece };

/** Words or an end of a paragraph that were put in. */
export type Insertion =
  | { readonly kind: 'words'; readonly hand: WordHand; readonly piece: WordPiece }
  | { readonly kind: 'end'; readonly hand: WordHand; readonly paragraph: WordParagraph };

/** What was put in at one place of the base text, in order. `paragraph`: the one that its last words stand in. */
export type InsertionGroup = { readonly at: number; readonly parts: Insertion[]; paragraph: WordParagraph };

/** A paragraph of the base text. */
export type BaseLine = { readonly from: number; readonly to: number; readonly paragraph: WordParagraph };

/** Words in a row that one person took out. */
export type WordDeletion = { readonly from: number; to: number; readonly hand: WordHand };

/** An end of a paragraph that was taken out, as an offset into the base text. */
export type EndDeletion = { readonly at: number; readonly hand: WordHand; readonly isWhole: boolean };

/** A Word file as it was before anyone changed it, and what was done to it. */
export type WordText = {
  readonly text: string;
  readonly pieces: readonly BasePiece[];
  readonly lines: readonly BaseLine[];
  readonly groups: readonly InsertionGroup[];
  readonly deletions: readonly WordDeletion[];
  readonly ends: readonly EndDeletion[];
};

const isSame = (a: WordHand, b: WordHand): boolean => a.author === b.author && a.at === b.at;

/** True when all the words of a paragraph go. */
const isGone = ({ pieces }: WordParagraph): boolean =>
  pieces.some(({ text }) => text.trim() !== '') && pieces.every(({ text, deleted }) => deleted !== null || text.trim() === '');

/** Parts a Word file's words from what was done to them. */
export function wordText({ paragraphs }: WordReview): WordText {
  let text = '';
  const pieces: BasePiece[] = [];
  const lines: BaseLine[] = [];
  const groups: InsertionGroup[] = [];
  const deletions: WordDeletion[] = [];
  const ends: EndDeletion[] = [];
  /** The group that is open: nothing of the base text has come since. */
  const put = (part: Insertion, paragraph: WordParagraph): void => {
    const last = groups.at(-1);
    if (last?.at === text.length) {
      last.parts.push(part);
      last.paragraph = paragraph;
    } else groups.push({ at: text.length, parts: [part], paragraph });
  };
  let lineFrom = 0;
  for (const paragraph of paragraphs) {
    for (const piece of paragraph.pieces) {
      if (piece.inserted !== null) {
        // What one person put in and took out again was never there for anyone else.
        const isTakenBack = piece.deleted !== null && piece.deleted.author === piece.inserted.author;
        if (!isTakenBack && piece.text !== '') put({ kind: 'words', hand: piece.inserted, piece }, paragraph);
        continue;
      }
      const from = text.length;
      text += piece.text;
      pieces.push({ from, to: text.length, piece });
      if (piece.deleted === null || piece.text === '') continue;
      const last = deletions.at(-1);
      if (last !== undefined && last.to === from && isSame(last.hand, piece.deleted)) last.to = text.length;
      else deletions.push({ from, to: text.length, hand: piece.deleted });
    }
    const { inserted, deleted } = paragraph.end;
    if (inserted !== null) {
      put({ kind: 'end', hand: inserted, paragraph }, paragraph);
      continue;
    }
    if (deleted !== null) ends.push({ at: text.length, hand: deleted, isWhole: isGone(paragraph) });
    lines.push({ from: lineFrom, to: text.length, paragraph });
    text += '\n';
    lineFrom = text.length;
  }
  return { text, pieces, lines, groups, deletions, ends };
}
