import { NodeSelection } from '@tiptap/pm/state';
import { useEffect, useEffectEvent } from 'react';
import { findCitation, insertCitation } from '../../editor/citation-commands.ts';
import type { OpenText } from '../../editor/sync.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import type { DraftHandle } from './draft-handle.ts';

/** Hands the open answer to the rest of the window, and takes it back when it closes. */
export function useDraftHandle(text: OpenText, desk: WritingDesk | null, onReady: (handle: DraftHandle | null) => void): void {
  const hand = useEffectEvent(onReady);
  useEffect(() => {
    if (desk === null) return undefined;
    const { editor } = desk;
    /** Until the text has been worked in, its caret stands where it does by chance. */
    let hasCaret = false;
    const onFocus = (): void => {
      hasCaret = true;
    };
    editor.on('focus', onFocus);
    hand({
      insertCitation(citation) {
        if (text.readOnly) return;
        const worked = hasCaret;
        // Focus first: ProseMirror scrolls to a selection only while the page's own selection is in the text.
        editor.view.focus();
        editor.view.dispatch(insertCitation(editor.state, citation, worked));
      },
      focus: () => editor.view.focus(),
      focusCitation(citation) {
        editor.view.focus();
        const position = findCitation(editor.state.doc, citation, editor.state.selection.from);
        if (position !== null)
          editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, position)).scrollIntoView());
      },
      flush: text.flush,
    });
    return () => {
      editor.off('focus', onFocus);
      hand(null);
    };
  }, [desk, text]);
}
