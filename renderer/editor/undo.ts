import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { COMMENTS } from '../../shared/response/comments.ts';
import { BODY, LETTER } from '../../shared/response/response-doc.ts';

/** Origin of what is typed in the letter's fields. */
export const LETTER_FIELD = Symbol('letter-field');

/** Origin of what is done with remarks. */
export const COMMENT_CHANGE = Symbol('comment-change');

/** One undo history for the text, the remarks on it and the letter around it: to the writer they are one letter. */
export const undoHistoryOf = (doc: Y.Doc): Y.UndoManager =>
  new Y.UndoManager([doc.getXmlFragment(BODY), doc.getMap(LETTER), doc.getMap(COMMENTS)], {
    trackedOrigins: new Set<unknown>([ySyncPluginKey, LETTER_FIELD, COMMENT_CHANGE]),
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
