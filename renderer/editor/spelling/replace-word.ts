import { closeHistory } from '@tiptap/pm/history';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { EditorView } from '@tiptap/pm/view';
import { wordsToCheck } from '../../../shared/spelling/words-to-check.ts';
import type { Misspelling } from './misspellings.ts';

/** Puts another word in the place of a misspelling, in its look; null when it no longer stands there. */
export function replaceWord(state: EditorState, { from, to, word }: Misspelling, replacement: string): Transaction | null {
  const { doc, tr, schema } = state;
  if (to > doc.content.size || wordsToCheck(doc.textBetween(from, to)).at(0)?.word !== word.replace(/-$/u, '')) return null;
  const marks = doc.resolve(from).nodeAfter?.marks ?? [];
  tr.replaceWith(from, to, schema.text(replacement, marks));
  return tr.setSelection(TextSelection.create(tr.doc, from + replacement.length)).scrollIntoView();
}

/** Carries a replacement out as an undo step of its own, whoever keeps the undo history. */
export function dispatchAlone(view: EditorView, tr: Transaction): void {
  const stopCapturing = (): void => {
    const history: unknown = yUndoPluginKey.getState(view.state);
    if (typeof history !== 'object' || history === null || !('undoManager' in history)) return;
    const { undoManager } = history;
    if (
      typeof undoManager === 'object' &&
      undoManager !== null &&
      'stopCapturing' in undoManager &&
      typeof undoManager.stopCapturing === 'function'
    )
      undoManager.stopCapturing();
  };
  stopCapturing();
  view.dispatch(closeHistory(tr));
  stopCapturing();
}
