import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { useEffect, useEffectEvent } from 'react';
import type { Citation } from '../../../shared/response/citation.ts';
import { findCitation } from '../../editor/citation-commands.ts';
import { findWords } from '../../editor/find-words.ts';
import { insertCitations } from '../../editor/section-material.ts';
import type { OpenText } from '../../editor/sync.ts';
import type { WritingDesk } from '../../editor/use-response-editor.ts';
import { blackOut } from './black-out.ts';
import type { DraftHandle } from './draft-handle.ts';
import { heal } from './remedy.ts';
import { sectionHandle } from './section-handle.ts';

/** Hands the open answer to the rest of the window, and takes it back when it closes. */
export function useDraftHandle(
  text: OpenText,
  desk: WritingDesk | null,
  mayCite: (citation: Citation) => Promise<boolean>,
  onPageLimit: () => void,
  onReady: (handle: DraftHandle | null) => void,
): void {
  const hand = useEffectEvent(onReady);
  const may = useEffectEvent(mayCite);
  const askPageLimit = useEffectEvent(onPageLimit);
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
      async insertCitations(citations) {
        const worked = hasCaret;
        if (text.readOnly) return false;
        const allowed: Citation[] = [];
        for (const citation of citations) if (await may(citation)) allowed.push(citation);
        if (allowed.length === 0 || editor.isDestroyed) return false;
        // Focus first: ProseMirror scrolls to a selection only while the page's own selection is in the text.
        editor.view.focus();
        editor.view.dispatch(insertCitations(editor.state, allowed, worked));
        return true;
      },
      focus: () => editor.view.focus(),
      focusCitation(citation) {
        const go = (): void => {
          if (editor.isDestroyed) return;
          editor.view.focus();
          const position = findCitation(editor.state.doc, citation, editor.state.selection.from);
          if (position !== null)
            editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, position)).scrollIntoView());
        };
        // Where there is room for one side only the text is about to be shown: what is not seen takes no focus.
        if (editor.view.dom.checkVisibility()) go();
        else requestAnimationFrame(() => requestAnimationFrame(go));
      },
      focusWords(paragraph, range) {
        editor.view.focus();
        const found = findWords(editor.state.doc, paragraph, range);
        if (found === null) return false;
        const { doc, tr } = editor.state;
        editor.view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(found.from), doc.resolve(found.to))).scrollIntoView());
        return true;
      },
      sections: sectionHandle(desk, { isReadOnly: text.readOnly, hasCaret: () => hasCaret, mayCite: (citation) => may(citation) }),
      heal: (place, remedy) => !text.readOnly && !text.isForComments && heal(desk, text.doc, place, remedy),
      blackOut: (found) => (text.readOnly || text.isForComments ? 0 : blackOut(desk, text.doc, found)),
      askPageLimit: () => askPageLimit(),
      flush: text.flush,
    });
    return () => {
      editor.off('focus', onFocus);
      hand(null);
    };
  }, [desk, text]);
}
