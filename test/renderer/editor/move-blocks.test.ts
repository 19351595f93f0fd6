import type { Node } from '@tiptap/pm/model';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import { moveBlocks, type Direction } from '../../../renderer/editor/move-blocks.ts';
import type { NodeJson } from '../../../shared/response/response-doc.ts';
import { bodyOf } from '../../../shared/response/response-doc.ts';
import { decided } from '../../../shared/response/decided-text.ts';
import { asSuggestion } from '../../../renderer/editor/review/as-suggestion.ts';
import { KAREN } from './review/suggesting-samples.ts';
import { randomFrom } from '../../shared/text/documents.ts';
import { answerOf, change, copyOf, edited, merged, paragraph, placeOf, schema } from '../../shared/response/two-copies.ts';

const item = (...content: NodeJson[]): NodeJson => ({ type: 'listItem', content });
const list = (...items: NodeJson[]): NodeJson => ({ type: 'bulletList', content: items });
const numbers = (...items: NodeJson[]): NodeJson => ({ type: 'orderedList', attrs: { start: 1 }, content: items });
const cell = (text: string): NodeJson => ({ type: 'tableCell', content: [paragraph(text)] });
const table = (...texts: string[]): NodeJson => ({
  type: 'table',
  content: texts.map((text) => ({ type: 'tableRow', content: [cell(text)] })),
});
const docOf = (content: readonly NodeJson[]): Node => schema.nodeFromJSON({ type: 'doc', content });

/** A text in short: words of paragraphs, lists in brackets. */
function short(node: Node): string {
  if (node.isTextblock) return node.textContent;
  const inner = Array.from({ length: node.childCount }, (_, index) => short(node.child(index))).join(' ');
  return node.type.name === 'doc' || node.type.name === 'listItem' ? inner : `${node.type.name.slice(0, 2)}(${inner})`;
}

/** The text after what stands from `from` to `to` has been moved as often as `directions` says, and what is selected then. */
function moved(content: readonly NodeJson[], from: string, directions: readonly Direction[], to = from): string {
  const doc = docOf(content);
  let state = EditorState.create({
    doc,
    selection: TextSelection.create(doc, placeOf(doc, from), placeOf(doc, to) + to.length),
  });
  for (const direction of directions) {
    const { tr } = state;
    if (!moveBlocks(tr, direction)) return 'stays';
    state = state.apply(tr);
    state.doc.check();
  }
  const { selection } = state;
  const selected = state.doc.textBetween(selection.from, selection.to, ' ');
  const expected = doc.textBetween(placeOf(doc, from), placeOf(doc, to) + to.length, ' ');
  return selected === expected ? short(state.doc) : `»${selected}« is selected`;
}

const three = [paragraph('a'), paragraph('b'), paragraph('c')];

it('moves a paragraph up and down, and stops at either end', () => {
  expect(moved(three, 'b', [-1])).toBe('b a c');
  expect(moved(three, 'b', [1])).toBe('a c b');
  expect(moved(three, 'a', [1, 1])).toBe('b c a');
  expect(moved(three, 'a', [-1])).toBe('stays');
  expect(moved(three, 'c', [1])).toBe('stays');
});

it('moves all blocks that are selected, and keeps them selected', () => {
  expect(moved([...three, paragraph('d')], 'b', [1], 'c')).toBe('a d b c');
  expect(moved([...three, paragraph('d')], 'b', [-1], 'c')).toBe('b c a d');
});

it('moves an item with what is under it, past the other items and then out of its list', () => {
  const items = [paragraph('x'), list(item(paragraph('a'), list(item(paragraph('a1')))), item(paragraph('b'))), paragraph('y')];
  expect(moved(items, 'a', [1])).toBe('x bu(b a bu(a1)) y');
  expect(moved(items, 'a', [-1])).toBe('bu(a bu(a1)) x bu(b) y');
  expect(moved(items, 'b', [1])).toBe('x bu(a bu(a1)) y bu(b)');
  expect(moved(items, 'b', [1, -1])).toBe('x bu(a bu(a1) b) y');
  expect(moved(items, 'b', [1, 1])).toBe('stays');
  // What is under an item stays under it.
  expect(moved(items, 'a1', [-1])).toBe('stays');
});

it('makes an item that comes to another list one of its items, whatever is left of its own', () => {
  const two = [list(item(paragraph('a'))), list(item(paragraph('b')), item(paragraph('c')))];
  expect(moved(two, 'a', [1])).toBe('bu(a b c)');
  expect(moved(two, 'b', [-1])).toBe('bu(a b) bu(c)');
  expect(moved([numbers(item(paragraph('1'))), list(item(paragraph('b')))], 'b', [-1])).toBe('bu(b) or(1)');
});

it('lets numbers count on where a numbered list is parted', () => {
  const doc = docOf([numbers(item(paragraph('a')), item(paragraph('b')), item(paragraph('c'))), paragraph('y')]);
  const { tr } = EditorState.create({ doc, selection: TextSelection.create(doc, placeOf(doc, 'c')) });
  expect(moveBlocks(tr, 1)).toBe(true);
  expect([short(tr.doc), tr.doc.child(0).attrs['start'], tr.doc.child(2).attrs['start']]).toEqual(['or(a b) y or(c)', 1, 3]);
});

it('moves a table whole with the caret in it, and a block at the end of a quotation with the quotation', () => {
  expect(moved([paragraph('a'), table('t', 'u'), paragraph('b')], 'u', [1])).toBe('a b ta(ta(ta(t)) ta(ta(u)))');
  const quoted = [paragraph('a'), { type: 'blockquote', content: [paragraph('q'), paragraph('r')] }];
  expect(moved(quoted, 'r', [-1])).toBe('a bl(r q)');
  expect(moved(quoted, 'r', [-1, -1])).toBe('bl(r q) a');
});

it('moves a block that is selected itself', () => {
  const doc = docOf([paragraph('a'), { type: 'horizontalRule' }, paragraph('b')]);
  const { tr } = EditorState.create({ doc, selection: NodeSelection.create(doc, 3) });
  expect(moveBlocks(tr, -1)).toBe(true);
  expect([short(tr.doc), tr.selection instanceof NodeSelection, tr.selection.from]).toEqual(['ho() a b', true, 0]);
});

it('leaves every word as it was, with its looks, remarks and quotations', () => {
  const doc = docOf([
    paragraph('a'),
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'b ', marks: [{ type: 'bold' }] },
        { type: 'footnote', attrs: { noteId: 'n1' }, content: [{ type: 'text', text: 'note' }] },
      ],
    },
  ]);
  const { tr } = EditorState.create({ doc, selection: TextSelection.create(doc, 4) });
  expect(moveBlocks(tr, -1)).toBe(true);
  expect(tr.doc.toJSON().content).toEqual([doc.child(1).toJSON(), doc.child(0).toJSON()]);
});

it('merges with what another writes meanwhile in the blocks it went past', () => {
  const mine = answerOf(['Alfa er den første.', 'Beta er noget andet.', 'Gamma kommer til sidst.'].map((text) => paragraph(text)));
  const other = copyOf(mine);
  change(
    other,
    edited((tr) => tr.insert(placeOf(tr.doc, 'andet'), schema.text('helt '))),
  );
  change(mine, (before) => {
    const { tr } = EditorState.create({ doc: before, selection: TextSelection.create(before, 1) });
    expect(moveBlocks(tr, 1)).toBe(true);
    return tr.doc;
  });
  const words = docOf(bodyOf(merged(mine, other)).content ?? []);
  expect(short(words)).toBe('Beta er noget helt andet. Alfa er den første. Gamma kommer til sidst.');
});

it('proposes a move where one only proposes: taken, it is moved; refused, nothing is', () => {
  const doc = docOf([paragraph('Alfa er her.'), paragraph('Beta er der.'), paragraph('Gamma.')]);
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, 1) });
  const { tr } = state;
  expect(moveBlocks(tr, 1)).toBe(true);
  const proposed = asSuggestion(state, tr, KAREN);
  if (proposed === null) throw new Error('It can be proposed.');
  const body = proposed.doc.toJSON() as NodeJson; // as: what ProseMirror writes of a text of this schema
  expect(short(docOf(decided(body, 'accepted').content ?? []))).toBe(short(tr.doc));
  expect(short(docOf(decided(body, 'original').content ?? []))).toBe(short(doc));
});

it('keeps every word and a whole text, whatever is moved wherever', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const share = randomFrom(seed);
    const random = (below: number): number => Math.floor(share() * below);
    const doc = docOf(Array.from({ length: 1 + random(5) }, () => anyBlock(random, 0)));
    doc.check();
    const [a, b] = [random(doc.content.size), random(doc.content.size)];
    const selection = TextSelection.between(doc.resolve(a), doc.resolve(b));
    const { tr } = EditorState.create({ doc, selection });
    const hasMoved = moveBlocks(tr, random(2) === 0 ? -1 : 1);
    tr.doc.check();
    expect([seed, wordsIn(tr.doc).toSorted()]).toEqual([seed, wordsIn(doc).toSorted()]);
    // The same words are selected.
    const selected = (from: Node, { from: start, to }: { from: number; to: number }): string => from.textBetween(start, to, '|');
    if (hasMoved) expect([seed, wordsOf(selected(tr.doc, tr.selection))]).toEqual([seed, wordsOf(selected(doc, selection))]);
    else expect([seed, tr.docChanged]).toEqual([seed, false]);
  }
});

const wordsOf = (text: string): string => text.replaceAll('|', '');

const wordsIn = (doc: Node): string[] => {
  const words: string[] = [];
  doc.descendants((node) => void (node.isText && words.push(node.text ?? '')));
  return words;
};

let word = 0;

/** A block of any kind, with further blocks in it where it holds them. */
function anyBlock(random: (below: number) => number, depth: number): NodeJson {
  const inner = (): NodeJson[] => Array.from({ length: 1 + random(3) }, () => anyBlock(random, depth + 1));
  const words = (): NodeJson => paragraph(`ord${String((word += 1))}`);
  const items = (): NodeJson[] =>
    Array.from({ length: 1 + random(3) }, () => item(words(), ...(random(3) === 0 && depth < 2 ? [list(item(words()))] : [])));
  if (depth > 1) return words();
  switch (random(7)) {
    case 0:
      return list(...items());
    case 1:
      return numbers(...items());
    case 2:
      return { type: 'blockquote', content: inner().map((block) => (block.type === 'table' ? words() : block)) };
    case 3:
      return depth > 0 ? words() : table('t1', 't2');
    case 4:
      return depth > 0 ? words() : { type: 'horizontalRule' };
    default:
      return words();
  }
}
