import { EditorState } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { attributeTransaction } from '../../../renderer/features/drafting/remedy.ts';
import { replaceInRemark } from '../../../renderer/features/drafting/remark-remedy.ts';
import { undoHistoryOf } from '../../../renderer/editor/undo.ts';
import type { CheckedComment } from '../../../shared/checks/check-input.ts';
import { checkResponse } from '../../../shared/checks/check-response.ts';
import type { CheckFinding } from '../../../shared/checks/finding.ts';
import { AuthorId } from '../../../shared/domain/ids.ts';
import { plainNoteText, type NoteText } from '../../../shared/domain/note-text.ts';
import { commentsOf, commentStore } from '../../../shared/response/comments.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { responseSchema } from '../../../shared/response/schema.ts';
import { input } from '../../shared/checks/check-picture.ts';
import { answer } from '../../shared/response/answer-picture.ts';

const NUMBER = '070761-4285';
const GONE = '[personnummer fjernet]';
const AUTHOR = { authorId: AuthorId.parse('00000000-0000-4000-8000-00000000000b'), name: 'Karen', role: 'volunteer' } as const;

const seenBy = (doc: Y.Doc): CheckedComment[] =>
  commentsOf(doc).map(({ id, isResolved, text, replies }) => ({
    id,
    kind: 'comment',
    isResolved,
    text: plainNoteText(text),
    replies: replies.map((reply) => ({ id: reply.id, text: plainNoteText(reply.text) })),
    at: null,
  }));
const numbers = (doc: Y.Doc): CheckFinding[] => checkResponse(input({ comments: seenBy(doc) })).filter(({ code }) => code === 'cpr');
const redacted = (doc: Y.Doc, { place, remedy }: CheckFinding): boolean =>
  place.kind === 'comment' && remedy?.kind === 'redact' && replaceInRemark(doc, place, remedy.text);

it('takes a personnummer out of a remark and out of a reply, bold and all, and gives it back when that is undone', () => {
  const doc = new Y.Doc();
  const history = undoHistoryOf(doc);
  const text: NoteText = [
    { kind: 'paragraph', runs: [{ text: 'Se her:' }] },
    { kind: 'bullet', runs: [{ text: 'Nr. 070761', bold: true }, { text: '-4285 slettes' }] },
  ];
  const store = commentStore(doc, 'before');
  store.add('c', AUTHOR, 'ord', text, 0);
  store.reply('c', 'r', AUTHOR, [{ kind: 'paragraph', runs: [{ text: NUMBER }] }], 1);
  const [inRemark, inReply] = numbers(doc);
  if (inRemark === undefined || inReply === undefined) throw new Error('Both are found.');
  expect(redacted(doc, inRemark)).toBe(true);
  expect(commentsOf(doc)[0]?.text[1]?.runs).toEqual([{ text: `Nr. ${GONE}`, bold: true }, { text: ' slettes' }]);
  // It says something else by now.
  expect(redacted(doc, inRemark)).toBe(false);
  history.stopCapturing();
  expect(redacted(doc, inReply)).toBe(true);
  expect(plainNoteText(commentsOf(doc)[0]?.replies[0]?.text ?? [])).toBe(GONE);
  expect(numbers(doc)).toEqual([]);
  history.undo();
  history.undo();
  expect(numbers(doc)).toEqual([inRemark, inReply]);
});

it('takes a personnummer out of a picture’s alternative text, not once it has been written anew', () => {
  const attrs = {
    sha256: 'a'.repeat(64),
    pixelWidth: 1,
    pixelHeight: 1,
    width: 50,
    alternative: `Brev til ${NUMBER}, side 1`,
    decorative: false,
  };
  const state = EditorState.create({ doc: responseSchema().nodeFromJSON(answer('# Generelt', 'Vi takker.', { type: 'picture', attrs })) });
  // as: ProseMirror types its JSON as any; it is a node of our schema
  const found = checkResponse(input({ body: state.doc.toJSON() as NodeJson })).find(({ code }) => code === 'cpr');
  if (found?.place.kind !== 'attribute') throw new Error('It is found there.');
  const tr = attributeTransaction(state, found.place, GONE);
  if (tr === null) throw new Error('It can be taken out.');
  expect(state.apply(tr).doc.child(2).attrs['alternative']).toBe(`Brev til ${GONE}, side 1`);
  expect(attributeTransaction(state.apply(tr), found.place, GONE)).toBeNull();
});
