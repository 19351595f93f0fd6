import { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent, useState } from 'react';
import type * as Y from 'yjs';
import { boundTo, editorExtensions, type EditorParticulars } from './editor-extensions.ts';
import { SCROLL_ROOM } from './scroll-again.ts';
import { separateUndoSteps, undoHistoryOf } from './undo.ts';

/** A text with an editor on it. */
export type WritingDesk = { readonly editor: Editor; readonly undoManager: Y.UndoManager };

/**
 * Keeps React from reading the page's selection within the text. Before each of its drawings, whatever it draws, it counts the characters of
 * the whole element that has the focus, if that says it can be edited; for a long answer that takes longer than a key may. ProseMirror
 * puts the selection back by itself. To keep the element out of React's tree does not help: React asks for the page's active element,
 * whoever made it, and has no way to be told to leave it alone.
 */
function hideFromReact(dom: HTMLElement): void {
  const attribute = 'contenteditable';
  Object.defineProperty(dom, 'contentEditable', {
    configurable: true,
    get: () => (dom.getAttribute(attribute) === 'false' ? 'false' : 'inherit'),
    set: (value: string) => {
      dom.setAttribute(attribute, value);
    },
  });
}

/**
 * An editor on `doc` in `place`, for as long as both are there.
 *
 * Made by hand rather than by tiptap's `useEditor`: the editor, its undo history and its place on the page live and die
 * together, and nothing is drawn by React inside it.
 */
export function useResponseEditor(
  doc: Y.Doc,
  place: HTMLElement | null,
  label: string,
  editable: boolean,
  { citations, onPasteLimit, onEditLink, onOpenLink, notes, pictures, keys, amendmentWords, review }: EditorParticulars,
): WritingDesk | null {
  const [desk, setDesk] = useState<WritingDesk | null>(null);
  const pasteLimit = useEffectEvent(onPasteLimit);
  const editLink = useEffectEvent(onEditLink);
  const openLink = useEffectEvent(onOpenLink);
  const nameOf = useEffectEvent(notes.nameOf);
  const pictureWords = useEffectEvent(pictures.words);
  const addFiles = useEffectEvent(pictures.onFiles);
  const describe = useEffectEvent(pictures.onDescribe);
  const find = useEffectEvent(keys.onFind);
  const addTable = useEffectEvent(keys.onAddTable);
  const cite = useEffectEvent(keys.onCite);
  const wordsOfAmendments = useEffectEvent(amendmentWords);
  const { focus } = notes;
  const { shelf } = pictures;
  const { link, isKnownComment } = review;
  useEffect(() => {
    if (place === null) return undefined;
    const undoManager = undoHistoryOf(doc);
    const particulars: EditorParticulars = {
      citations,
      onPasteLimit: (limit) => pasteLimit(limit),
      onEditLink: () => editLink(),
      onOpenLink: (href) => openLink(href),
      notes: { focus, nameOf: (number) => nameOf(number) },
      pictures: {
        shelf,
        words: () => pictureWords(),
        onFiles: (files, position) => addFiles(files, position),
        onDescribe: (position) => describe(position),
      },
      keys: { onFind: (withReplace) => find(withReplace), onAddTable: () => addTable(), onCite: () => cite() },
      amendmentWords: () => wordsOfAmendments(),
      review: { link, isKnownComment },
    };
    const editor = new Editor({
      element: place,
      injectCSS: false,
      // As JSON: the default, an empty string, is read as HTML, which Trusted Types refuse. The text itself comes from the Y.Doc.
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      editable,
      extensions: [...editorExtensions(particulars), ...boundTo(doc, undoManager)],
      editorProps: {
        scrollThreshold: SCROLL_ROOM,
        scrollMargin: SCROLL_ROOM,
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          lang: 'da',
          spellcheck: 'false',
          ...(editable ? {} : { 'aria-readonly': 'true' }),
        },
      },
    });
    hideFromReact(editor.view.dom);
    separateUndoSteps(editor, undoManager);
    // oxlint-disable-next-line react/set-state-in-effect -- there is an editor only once it has a place on the page.
    setDesk({ editor, undoManager });
    return () => {
      setDesk(null);
      editor.destroy();
      undoManager.destroy();
    };
  }, [doc, place, editable, citations, focus, shelf, link, isKnownComment]);
  // By hand: the label follows the program's language, for which the editor need not be made anew.
  useEffect(() => desk?.editor.view.dom.setAttribute('aria-label', label), [desk, label]);
  return desk;
}
