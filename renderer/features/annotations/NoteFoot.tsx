import { NoteStatus, type Annotation } from '../../../shared/domain/annotation.ts';
import { noteStatusWords } from '../../../shared/words/notes.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './NoteFoot.module.css';
import type { NoteCommands } from './note-commands.ts';
import { noteTime } from './note-time.ts';
import type { Authors } from './use-authors.ts';
import { annotationWords } from './words.ts';

type NoteFootProps = {
  readonly annotation: Annotation;
  readonly commands: NoteCommands;
  readonly nameOf: Authors['nameOf'];
  readonly now: number;
  readonly isActive: boolean;
  /** See NoteHead. */
  readonly isTabStop: boolean;
  readonly isReplying: boolean;
  readonly canCite: boolean;
};

/** Who wrote the note and when, and what one does most with it. */
export function NoteFoot({ annotation, commands, nameOf, now, isActive, isTabStop, isReplying, canCite }: NoteFootProps) {
  const w = useWords(annotationWords);
  const statusWords = useWords(noteStatusWords);
  const language = useLanguage();
  const { authorId, updatedAt, replies, status, isResolved } = annotation;
  const cite = canCite && (
    <button
      type="button"
      className={styles['cite']}
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        commands.cite(annotation);
      }}
    >
      {w.cite}
    </button>
  );
  return (
    <footer className={styles['foot']}>
      <span className={styles['who']}>{w.by(nameOf(authorId), noteTime(updatedAt, now, language, w))}</span>
      {!isActive && replies.length > 0 && <span className={styles['replies']}>{w.replies(replies.length)}</span>}
      {isActive && (
        <div className={styles['acts']}>
          <MenuButton
            label={statusWords[status]}
            variant="quiet"
            size="s"
            groups={[
              {
                id: 'status',
                label: w.status,
                showsLabel: true,
                items: NoteStatus.options.map((option) => ({
                  id: option,
                  label: statusWords[option],
                  isSelected: option === status,
                  onAction: () => commands.setStatus(annotation, option),
                })),
              },
            ]}
          />
          {!isReplying && (
            <Button size="s" variant="quiet" onPress={() => commands.reply(annotation)}>
              {w.reply}
            </Button>
          )}
          {(replies.length > 0 || isResolved) && (
            <Button size="s" variant="quiet" onPress={() => commands.setResolved(annotation, !isResolved)}>
              {isResolved ? w.reopen : w.resolve}
            </Button>
          )}
          <span className={styles['space']} />
          {cite}
        </div>
      )}
      {!isActive && cite}
    </footer>
  );
}
