import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { blackOutTransaction } from '../../../renderer/editor/black-out.ts';
import { blackOutRemarks } from '../../../renderer/features/drafting/black-out.ts';
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
import { answer, paragraph, text } from '../../shared/response/answer-picture.ts';

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
  place.kind === 'comment' && remedy?.kind === 'redact' && blackOutRemarks(doc, [{ place, text: remedy.text }]) === 1;

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
  const finding = checkResponse(input({ body: state.doc.toJSON() as NodeJson })).find(({ code }) => code === 'cpr');
  if (finding?.place.kind !== 'attribute') throw new Error('It is found there.');
  const found = [{ place: finding.place, text: GONE }];
  const made = blackOutTransaction(state, found);
  if (made === null) throw new Error('It can be taken out.');
  expect(state.apply(made.tr).doc.child(2).attrs['alternative']).toBe(`Brev til ${GONE}, side 1`);
  expect(blackOutTransaction(state.apply(made.tr), found)).toBeNull();
});

describe('all that was found in a text', () => {
  const stamp = { id: 's1', authorId: AUTHOR.authorId, name: 'Bo', role: 'member', at: 1 };
  const proposed = (words: string, type: 'insertion' | 'deletion'): NodeJson => ({
    type: 'text',
    text: words,
    marks: [{ type, attrs: stamp }],
  });
  const stateOf = (body: NodeJson): EditorState => EditorState.create({ doc: responseSchema().nodeFromJSON(body) });
  const foundIn = (state: EditorState) =>
    checkResponse(input({ body: state.doc.toJSON() as NodeJson }))
      .filter(({ code }) => code === 'cpr')
      .flatMap(({ place, remedy }) => (place.kind === 'answer' && remedy?.kind === 'redact' ? [{ place, text: remedy.text }] : []));

  it('goes in one step, several in one paragraph too, and a block that has been changed since is left alone', () => {
    const state = stateOf(answer(`Ole ${NUMBER} og Eva 010170-1234.`, `Ida ${NUMBER}`, `Bo ${NUMBER}`));
    const found = foundIn(state);
    expect(found.length).toBe(4);
    const changed = state.apply(state.tr.insertText('Åse og ', state.doc.child(0).nodeSize + 1));
    const made = blackOutTransaction(changed, found);
    if (made === null) throw new Error('There is something to take out.');
    expect(made.count).toBe(3);
    expect(changed.apply(made.tr).doc.textBetween(0, made.tr.doc.content.size, '|')).toBe(
      `Ole ${GONE} og Eva ${GONE}.|Åse og Ida ${NUMBER}|Bo ${GONE}`,
    );
  });

  it('leaves what is proposed proposed, and is told of once', () => {
    const state = stateOf(
      answer(paragraph(text('Ole '), proposed(`med ${NUMBER}`, 'insertion'), text(' og '), proposed('0101701234', 'deletion'))),
    );
    const comments: CheckedComment[] = [
      { id: 's1', kind: 'suggestion', isResolved: false, text: `med ${NUMBER} 0101701234`, at: { path: [0], from: 4, to: 34 } },
    ];
    const told = checkResponse(input({ body: state.doc.toJSON() as NodeJson, comments })).filter(({ code }) => code === 'cpr');
    expect(told.map(({ place, remedy }) => [place.kind, remedy?.kind])).toEqual([
      ['answer', 'redact'],
      ['answer', 'redact'],
    ]);
    const made = blackOutTransaction(state, foundIn(state));
    if (made === null) throw new Error('There is something to take out.');
    const pieces: [string, string][] = [];
    made.tr.doc.descendants(
      (node) => void (node.isText && pieces.push([node.text ?? '', node.marks.map(({ type }) => type.name).join(' ')])),
    );
    expect(pieces).toEqual([
      ['Ole ', ''],
      [`med ${GONE}`, 'insertion'],
      [' og ', ''],
      [GONE, 'deletion'],
    ]);
  });
});
