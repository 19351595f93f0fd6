import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { AuthorId } from '../../../shared/domain/ids.ts';
import { noteTextOf, plainNoteText } from '../../../shared/domain/note-text.ts';
import { asSuggestion } from '../../../renderer/editor/review/as-suggestion.ts';
import { commentsOf, commentStore, type Commenter } from '../../../shared/response/comments.ts';
import { decideSuggestions, everySuggestion, theSuggestion } from '../../../shared/response/decide-suggestions.ts';
import { decided } from '../../../shared/response/decided-text.ts';
import { droppedRuns } from '../../../shared/response/dropped-runs.ts';
import { holdsUnknown } from '../../../shared/response/known-content.ts';
import { bodyOf, loadResponseDoc } from '../../../shared/response/response-doc.ts';
import { suggestionsIn } from '../../../shared/response/suggestions.ts';
import { answerOf, change, copyOf, edited, merged, paragraph, placeOf, schema } from './two-copies.ts';

const person = (figure: number, name: string): Commenter => ({
  authorId: AuthorId.parse(`${String(figure).repeat(8)}-1111-4111-8111-111111111111`),
  name,
  role: 'volunteer',
});
const KAREN = person(1, 'Karen');
const OLE = person(2, 'Ole');

type Act = (state: EditorState) => EditorState['tr'];

/** A person's change to a copy while proposing; a change that cannot be proposed does nothing. */
const propose = (doc: Y.Doc, by: Commenter, id: string, act: Act): void =>
  change(doc, (before) => {
    const state = EditorState.create({ doc: before });
    return asSuggestion(state, act(state), { id, ...by, at: 1 })?.doc ?? before;
  });

const remark = (doc: Y.Doc, id: string, words: string): void => {
  change(
    doc,
    edited((tr) => tr.addMark(placeOf(tr.doc, words), placeOf(tr.doc, words) + words.length, schema.mark('comment', { id }))),
  );
  commentStore(doc, null).add(id, KAREN, words, noteTextOf('Hvorfor?'), 1);
};

const textOf = (doc: Y.Doc): string => schema.nodeFromJSON(bodyOf(doc)).textContent;

it('keeps the replies, the edit and the decision of two people on one remark', () => {
  const base = answerOf([paragraph('Skolen skal blive.')]);
  remark(base, 'c', 'skal');
  const [a, b] = [copyOf(base), copyOf(base)];
  commentStore(a, null).reply('c', 'ra', KAREN, noteTextOf('Fordi.'), 2);
  commentStore(a, null).edit('c', noteTextOf('Hvorfor dog?'));
  commentStore(b, null).reply('c', 'rb', OLE, noteTextOf('Nej.'), 3);
  commentStore(b, null).resolve('c', true);
  const [comment] = commentsOf(merged(a, b));
  expect(comment).toMatchObject({ isResolved: true, quote: 'skal', name: 'Karen' });
  expect(comment?.text).toEqual(noteTextOf('Hvorfor dog?'));
  expect(comment?.replies.map(({ text }) => plainNoteText(text))).toEqual(['Fordi.', 'Nej.']);
});

it('keeps a remark whose words another has deleted, and a deleted one deleted whoever replies', () => {
  const base = answerOf([paragraph('Skolen skal blive.')]);
  remark(base, 'c', 'skal');
  const [a, b] = [copyOf(base), copyOf(base)];
  change(
    a,
    edited((tr) => tr.delete(placeOf(tr.doc, 'skal'), placeOf(tr.doc, 'skal') + 5)),
  );
  commentStore(b, null).reply('c', 'r', OLE, noteTextOf('Jo.'), 2);
  expect(commentsOf(merged(a, b))).toMatchObject([{ quote: 'skal', replies: [{ name: 'Ole' }] }]);
  commentStore(a, null).remove('c');
  expect(commentsOf(merged(a, b))).toEqual([]);
});

it('leaves out what another program has damaged', () => {
  const doc = answerOf([paragraph('Ord.')]);
  doc.getMap('comments').set('x', 'no remark');
  doc.getMap('comments').set('y', new Y.Map([['text', 7]]));
  remark(doc, 'c', 'Ord');
  expect(commentsOf(doc).map(({ id }) => id)).toEqual(['c']);
});

it('never takes out words that another wrote in the midst of a proposal to delete', () => {
  const base = answerOf([paragraph('Den gamle skole skal lukkes nu.')]);
  const [a, b] = [copyOf(base), copyOf(base)];
  propose(a, KAREN, 'k', ({ tr, doc }) => tr.delete(placeOf(doc, 'gamle'), placeOf(doc, ' nu.')));
  change(
    b,
    edited((tr) => tr.insert(placeOf(tr.doc, 'skole'), schema.text('og elskede '))),
  );
  const together = merged(a, b);
  change(together, (before) => {
    const tr = new Transform(before);
    decideSuggestions(tr, 'accept', theSuggestion('k'));
    return tr.doc;
  });
  expect(textOf(together)).toBe('Den og elskede  nu.');
});

const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

function somewhere(doc: Node, next: () => number): { readonly from: number; readonly to: number } {
  const blocks: { readonly at: number; readonly size: number }[] = [];
  doc.descendants((node, at) => {
    if (node.isTextblock) blocks.push({ at, size: node.content.size });
  });
  const block = blocks[Math.floor(next() * blocks.length)] ?? { at: 0, size: 0 };
  const from = block.at + 1 + Math.floor(next() * (block.size + 1));
  return { from, to: Math.min(block.at + 1 + block.size, from + 1 + Math.floor(next() * 6)) };
}

/** One act of a person: a word written, proposed or deleted, a line begun, a remark made or answered, a proposal decided. */
function act(doc: Y.Doc, by: Commenter, next: () => number, name: string): void {
  const text = schema.nodeFromJSON(bodyOf(doc));
  const { from, to } = somewhere(text, next);
  const any = <One>(all: readonly One[]): One | undefined => all[Math.floor(next() * all.length)];
  switch (Math.floor(next() * 9)) {
    case 0:
      // Among the words of others' proposals it is one's own: without their marks, as the editor writes it.
      return change(
        doc,
        edited((tr) => tr.insert(from, schema.text(`<${name}>`))),
      );
    case 1:
    case 2:
      return propose(doc, by, name, ({ tr }) => tr.insertText(`[${name}]`, from));
    case 3:
      return propose(doc, by, name, ({ tr }) => (to > from ? tr.delete(from, to) : tr));
    case 4:
      return propose(doc, by, name, ({ tr }) => tr.split(from));
    case 5:
      return propose(doc, by, name, ({ tr }) => (to > from ? tr.addMark(from, to, schema.mark('bold')) : tr));
    case 6: {
      if (to <= from) return undefined;
      change(
        doc,
        edited((tr) => tr.addMark(from, to, schema.mark('comment', { id: name }))),
      );
      return commentStore(doc, null).add(name, by, text.textBetween(from, to), noteTextOf(`om ${name}`), 1);
    }
    case 7: {
      const comment = any(commentsOf(doc));
      return comment === undefined ? undefined : commentStore(doc, null).reply(comment.id, name, by, noteTextOf('svar'), 1);
    }
    default: {
      const suggestion = any(suggestionsIn(text));
      if (suggestion === undefined) return undefined;
      return change(doc, (before) => {
        const tr = new Transform(before);
        decideSuggestions(tr, next() < 0.5 ? 'accept' : 'reject', theSuggestion(suggestion.id));
        return tr.doc;
      });
    }
  }
}

const counts = { written: 0, dropped: 0, suggestions: 0, comments: 0 };

it.each(Array.from({ length: 200 }, (_, seed) => seed + 1))('two copies agree, and lose no word and no remark (seed %i)', (seed) => {
  const next = random(seed * 15_485_863);
  const base = answerOf([paragraph('Skolen skal blive i byen.'), paragraph('Vejen er smal.'), paragraph('Stien skal lyses op.')]);
  remark(base, 'c0', 'skal');
  const [a, b] = [copyOf(base), copyOf(base)];
  for (let i = 0; i < 5; i += 1) {
    act(a, KAREN, next, `A${String(i)}`);
    act(b, OLE, next, `B${String(i)}`);
  }
  const together = merged(a, b);
  expect(bodyOf(merged(b, a))).toEqual(bodyOf(together));
  expect(commentsOf(merged(b, a))).toEqual(commentsOf(together));
  expect(holdsUnknown(together, schema)).toBe(false);
  const body = schema.nodeFromJSON(bodyOf(together));
  body.check();
  counts.suggestions += suggestionsIn(body).length;
  for (const side of [a, b]) {
    const dropped = droppedRuns(Y.encodeStateVector(base), side, together)
      .map(({ words }) => words)
      .join('\n');
    for (const [written] of textOf(side).matchAll(/<[AB]\d>/g)) {
      counts.written += 1;
      if (body.textContent.includes(written)) continue;
      counts.dropped += 1;
      expect(dropped, written).toContain(written);
    }
    const ids = commentsOf(together).map(({ id }) => id);
    for (const { id } of commentsOf(side)) {
      counts.comments += 1;
      expect(ids).toContain(id);
    }
  }
  // Whatever came together can be decided, both ways, and nothing of it shows in what is sent.
  for (const verdict of ['accept', 'reject'] as const) {
    const tr = new Transform(body);
    decideSuggestions(tr, verdict, everySuggestion);
    tr.doc.check();
    expect(suggestionsIn(tr.doc)).toEqual([]);
  }
  const original = JSON.stringify(decided(bodyOf(together), 'original'));
  expect(original).not.toMatch(/authorId|"comment"/);
  for (const { changes } of suggestionsIn(body)) {
    for (const one of changes) if (one.kind === 'insert' && /^\[[AB]\d\]$/.test(one.words)) expect(original).not.toContain(one.words);
  }
  // The words survive being written down and read again.
  expect(bodyOf(loadResponseDoc([Y.encodeStateAsUpdate(together)]))).toEqual(bodyOf(together));
});

it('and there was something to lose', () => {
  expect(counts.written).toBeGreaterThan(100);
  expect(counts.suggestions).toBeGreaterThan(200);
  expect(counts.comments).toBeGreaterThan(300);
});
