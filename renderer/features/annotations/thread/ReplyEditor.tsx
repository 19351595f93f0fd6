import { useState } from 'react';
import type { NoteText } from '../../../../shared/domain/note-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWords } from '../../../words.ts';
import { NoteTextEditor } from '../editing/NoteTextEditor.tsx';
import { annotationWords } from '../words.ts';
import styles from './Thread.module.css';

type ReplyEditorProps = {
  readonly text: NoteText;
  /** What has been written so far, at every change. */
  readonly onChange: (text: NoteText) => void;
  readonly confirmLabel: string;
  /** The reply is done: by the button, Ctrl+Enter or Escape. */
  readonly onDone: () => void;
};

export function ReplyEditor({ text, onChange, confirmLabel, onDone }: ReplyEditorProps) {
  const w = useWords(annotationWords);
  const [first] = useState(text);
  return (
    <div className={styles['editor']} role="presentation" onKeyDown={(event) => event.stopPropagation()}>
      <NoteTextEditor text={first} label={w.replyText} placeholder={w.replyPlaceholder} onChange={onChange} onLeave={onDone} />
      <div className={styles['editorFoot']}>
        <Button size="s" onPress={onDone} shortcut="Ctrl+Enter">
          {confirmLabel}
        </Button>
      </div>
    </div>
  );
}
