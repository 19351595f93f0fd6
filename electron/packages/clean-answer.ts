import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import { ResponseId } from '../../shared/domain/ids.ts';
import { cleanCopy } from '../../shared/response/clean-copy.ts';
import { decided } from '../../shared/response/decided-text.ts';
import { bodyOf, createResponseDoc, letterOf } from '../../shared/response/response-doc.ts';
import { uuidOf } from '../db/uuid-of.ts';

/** Whoever writes it: the same content is the same bytes. */
const WRITER = 1;

/**
 * An answer as it would be sent: without proposals, comments and history. It is no copy of the answer any more but one of its own,
 * whose name follows from what it says: packed again after a change it is another.
 */
export function cleanAnswer(id: ResponseId, doc: Y.Doc): { readonly id: ResponseId; readonly doc: Y.Doc } {
  const body = decided(bodyOf(doc), 'original');
  const letter = letterOf(doc);
  const sum = createHash('sha256')
    .update(JSON.stringify([body, letter]))
    .digest('hex');
  const clean = cleanCopy(createResponseDoc(body, letter), WRITER);
  if (clean === null) throw new Error('A document that was just made is whole.');
  return { id: ResponseId.parse(uuidOf('clean-answer', id, sum)), doc: clean };
}
