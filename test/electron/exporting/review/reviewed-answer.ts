import type { Doc } from 'yjs';
import { exportDocx } from '../../../../electron/exporting/docx.ts';
import { AuthorId, ResponseId } from '../../../../shared/domain/ids.ts';
import { noteTextOf } from '../../../../shared/domain/note-text.ts';
import { commentStore, type Commenter } from '../../../../shared/response/comments.ts';
import { decided } from '../../../../shared/response/decided-text.ts';
import { EMPTY_LETTER } from '../../../../shared/response/letter.ts';
import { printable } from '../../../../shared/response/printable.ts';
import { bodyOf, createResponseDoc, letterOf, type NodeJson } from '../../../../shared/response/response-doc.ts';
import { underReview } from '../../../../shared/response/under-review.ts';
import type { WordOrigin } from '../../../../shared/response/word-origin.ts';

export const AUTHOR = AuthorId.parse('11111111-1111-4111-8111-111111111111');
export const RESPONSE = ResponseId.parse('22222222-2222-4222-8222-222222222222');
/** 12 September 2025, 10.00 in Denmark. */
export const WRITTEN_AT = Date.UTC(2025, 8, 12, 8, 0, 0);

export const KAREN: Commenter = { authorId: AUTHOR, name: 'Karen Østergaard', role: 'volunteer' };
export const stamp = (id: string) => ({ id, ...KAREN, at: WRITTEN_AT });

type Marks = NonNullable<NodeJson['marks']>;
export const words = (text: string, ...marks: Marks): NodeJson => ({ type: 'text', text, ...(marks.length > 0 && { marks }) });
export const paragraph = (content: string | readonly NodeJson[], attrs: Readonly<Record<string, unknown>> = {}): NodeJson => ({
  type: 'paragraph',
  attrs: { level: 0, ...attrs },
  content: typeof content === 'string' ? [words(content)] : content,
});
export const bullets = (...items: (string | NodeJson[])[]): NodeJson => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: typeof item === 'string' ? [paragraph(item)] : item })),
});
export const cell = (text: string, type = 'tableCell'): NodeJson => ({ type, content: [paragraph(text)] });
export const table = (...rows: NodeJson[][]): NodeJson => ({
  type: 'table',
  content: rows.map((row) => ({ type: 'tableRow', content: row })),
});

export const answerOf = (...content: NodeJson[]): Doc =>
  createResponseDoc(
    { type: 'doc', content },
    { ...EMPTY_LETTER, senderName: 'Et bedre Nordfyn', recipient: 'Nordfyns Kommune', subject: 'Svar på høring' },
  );

/** A remark on the words `id` is marked on. */
export const remark = (doc: Doc, id: string, quote: string, text: string, by: Commenter = KAREN): void =>
  commentStore(doc, null).add(id, by, quote, noteTextOf(text), WRITTEN_AT);

const noReference = (): string => '';

/** The answer as a Word file, as it is sent or with what is proposed and said of it. */
export function wordFile(
  doc: Doc,
  withReview: boolean,
  origin: WordOrigin = { responseId: RESPONSE, snapshotId: null },
): Promise<Uint8Array> {
  const clean = { ...printable('Svar', letterOf(doc), decided(bodyOf(doc), 'original'), noReference), origin };
  return exportDocx(withReview ? { ...clean, ...underReview(doc, noReference, []).underReview } : clean);
}
