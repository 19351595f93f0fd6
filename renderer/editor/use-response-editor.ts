import { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { boundTo, editorExtensions, type EditorParticulars } from './editor-extensions.ts';
import { separateUndoSteps, undoHistoryOf } from './undo.ts';

/** A text with an editor on it. */
export type WritingDesk = { readonly editor: Editor; readonly undoManager: Y.UndoManager };

/** CSS pixels. */
const SCROLL_ROOM = 64;

/**
 * An editor on `doc` in `place`, for as long as both are there. `particulars` are taken when it opens.
 *
 * Made by hand rather than by tiptap's `useEditor`: the editor, its undo history and its place on the page live and die
 * together, and nothing is drawn by React inside it.
 */
export function useResponseEditor(
  doc: Y.Doc,
  place: HTMLElement | null,
  label: string,
  editable: boolean,
  particulars: EditorParticulars,
): WritingDesk | null {
  const [desk, setDesk] = useState<WritingDesk | null>(null);
  useEffect(() => {
    if (place === null) return undefined;
    const undoManager = undoHistoryOf(doc);
    const editor = new Editor({
      element: place,
      injectCSS: false,
      // As JSON: the default, an empty string, is read as HTML, which Trusted Types refuse. The text itself comes from the Y.Doc.
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      editable,
      extensions: [...editorExtensions(particulars), ...boundTo(doc, undoManager)],
      editorProps: {
        // What is scrolled to stands clear of the edge, with a line or two around it.
        scrollThreshold: SCROLL_ROOM,
        scrollMargin: SCROLL_ROOM,
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: 'da', spellcheck: 'false', ...(editable ? {} : { 'aria-readonly': 'true' }) },
      },
    });
    separateUndoSteps(editor, undoManager);
    setDesk({ editor, undoManager });
    return () => {
      setDesk(null);
      editor.destroy();
      undoManager.destroy();
    };
    // The rest is taken when the editor opens: opening it anew would lose caret and undo history.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above.
  }, [doc, place, editable]);
  return desk;
}
