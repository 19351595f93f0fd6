import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { asSuggestion } from '../../../../renderer/editor/review/as-suggestion.ts';
import { decideSuggestions, everySuggestion } from '../../../../shared/response/decide-suggestions.ts';
import { suggestionsIn } from '../../../../shared/response/suggestions.ts';
import { docOf, KAREN, OLE, paragraph, picture, placeOf, proposed, schema } from './suggesting-samples.ts';

const START = docOf(paragraph('Skolen skal blive.'), paragraph('Vejen er smal.'));

const type = (words: string, before: string) => (tr: Transaction) => tr.insertText(words, placeOf(tr.doc, before));
const remove = (words: string) => (tr: Transaction) => tr.delete(placeOf(tr.doc, words), placeOf(tr.doc, words) + words.length);

const decided = (doc: Node, verdict: 'accept' | 'reject'): string => {
  const tr = new Transform(doc);
  decideSuggestions(tr, verdict, everySuggestion);
  tr.doc.check();
  return picture(tr.doc);
};

describe('a change that is proposed', () => {
  it('marks what is typed, and what is typed on belongs to it', () => {
    const once = proposed(START, KAREN, type('altid ', 'blive'));
    const twice = proposed(once, { ...KAREN, id: 'k2' }, (tr) => tr.insertText('og ', placeOf(once, 'altid ') + 6));
    expect(picture(twice)).toBe('Skolen skal {+altid og }blive.\nVejen er smal.');
    expect(suggestionsIn(twice)).toMatchObject([{ id: 'k1', changes: [{ kind: 'insert', words: 'altid og ' }] }]);
  });

  it('keeps what is deleted, and a replacement is one proposal', () => {
    const replaced = proposed(START, KAREN, (tr) => tr.insertText('bred', placeOf(tr.doc, 'smal'), placeOf(tr.doc, 'smal') + 4));
    expect(picture(replaced)).toBe('Skolen skal blive.\nVejen er {-smal}{+bred}.');
    expect(suggestionsIn(replaced).map(({ changes }) => changes)).toEqual([
      [
        { kind: 'delete', words: 'smal' },
        { kind: 'insert', words: 'bred' },
      ],
    ]);
    expect([decided(replaced, 'accept'), decided(replaced, 'reject')]).toEqual([
      'Skolen skal blive.\nVejen er bred.',
      'Skolen skal blive.\nVejen er smal.',
    ]);
  });

  it('takes one’s own proposed words away at once, and marks another’s', () => {
    const typed = proposed(START, KAREN, type('altid ', 'blive'));
    expect(picture(proposed(typed, { ...KAREN, id: 'k9' }, remove('tid ')))).toBe('Skolen skal {+al}blive.\nVejen er smal.');
    const crossed = proposed(typed, OLE, remove('tid '));
    expect(picture(crossed)).toBe('Skolen skal {+al}{+-tid }blive.\nVejen er smal.');
    expect([decided(crossed, 'accept'), decided(crossed, 'reject')]).toEqual([
      'Skolen skal alblive.\nVejen er smal.',
      'Skolen skal blive.\nVejen er smal.',
    ]);
  });

  it('splits and joins paragraphs', () => {
    const split = proposed(START, KAREN, (tr) => tr.split(placeOf(tr.doc, 'skal')));
    expect(picture(split)).toBe('Skolen \n¶+skal blive.\nVejen er smal.');
    expect(decided(split, 'reject')).toBe(picture(START));
    const joined = proposed(START, KAREN, (tr) => tr.join(tr.doc.child(0).nodeSize));
    expect(picture(joined)).toBe('Skolen skal blive.\n¶-Vejen er smal.');
    expect([decided(joined, 'accept'), decided(joined, 'reject')]).toEqual(['Skolen skal blive.Vejen er smal.', picture(START)]);
    // The own break goes as it came.
    expect(picture(proposed(split, KAREN, (tr) => tr.join(tr.doc.child(0).nodeSize)))).toBe(picture(START));
  });

  it('is seen over paragraphs, with what takes their place', () => {
    const doc = docOf(paragraph('Et to'), paragraph('tre'), paragraph('fire fem'));
    const over = proposed(doc, KAREN, (tr) => tr.insertText('X', placeOf(tr.doc, 'to'), placeOf(tr.doc, 'fem')));
    expect(decided(over, 'reject')).toBe(picture(doc));
    expect(decided(over, 'accept')).toBe('Et Xfem');
  });

  it('remembers how words looked, until they look so again', () => {
    const strong = schema.mark('bold');
    const over = (tr: Transaction): readonly [number, number] => [placeOf(tr.doc, 'smal'), placeOf(tr.doc, 'smal') + 4];
    const bold = proposed(START, KAREN, (tr) => tr.addMark(...over(tr), strong));
    expect(suggestionsIn(bold).map(({ changes }) => changes)).toEqual([[{ kind: 'format', formats: ['bold'], words: 'smal' }]]);
    expect(suggestionsIn(proposed(bold, KAREN, (tr) => tr.removeMark(...over(tr), strong)))).toEqual([]);
    const tr = new Transform(bold);
    decideSuggestions(tr, 'reject', everySuggestion);
    expect(tr.doc.eq(START)).toBe(true);
  });

  it('proposes a heading, and a citation as a whole', () => {
    const heading = proposed(START, KAREN, (tr) => tr.setNodeAttribute(0, 'level', 2));
    expect(suggestionsIn(heading).map(({ changes }) => changes)).toEqual([[{ kind: 'level', from: 0, to: 2 }]]);
    const citation = schema.node('citation', { exact: 'ordret' });
    const cited = proposed(START, KAREN, (tr) => tr.insert(placeOf(tr.doc, 'blive'), citation));
    expect(picture(cited)).toBe('Skolen skal {+«ordret»}blive.\nVejen er smal.');
    expect(decided(cited, 'reject')).toBe(picture(START));
    const plain = docOf({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a' },
        { type: 'citation', attrs: { exact: 'ordret' } },
      ],
    });
    expect(picture(proposed(plain, KAREN, (tr) => tr.delete(2, 3)))).toBe('a{-«ordret»}');
  });

  it('is refused where it cannot be told from the text', () => {
    const state = EditorState.create({ doc: START });
    const list = schema.nodes['bulletList'];
    const item = schema.nodes['listItem'];
    if (list === undefined || item === undefined) throw new Error('lists are in the schema');
    const range = state.doc.resolve(2).blockRange();
    if (range === null) throw new Error('a paragraph is a range');
    expect(asSuggestion(state, state.tr.wrap(range, [{ type: list }, { type: item }]), KAREN)).toBeNull();
  });

  it('leaves the caret where the next press goes on', () => {
    const at = placeOf(START, 'skal');
    const state = EditorState.create({ doc: START, selection: TextSelection.create(START, at) });
    expect(asSuggestion(state, state.tr.delete(at, at + 1), KAREN)?.selection.head).toBe(at + 1);
    expect(asSuggestion(state, state.tr.delete(at - 1, at), KAREN)?.selection.head).toBe(at - 1);
    expect(asSuggestion(state, state.tr.insertText('x'), KAREN)?.selection.head).toBe(at + 1);
    expect(asSuggestion(state, state.tr.split(at), KAREN)?.selection.head).toBe(at + 2);
  });
});
