import type * as Y from 'yjs';
import { decided } from './decided-text.ts';
import { namelessComments, numbered } from './nameless.ts';
import { printable, type PrintableResponse, type ReferenceOf } from './printable.ts';
import { bodyOf, letterOf } from './response-doc.ts';
import { printedComments } from './under-review.ts';

/** The text as it is sent, with the remarks on it; nothing where there are none. Its citations have been looked up. */
export function remarked(doc: Y.Doc, referenceOf: ReferenceOf, sourceLines: readonly string[]): Pick<PrintableResponse, 'remarked'> {
  const letter = letterOf(doc);
  const comments = letter.isAnonymous ? namelessComments(printedComments(doc), numbered()) : printedComments(doc);
  if (comments.length === 0) return {};
  const { blocks } = printable('', letter, decided(bodyOf(doc), 'original', 'kept'), referenceOf, sourceLines);
  return { remarked: { blocks, comments } };
}
