import { type EditorState, NodeSelection } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import type { CitationForm } from '../../../shared/response/citation.ts';
import { changeCitation, formAll, formSelected } from '../../../renderer/editor/citation-forms.ts';
import { citationOfNode, formOfNode, isCitation } from '../../../renderer/editor/citation-view.ts';
import { hasSourceList, toggleSourceList } from '../../../renderer/editor/source-list-view.ts';
import { citing, picture, pictured } from './picture.ts';

/** The state with its first citation selected. */
function selecting(...lines: string[]): EditorState {
  const state = pictured(...lines);
  let position = -1;
  state.doc.descendants((node, at) => {
    if (position < 0 && isCitation(node)) position = at;
  });
  return state.apply(state.tr.setSelection(NodeSelection.create(state.doc, position)));
}

const becoming = (form: CitationForm, ...lines: string[]): string[] | null => {
  const state = selecting(...lines);
  const tr = formSelected(state, form);
  return tr === null ? null : picture(state.apply(tr));
};

it('parts the sentence around a citation that becomes a block, and leaves no sign alone and a place to write behind it', () => {
  expect(becoming('block', 'Der står, at «bør det» i udkastet.')).toEqual(['Der står, at', '{bør det}', 'i udkastet.']);
  expect(becoming('block', 'Der står «bør det».')).toEqual(['Der står', '{bør det}', '']);
  expect(becoming('block', 'Der står «bør det».', 'Nyt.')).toEqual(['Der står', '{bør det}', 'Nyt.']);
  expect(becoming('block', '«bør det»')).toEqual(['{bør det}', '']);
  expect(becoming('block', '- «bør det»')).toEqual(['- ', '{bør det}']);
  expect(becoming('block', '## Om «bør det»')).toBe(null);
});

it('takes a block into the sentence that leads to it and that which goes on, and into a line of its own otherwise', () => {
  expect(becoming('inline', 'Der står, at', '”bør det”', 'i udkastet.')).toEqual(['Der står, at {bør det} i udkastet.']);
  expect(becoming('inline', 'Det er slut.', '”bør det”', 'Her begynder det.')).toEqual(['Det er slut.', '{bør det}', 'Her begynder det.']);
  expect(becoming('inline', '## Overskrift', '”bør det”')).toEqual(['## Overskrift', '{bør det}']);
});

it('keeps every word of the citation and its link through all forms, for one and for all', () => {
  const state = selecting('Først «bør det» og «skal det» her.', '”kan det”');
  const before = [citing('bør det'), citing('skal det'), citing('kan det')];
  let now = state;
  for (const form of ['block', 'footnote', 'inline', 'block', 'inline', 'footnote'] as const) {
    const tr = formAll(now, form);
    if (tr !== null) now = now.apply(tr);
    now.doc.check();
    const found: unknown[] = [];
    now.doc.descendants((node) => {
      if (isCitation(node)) found.push([citationOfNode(node), formOfNode(node)]);
    });
    expect(found).toEqual(before.map((citation) => [citation, form]));
  }
});

it('stays selected when its form is changed', () => {
  const state = selecting('Der står, at «bør det» i udkastet.');
  const tr = formSelected(state, 'block');
  expect(tr?.selection instanceof NodeSelection && tr.selection.node.type.name).toBe('blockCitation');
});

it('writes a changed citation whole, in one value beside the first one', () => {
  const state = selecting('Der står «bør det».');
  const changed = { ...citing('skal det nu'), omissions: [{ start: 5, end: 8 }] };
  const after = state.apply(changeCitation(state.tr, state.selection.from, changed));
  const node = after.doc.nodeAt(state.selection.from);
  expect(node === null ? null : citationOfNode(node)).toEqual(changed);
  expect(node?.attrs['exact']).toBe('bør det');
});

it('puts the list of sources at the end, and takes every one of them away', () => {
  const state = pictured('Tekst');
  const listed = state.apply(toggleSourceList(state));
  expect([hasSourceList(listed.doc), listed.doc.lastChild?.type.name]).toEqual([true, 'sourceList']);
  const twice = listed.apply(listed.tr.insert(0, listed.doc.child(1)));
  expect(hasSourceList(twice.apply(toggleSourceList(twice)).doc)).toBe(false);
});
