import { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { MAX_NOTE_LENGTH, type NoteText } from '../../../../shared/domain/note-text.ts';
import { noteExtensions } from './note-extensions.ts';
import { noteDoc, noteTextOfDoc } from './note-text-doc.ts';

type Options = {
  /** What it begins with; later texts do not change what is being written. */
  readonly text: NoteText;
  readonly label: string;
  readonly placeholder: string;
  readonly onChange: (text: NoteText) => void;
  readonly onLeave: () => void;
  /** What was pasted would make it longer than a note may be; none of it was taken. */
  readonly onTooLong: () => void;
  readonly onEditLink: () => void;
  readonly onOpenLink: (href: string) => void;
};

/** A small editor in `place`, for as long as it is there; it takes the focus, at the end of what is written. */
export function useNoteTextEditor(place: HTMLElement | null, options: Options): Editor | null {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [first] = useState(options);
  const change = useEffectEvent((text: NoteText) => options.onChange(text));
  const leave = useEffectEvent(() => options.onLeave());
  const tooLong = useEffectEvent(() => options.onTooLong());
  const editLink = useEffectEvent(() => options.onEditLink());
  const openLink = useEffectEvent((href: string) => options.onOpenLink(href));
  useEffect(() => {
    if (place === null) return undefined;
    const made = new Editor({
      element: place,
      injectCSS: false,
      content: noteDoc(first.text),
      extensions: noteExtensions({
        onLeave: () => leave(),
        onEditLink: () => editLink(),
        onOpenLink: (href) => openLink(href),
      }),
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': first.label,
          'data-placeholder': first.placeholder,
          lang: 'da',
          spellcheck: 'false',
        },
        // What would make it longer than it may be is not typed.
        handleTextInput: ({ state }, from, to, typed) => state.doc.content.size - (to - from) + typed.length > MAX_NOTE_LENGTH,
        handlePaste: ({ state }, _event, slice) => {
          if (state.doc.content.size + slice.size <= MAX_NOTE_LENGTH) return false;
          tooLong();
          return true;
        },
      },
      onUpdate: ({ editor: changed }) => change(noteTextOfDoc(changed.getJSON())),
    });
    // oxlint-disable-next-line react/set-state-in-effect -- there is an editor only once it has a place on the page.
    setEditor(made);
    made.commands.focus('end', { scrollIntoView: false });
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [place, first]);
  return editor;
}
