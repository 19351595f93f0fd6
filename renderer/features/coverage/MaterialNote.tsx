import type { Annotation } from '../../../shared/domain/annotation.ts';
import { plainNoteText } from '../../../shared/domain/note-text.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { noteStatusWords } from '../../../shared/words/notes.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../words.ts';
import styles from './Material.module.css';
import { coverageWords } from './words.ts';

/** What a note can give to the answer. */
export type MaterialUse = 'citation' | 'text' | 'amendment';

type MaterialNoteProps = { readonly note: Annotation; readonly canWrite: boolean; readonly onUse: (use: MaterialUse) => void };

/** A note as material for a section: what it says, the words of every passage it stands on, and what can be put in of it. */
export function MaterialNote({ note, canWrite, onUse }: MaterialNoteProps) {
  const w = useWords(coverageWords);
  const typeWords = useWords(annotationTypeWords);
  const statusWords = useWords(noteStatusWords);
  const onWords = note.passages.filter(({ scope }) => scope === 'words');
  const text = plainNoteText(note.text).trim();
  const isOnWords = onWords.length > 0;
  return (
    <li className={styles['note']} data-type={note.type}>
      <p className={styles['head']}>
        <span className={styles['type']}>
          <Icon name={note.type} />
          {typeWords[note.type]}
        </span>
        <span className={styles['status']}>{statusWords[note.status]}</span>
      </p>
      {isOnWords ? (
        onWords.map(({ id, anchor }) => (
          <blockquote key={id} className={styles['quote']} lang="da">
            ”{anchor.exact}”
          </blockquote>
        ))
      ) : (
        <p className={styles['quiet']}>{w.whole}</p>
      )}
      <p className={text === '' ? styles['quiet'] : styles['text']} lang="da">
        {text === '' ? w.noText : text}
      </p>
      {canWrite && (
        <div className={styles['acts']}>
          {isOnWords && (
            <Button size="s" icon="quote" onPress={() => onUse('citation')}>
              {w.insertQuote}
            </Button>
          )}
          {text !== '' && (
            <Button size="s" icon="note" onPress={() => onUse('text')}>
              {w.insertText}
            </Button>
          )}
          {isOnWords && note.type === 'amendment' && (
            <Button size="s" icon="amendment" onPress={() => onUse('amendment')}>
              {w.insertAmendment}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
