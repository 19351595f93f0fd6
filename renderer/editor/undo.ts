import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { COMMENTS } from '../../shared/response/comments.ts';
import { READ_FROM_WORD } from '../../shared/response/from-word/read-marks.ts';
import { BODY, LETTER } from '../../shared/response/response-doc.ts';
import { ON_BEHALF } from './sync.ts';

/** Origin of what is typed in the letter's fields. */
export const LETTER_FIELD = Symbol('letter-field');

/** Origin of what is done with remarks. */
export const COMMENT_CHANGE = Symbol('comment-change');

/** Origin of what is read from a Word file. */
export const WORD_CHANGES = Symbol('word-changes');

/** Name of the Y.Map that holds the typed quotations which are to stay as they are, by their words. */
export const KEPT_QUOTES = 'keptQuotes';

/** Origin of the decision that a typed quotation is to stay as it is. */
export const KEPT_QUOTE = Symbol('kept-quote');

/** One undo history for the text, the remarks on it and the letter around it: to the writer they are one letter. */
export function undoHistoryOf(doc: Y.Doc): Y.UndoManager {
  const history = new Y.UndoManager([doc.getXmlFragment(BODY), doc.getMap(LETTER), doc.getMap(COMMENTS), doc.getMap(READ_FROM_WORD)], {
    trackedOrigins: new Set<unknown>([ySyncPluginKey, LETTER_FIELD, COMMENT_CHANGE, WORD_CHANGES, ON_BEHALF]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });
  // What the store does is a step of its own, however quickly it follows on another.
  const apart = (transaction: Y.Transaction): void => {
    if (transaction.origin === ON_BEHALF) history.stopCapturing();
  };
  doc.on('beforeTransaction', apart);
  doc.on('afterTransaction', apart);
  return history;
}

/** Marks a change that makes room for what is written next: the two are one step to undo. */
export const WRITES_OVER = 'writesOver';

/** Marks a change that the writer did not ask for: it is taken back by itself. */
export const BY_ITSELF = 'byItself';

/** True for a new line, in lists and tables too. */
const bringsBlock = (step: Step): boolean =>
  step instanceof ReplaceAroundStep || (step instanceof ReplaceStep && step.slice.content.firstChild?.isBlock === true);

/** What kind of change it is, as far as undoing goes: a writer expects typing, deleting, pasting and a new line to come back one by one. */
export function undoKindOf(tr: Transaction): string {
  const special = ['paste', 'cut', 'drop'].find((event) => tr.getMeta(event) === true || tr.getMeta('uiEvent') === event);
  if (special !== undefined) return `${special} ${String(tr.time)}`;
  if (tr.getMeta(BY_ITSELF) === true) return `by itself ${String(tr.time)}`;
  if (tr.getMeta(WRITES_OVER) === true) return `over ${String(tr.time)}`;
  const { before, doc } = tr;
  if (doc.childCount !== before.childCount || tr.steps.some(bringsBlock)) return `blocks ${String(tr.time)}`;
  return doc.content.size < before.content.size ? 'delete' : 'write';
}

/** Ends an undo step where the kind of change changes, or the caret was moved by hand; within a kind, pauses of half a second do. */
export function separateUndoSteps(editor: Editor, undoManager: Y.UndoManager): void {
  let last = '';
  editor.on('beforeTransaction', ({ transaction: tr }) => {
    if (tr.getMeta(ySyncPluginKey) !== undefined) return;
    if (!tr.docChanged) {
      if (tr.getMeta('pointer') === true) last = '';
      return;
    }
    const kind = undoKindOf(tr);
    if (kind !== last) undoManager.stopCapturing();
    last = kind.startsWith('over ') ? 'write' : kind;
  });
}
