import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { COMMENTS } from '../../shared/response/comments.ts';
import { READ_FROM_WORD } from '../../shared/response/from-word/read-marks.ts';
import { BODY, LETTER } from '../../shared/response/response-doc.ts';

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
export const undoHistoryOf = (doc: Y.Doc): Y.UndoManager =>
  new Y.UndoManager([doc.getXmlFragment(BODY), doc.getMap(LETTER), doc.getMap(COMMENTS), doc.getMap(READ_FROM_WORD)], {
    trackedOrigins: new Set<unknown>([ySyncPluginKey, LETTER_FIELD, COMMENT_CHANGE, WORD_CHANGES]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction: (transaction) => transaction.meta.get('addToHistory') !== false,
  });

/** What kind of change it is, as far as undoing goes: a writer expects typing, deleting, pasting and a new line to come back one by one. */
function kindOf(tr: Transaction): string {
  const special = ['paste', 'cut', 'drop'].find((event) => tr.getMeta(event) === true || tr.getMeta('uiEvent') === event);
  if (special !== undefined) return `${special} ${String(tr.time)}`;
  const { before, doc } = tr;
  if (doc.childCount !== before.childCount) return `blocks ${String(tr.time)}`;
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
    const kind = kindOf(tr);
    if (kind !== last) undoManager.stopCapturing();
    last = kind;
  });
}
