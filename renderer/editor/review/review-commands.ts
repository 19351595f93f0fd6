import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { decideSuggestions, type Chosen } from '../../../shared/response/decide-suggestions.ts';
import { factsOfBlocks, throughBlock } from '../../../shared/response/facts-of-blocks.ts';
import { wordsOfNode } from '../../../shared/response/quoted-words.ts';
import { COMMENT } from '../../../shared/response/suggestion.ts';
import { besideCitation } from '../../../shared/response/beside-citation.ts';
import { redraw, type Pending } from './review-marks.ts';
import { byReview } from './reviewing.ts';

const holdsText = (doc: Node, { from, to }: Pending): boolean => {
  let found = false;
  doc.nodesBetween(from, to, (node) => {
    if (node.isText) found = true;
    // Words in a footnote belong to the note, not to the line.
    return node.type.name !== 'footnote';
  });
  return found;
};

/** The words of a stretch, quoted ones too. */
export const wordsIn = (doc: Node, { from, to }: Pending): string =>
  doc.textBetween(from, to, ' ', (leaf) => wordsOfNode(leaf.attrs) || ' ').trim();

/**
 * What a new remark is on: the words or the citation that are selected, or the word at the caret. Null where there are no words, nor any beside a
 * citation that its mark could stand on.
 */
export function wordsToRemarkOn({ selection, doc }: EditorState): Pending | null {
  if (!selection.empty) {
    const stretch = { from: selection.from, to: selection.to };
    if (holdsText(doc, stretch)) return stretch;
    const beside = besideCitation(doc, stretch);
    return beside !== null && wordsIn(doc, stretch) !== '' ? stretch : beside;
  }
  const { parent, parentOffset, pos } = selection.$from;
  if (!parent.isTextblock) return null;
  const text = parent.textBetween(0, parent.content.size, undefined, '\ufffc');
  const before = /[\p{L}\p{N}-]*$/u.exec(text.slice(0, parentOffset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}-]*/u.exec(text.slice(parentOffset))?.[0].length ?? 0;
  return before + after === 0 ? null : { from: pos - before, to: pos + after };
}

/** Puts a remark's mark on the words, or on those beside a citation. */
export function markComment(editor: Editor, words: Pending, id: string): void {
  const mark = editor.schema.marks[COMMENT];
  if (mark === undefined) throw new Error('The schema of an answer has remarks.');
  const { from, to } = holdsText(editor.state.doc, words) ? words : (besideCitation(editor.state.doc, words) ?? words);
  editor.view.dispatch(
    redraw(byReview(editor.state.tr.addMark(from, to, mark.create({ id }))), { pending: null, active: id }).setMeta('addToHistory', true),
  );
}

const remarksOfBlocks = factsOfBlocks((block) => {
  const found: (Pending & { readonly id: string })[] = [];
  throughBlock(block, (node, at) => {
    for (const { type, attrs } of node.marks)
      if (type.name === COMMENT) found.push({ id: String(attrs['id']), from: at, to: at + node.nodeSize });
    return true;
  });
  return found;
});

/** Where each remark's words stand: from the first to the last of them. */
export function commentPlaces(doc: Node): ReadonlyMap<string, Pending> {
  const places = new Map<string, { from: number; to: number }>();
  for (const { at, facts } of remarksOfBlocks(doc)) {
    for (const { id, from, to } of facts) {
      const known = places.get(id);
      if (known === undefined) places.set(id, { from: at + from, to: at + to });
      else known.to = at + to;
    }
  }
  return places;
}

/** Accepts or rejects, as one step to undo. */
export function decide({ view, state }: Editor, undoManager: Y.UndoManager, verdict: 'accept' | 'reject', chosen: Chosen): void {
  const tr = byReview(state.tr);
  decideSuggestions(tr, verdict, chosen);
  if (!tr.docChanged) return;
  undoManager.stopCapturing();
  view.dispatch(tr);
  undoManager.stopCapturing();
}

/** Puts the caret at the start of a stretch and brings it into sight. */
export function goToPlace({ view }: Editor, { from }: Pick<Pending, 'from'>): void {
  const { doc, tr } = view.state;
  const place = TextSelection.near(doc.resolve(Math.min(from, doc.content.size)));
  view.dispatch(tr.setSelection(place).scrollIntoView());
}
