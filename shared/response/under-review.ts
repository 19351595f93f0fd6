import type * as Y from 'yjs';
import { plainNoteText } from '../domain/note-text.ts';
import { commentsOf } from './comments.ts';
import { namelessBody, namelessComments, numbered } from './nameless.ts';
import { holdsDamagedCitation, printable, type PrintableResponse, type ReferenceOf } from './printable.ts';
import type { PrintedComment } from './printable-review.ts';
import { bodyOf, letterOf, type NodeJson } from './response-doc.ts';
import { isProposed, REVIEW_MARKS } from './suggestion.ts';

/** True when something is proposed for the text, or said of words of it. */
const isReviewed = (node: NodeJson): boolean =>
  ['inserted', 'deleted', 'restyled'].some((name) => isProposed(node.attrs?.[name])) ||
  node.marks?.some(({ type }) => REVIEW_MARKS.has(type)) === true ||
  (node.content ?? []).some(isReviewed);

export const printedComments = (doc: Y.Doc): PrintedComment[] =>
  commentsOf(doc).map(({ id, name, createdAt, text, quote, isResolved, replies }) => ({
    id,
    name,
    at: createdAt,
    text: plainNoteText(text),
    isResolved,
    quote,
    replies: replies.map((reply) => ({ name: reply.name, at: reply.createdAt, text: plainNoteText(reply.text) })),
  }));

/** The text with everything that is proposed for it and said of it; nothing where there is none. */
export function underReview(doc: Y.Doc, referenceOf: ReferenceOf, sourceLines: readonly string[]): Pick<PrintableResponse, 'underReview'> {
  const letter = letterOf(doc);
  const call = letter.isAnonymous ? numbered() : null;
  const body = call === null ? bodyOf(doc) : namelessBody(bodyOf(doc), call);
  const comments = call === null ? printedComments(doc) : namelessComments(printedComments(doc), call);
  if ((comments.length === 0 && !isReviewed(body)) || holdsDamagedCitation(body)) return {};
  const { blocks } = printable('', letter, body, referenceOf, sourceLines);
  return { underReview: { blocks, comments } };
}
