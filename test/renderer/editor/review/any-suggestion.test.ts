import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { canJoin, Transform } from '@tiptap/pm/transform';
import { expect, it } from 'vitest';
import { joinNext } from '../../../../renderer/editor/list-end.ts';
import { asSuggestion } from '../../../../renderer/editor/review/as-suggestion.ts';
import { decided } from '../../../../shared/response/decided-text.ts';
import { decideSuggestions, everySuggestion, theSuggestion } from '../../../../shared/response/decide-suggestions.ts';
import { addedSince } from '../../../../shared/response/suggested-words.ts';
import { suggestionsIn } from '../../../../shared/response/suggestions.ts';
import { docOf, KAREN, OLE, paragraph, picture, schema } from './suggesting-samples.ts';

const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

const START = docOf(
  paragraph('Afsnit om skolen', { level: 1 }),
  paragraph('Den skal blive.'),
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Se ' },
      { type: 'citation', attrs: { exact: 'ordret' } },
      { type: 'text', text: ' her.' },
    ],
  },
  {
    type: 'bulletList',
    content: ['første', 'andet'].map((words) => ({ type: 'listItem', content: [paragraph(words)] })),
  },
  paragraph('Det var listen.'),
  { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('celle')] }] }] },
  paragraph('Vejen er smal.'),
);

/** A person's next press, somewhere. */
function press(next: () => number, count: number) {
  const pick = (many: number): number => Math.floor(next() * many);
  return (tr: Transaction): void => {
    const blocks: { readonly at: number; readonly node: Node }[] = [];
    tr.doc.descendants((node, at) => {
      if (node.isTextblock) blocks.push({ at, node });
    });
    const block = blocks[pick(blocks.length)];
    if (block === undefined) return;
    const from = block.at + 1 + pick(block.node.content.size + 1);
    const to = Math.min(block.at + 1 + block.node.content.size, from + 1 + pick(5));
    switch (pick(9)) {
      case 0:
      case 1:
        tr.insertText(`<${String(count)}>`, from);
        break;
      case 2:
        if (to > from) tr.delete(from, to);
        break;
      case 3:
        if (to > from) tr.insertText('ny', from, to);
        break;
      case 4:
        tr.split(from, tr.doc.resolve(from).node(-1).type.name === 'listItem' ? 2 : 1);
        break;
      case 5:
        if (canJoin(tr.doc, block.at) && tr.doc.resolve(block.at).nodeBefore?.type.name === 'paragraph') tr.join(block.at);
        break;
      case 6:
        if (to > from) tr.addMark(from, to, schema.mark(pick(2) === 0 ? 'bold' : 'italic'));
        break;
      case 7:
        if (tr.doc.resolve(block.at).depth === 0) tr.setNodeAttribute(block.at, 'level', pick(3));
        break;
      case 8: {
        joinNext(tr.setSelection(TextSelection.create(tr.doc, block.at + 1 + block.node.content.size)));
      }
    }
  };
}

const afterAll = (doc: Node, verdict: 'accept' | 'reject'): Node => {
  const tr = new Transform(doc);
  decideSuggestions(tr, verdict, everySuggestion);
  tr.doc.check();
  return tr.doc;
};

const plain = (doc: Node, verdict: 'accept' | 'reject'): Node =>
  schema.nodeFromJSON(decided(doc.toJSON(), verdict === 'accept' ? 'accepted' : 'original'));

it.each(Array.from({ length: 300 }, (_, seed) => seed + 1))(
  'whatever two people propose, rejecting all gives the text back (seed %i)',
  (seed) => {
    const next = random(seed * 7919);
    let doc = START;
    for (let count = 0; count < 12; count += 1) {
      const state = EditorState.create({ doc });
      const { tr } = state;
      const author = next() < 0.6 ? KAREN : OLE;
      press(next, count)(tr);
      const suggestion = asSuggestion(state, tr, { ...author, id: `${author.id}-${String(count)}` });
      if (suggestion !== null) ({ doc } = suggestion);
      doc.check();
    }
    expect(picture(afterAll(doc, 'reject'))).toBe(picture(START));
    expect(afterAll(doc, 'reject').toJSON()).toEqual(START.toJSON());
    // What is exported and what the editor makes of it are the same text.
    expect(plain(doc, 'reject').toJSON()).toEqual(START.toJSON());
    expect(plain(doc, 'accept').toJSON()).toEqual(afterAll(doc, 'accept').toJSON());
    expect(JSON.stringify(decided(doc.toJSON(), 'original'))).not.toMatch(/<\d+>|insertion|deletion|formatting|authorId/);
    // One by one, in any order, is as good as all at once for the words.
    const one = new Transform(doc);
    for (const { id } of suggestionsIn(doc).toSorted(() => next() - 0.5)) decideSuggestions(one, 'reject', theSuggestion(id));
    expect(suggestionsIn(one.doc)).toEqual([]);
    expect(one.doc.textContent).toBe(START.textContent);
  },
);

it.each(Array.from({ length: 300 }, (_, seed) => seed + 1))(
  'accepting a proposal does what would have been done without (seed %i)',
  (seed) => {
    const next = random(seed * 104_729);
    const state = EditorState.create({ doc: START });
    const { tr } = state;
    press(next, 1)(tr);
    const suggestion = asSuggestion(state, tr, KAREN);
    if (suggestion !== null) expect(picture(afterAll(suggestion.doc, 'accept'))).toBe(picture(tr.doc));
  },
);

it('tells words that came later from those that were to go', () => {
  const kept = (recorded: string, now: string): string =>
    addedSince(recorded, now)
      .map((isAdded, index) => (isAdded ? now.charAt(index) : ''))
      .join('');
  expect(kept('den gamle skole', 'den meget gamle, røde skole')).toBe('meget , røde');
  expect(kept('den gamle skole', 'gamle')).toBe('');
  expect(kept('', 'alt')).toBe('alt');
  // A word changed within is not the word that was to go.
  expect(kept('den skole', 'den nyskole')).toBe('nyskole');
  expect(kept('a '.repeat(3000), `${'a '.repeat(1500)}nyt ${'a '.repeat(1500)}`)).toMatch(/^ ?nyt ?$/);
});
