import { EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import type { Citation } from '../../shared/response/citation.ts';
import type { NodeJson } from '../../shared/response/response-doc.ts';
import { insertAmendment, type AmendmentStart } from './amendment.ts';
import { blockPlace } from './block-place.ts';
import { insertCitation } from './citation-commands.ts';
import { beginSections, caretInSection, type GuidepostLine } from './guidepost-sections.ts';

/** What of a note goes into the answer: the words it stands on, its own words, or a proposal to change the former. */
export type SectionMaterial =
  | { readonly kind: 'citation'; readonly citation: Citation }
  | { readonly kind: 'text'; readonly blocks: readonly NodeJson[] }
  | ({ readonly kind: 'amendment' } & AmendmentStart);

/** Puts blocks where the writer is, and the caret behind their last word. */
export function insertBlocks(state: EditorState, blocks: readonly NodeJson[], caret: boolean): Transaction {
  const { tr } = state;
  const { from, to } = blockPlace(state, caret);
  const nodes = blocks.map((block) => state.schema.nodeFromJSON(block));
  tr.replaceWith(from, to, nodes);
  const end = from + nodes.reduce((size, node) => size + node.nodeSize, 0);
  return tr.setSelection(Selection.near(tr.doc.resolve(end), -1)).scrollIntoView();
}

export function insertMaterial(state: EditorState, material: SectionMaterial, caret: boolean): Transaction {
  switch (material.kind) {
    case 'citation':
      return insertCitation(state, material.citation, caret);
    case 'text':
      return insertBlocks(state, material.blocks, caret);
    case 'amendment':
      return insertAmendment(state, material, caret);
  }
}

/** Two changes, the second of what the first has made, as one step to undo. */
function followedBy(first: Transaction, next: (state: EditorState) => Transaction): Transaction {
  // A state of its own, without plugins: what they add to a change belongs to the whole of it.
  const second = next(EditorState.create({ doc: first.doc, selection: first.selection }));
  for (const step of second.steps) first.step(step);
  return first.setSelection(Selection.fromJSON(first.doc, second.selection.toJSON())).scrollIntoView();
}

/** The transaction that puts citations one after the other where the writer is; see {@link insertCitation} for where that is. */
export function insertCitations(state: EditorState, [first, ...others]: readonly Citation[], caret: boolean): Transaction {
  if (first === undefined) return state.tr;
  return others.reduce(
    (tr, citation) => followedBy(tr, (next) => insertCitation(next, citation, true)),
    insertCitation(state, first, caret),
  );
}

/** The transaction that puts material into a guidepost's section, which is begun when there is none. */
export function addToSection(state: EditorState, lines: readonly GuidepostLine[], line: number, material: SectionMaterial): Transaction {
  const begun = beginSections(state, lines, new Set([line]));
  const ready = begun ?? caretInSection(state, lines, line);
  return followedBy(ready, (next) => insertMaterial(next, material, true));
}
