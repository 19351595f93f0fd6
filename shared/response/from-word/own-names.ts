import type * as Y from 'yjs';
import { namesBehind } from '../nameless.ts';
import { bodyOf } from '../response-doc.ts';
import { printedComments } from '../under-review.ts';
import type { WordHand, WordParagraph, WordReview } from '../word-review.ts';

/**
 * A file that was written without names, with the names of those who stand behind its numbers: what they wrote is known again. `doc`: the
 * answer as it was when the file was written, as far as that is known. Any other name is left as it is.
 */
export function withOwnNames(review: WordReview, doc: Y.Doc): WordReview {
  const names = namesBehind(bodyOf(doc), printedComments(doc));
  const real = new Set(names.values());
  const named = <Hand extends WordHand>(hand: Hand): Hand => {
    const author = hand.author.trim();
    // Someone may be called so.
    const name = real.has(author) ? undefined : names.get(author);
    return name === undefined ? hand : { ...hand, author: name };
  };
  const orNull = <Hand extends WordHand>(hand: Hand | null): Hand | null => (hand === null ? null : named(hand));
  const paragraph = (written: WordParagraph): WordParagraph => ({
    ...written,
    restyled: orNull(written.restyled),
    end: { inserted: orNull(written.end.inserted), deleted: orNull(written.end.deleted) },
    pieces: written.pieces.map((piece) => ({
      ...piece,
      inserted: orNull(piece.inserted),
      deleted: orNull(piece.deleted),
      formatted: orNull(piece.formatted),
    })),
  });
  return { ...review, paragraphs: review.paragraphs.map(paragraph), comments: review.comments.map(named) };
}
