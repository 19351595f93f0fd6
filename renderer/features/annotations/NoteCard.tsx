import { memo } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './NoteCard.module.css';
import { NoteEditor } from './NoteEditor.tsx';
import type { NoteCommands } from './note-commands.ts';
import { noteTime } from './note-time.ts';
import { annotationWords } from './words.ts';

export type NoteCardProps = {
  readonly annotation: Annotation;
  readonly commands: NoteCommands;
  readonly now: number;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  /** One card at a time is reached by Tab; the arrows go between them. */
  readonly isTabStop: boolean;
  /** False when there is no answer to cite in. */
  readonly canCite: boolean;
};

/** Memoised: see useSteadyCommands. */
export const NoteCard = memo(function NoteCard({ annotation, commands, now, isActive, isEditing, isTabStop, canCite }: NoteCardProps) {
  const w = useWords(annotationWords);
  const typeWords = useWords(annotationTypeWords);
  const language = useLanguage();
  const { type, body, anchor, updatedAt } = annotation;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a card is pressed as a whole and holds buttons of its own, which no button may
    <article
      className={styles['card']}
      aria-label={w.note(typeWords[type], body)}
      aria-current={isActive}
      data-note={annotation.id}
      data-type={type}
      data-active={isActive}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => commands.activate(annotation)}
      onKeyDown={(event) => commands.press(annotation, event)}
    >
      {isEditing ? (
        <NoteEditor annotation={annotation} actions={commands} onDone={(byKey) => commands.leaveEditor(annotation, byKey)} />
      ) : (
        <>
          <header className={styles['head']}>
            <span className={styles['type']}>
              <Icon name={type} />
              {typeWords[type]}
            </span>
            <IconButton icon="edit" size="s" label={w.edit} onPress={() => commands.edit(annotation)} />
            <MenuButton
              label={w.more}
              icon="more"
              size="s"
              isIconOnly
              items={[
                { id: 'show', label: w.show, icon: 'search', onAction: () => commands.show(annotation) },
                ...(!canCite ? [] : [{ id: 'cite', label: w.cite, icon: 'quote' as const, onAction: () => commands.cite(annotation) }]),
                { id: 'edit', label: w.edit, icon: 'edit', onAction: () => commands.edit(annotation) },
                { id: 'remove', label: w.remove, icon: 'trash', isDanger: true, onAction: () => commands.remove(annotation) },
              ]}
            />
          </header>
          {body === '' ? <p className={styles['quote']}>»{anchor.exact}«</p> : <p className={styles['body']}>{body}</p>}
          <footer className={styles['foot']}>
            <span>{noteTime(updatedAt, now, language, w)}</span>
            {canCite && (
              <Button size="s" variant="quiet" onPress={() => commands.cite(annotation)}>
                {w.cite}
              </Button>
            )}
          </footer>
        </>
      )}
    </article>
  );
});
