import { useEditorState } from '@tiptap/react';
import { useRef, useState } from 'react';
import type { Editor } from '@tiptap/core';
import { Toolbar } from 'react-aria-components/Toolbar';
import type { NoteText } from '../../../../shared/domain/note-text.ts';
import { LinkEditor } from '../../../editor/LinkEditor.tsx';
import { Spelling } from '../../../editor/spelling/Spelling.tsx';
import { useCommand } from '../../../queries.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { showToast } from '../../../ui/toast.ts';
import { useWords } from '../../../words.ts';
import { annotationWords } from '../words.ts';
import styles from './NoteTextEditor.module.css';
import { useNoteTextEditor } from './use-note-text-editor.ts';

type NoteTextEditorProps = {
  readonly text: NoteText;
  readonly label: string;
  readonly placeholder: string;
  readonly onChange: (text: NoteText) => void;
  /** Ctrl+Enter or Escape. */
  readonly onLeave: () => void;
};

/** Short rich text: bold, italic, links and lists. Its tools come forth while one writes. */
export function NoteTextEditor({ text, label, placeholder, onChange, onLeave }: NoteTextEditorProps) {
  const w = useWords(annotationWords);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [isLinking, setLinking] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const { mutate: open } = useCommand('link.open');
  const openLink = (href: string): void => open({ href });
  const editor = useNoteTextEditor(place, {
    text,
    label,
    placeholder,
    onChange,
    onLeave,
    onTooLong: () => showToast({ message: w.tooLong, tone: 'warning' }),
    onEditLink: () => setLinking(true),
    onOpenLink: openLink,
  });
  return (
    <div ref={frame} className={styles['frame']}>
      <div ref={setPlace} className={styles['place']} />
      {editor !== null && <Spelling view={editor.view} />}
      {editor !== null && <Tools editor={editor} onEditLink={() => setLinking(true)} />}
      {editor !== null && isLinking && (
        <LinkEditor
          editor={editor}
          anchor={frame}
          onOpenLink={openLink}
          onClose={() => {
            setLinking(false);
            editor.commands.focus();
          }}
        />
      )}
    </div>
  );
}

function Tools({ editor, onEditLink }: { readonly editor: Editor; readonly onEditLink: () => void }) {
  const w = useWords(annotationWords);
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      link: now.isActive('link'),
      isEmpty: now.isEmpty,
    }),
  });
  const { isEmpty } = state;
  // By hand: the placeholder is drawn by the stylesheet, from this.
  editor.view.dom.toggleAttribute('data-empty', isEmpty);
  const chain = () => editor.chain().focus();
  return (
    <Toolbar aria-label={w.formatting} className={styles['tools'] ?? ''}>
      <IconButton
        icon="bold"
        size="s"
        keepsFocus
        label={w.bold}
        shortcut="Ctrl+B"
        isSelected={state.bold}
        onPress={() => chain().toggleBold().run()}
      />
      <IconButton
        icon="italic"
        size="s"
        keepsFocus
        label={w.italic}
        shortcut="Ctrl+I"
        isSelected={state.italic}
        onPress={() => chain().toggleItalic().run()}
      />
      <IconButton
        icon="bullet-list"
        size="s"
        keepsFocus
        label={w.bullets}
        shortcut="Ctrl+Shift+8"
        isSelected={state.bullets}
        onPress={() => chain().toggleBulletList().run()}
      />
      <IconButton
        icon="numbered-list"
        size="s"
        keepsFocus
        label={w.numbers}
        shortcut="Ctrl+Shift+7"
        isSelected={state.numbers}
        onPress={() => chain().toggleOrderedList().run()}
      />
      <IconButton icon="link" size="s" keepsFocus label={w.link} shortcut="Ctrl+K" isSelected={state.link} onPress={onEditLink} />
    </Toolbar>
  );
}
