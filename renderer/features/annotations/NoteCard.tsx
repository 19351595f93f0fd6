import type { KeyboardEvent, Ref } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useLanguage, useWords } from '../../words.ts';
import styles from './NoteCard.module.css';
import { NoteEditor } from './NoteEditor.tsx';
import { noteTime } from './note-time.ts';
import type { AnnotationActions } from './use-annotation-actions.ts';
import { annotationWords } from './words.ts';

export type NoteCardProps = {
  readonly annotation: Annotation;
  readonly actions: AnnotationActions;
  readonly now: number;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  /** One card at a time is reached by Tab; the arrows go between them. */
  readonly isTabStop: boolean;
  readonly onActivate: () => void;
  /** `byKey` when the editor was left by key: then the card takes the focus back. */
  readonly onEdit: (isEditing: boolean, byKey?: boolean) => void;
  readonly onRemove: () => void;
  readonly onShow: () => void;
  readonly onCite: (() => void) | undefined;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly ref?: Ref<HTMLElement>;
};

export function NoteCard({
  annotation,
  actions,
  now,
  isActive,
  isEditing,
  isTabStop,
  onActivate,
  onEdit,
  onRemove,
  onShow,
  onCite,
  onKey,
  ref,
}: NoteCardProps) {
  const w = useWords(annotationWords);
  const typeWords = useWords(annotationTypeWords);
  const language = useLanguage();
  const { type, body, anchor, updatedAt } = annotation;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a card is pressed as a whole and holds buttons of its own, which no button may
    <article
      ref={ref}
      className={styles['card']}
      aria-label={w.note(typeWords[type], body)}
      aria-current={isActive}
      data-note={annotation.id}
      data-type={type}
      data-active={isActive}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={isTabStop ? 0 : -1}
      onClick={onActivate}
      onKeyDown={onKey}
    >
      {isEditing ? (
        <NoteEditor annotation={annotation} actions={actions} onDone={(byKey) => onEdit(false, byKey)} />
      ) : (
        <>
          <header className={styles['head']}>
            <span className={styles['type']}>
              <Icon name={type} />
              {typeWords[type]}
            </span>
            <IconButton icon="edit" size="s" label={w.edit} onPress={() => onEdit(true)} />
            <MenuButton
              label={w.more}
              icon="more"
              size="s"
              isIconOnly
              items={[
                { id: 'show', label: w.show, icon: 'search', onAction: onShow },
                ...(onCite === undefined ? [] : [{ id: 'cite', label: w.cite, icon: 'quote' as const, onAction: onCite }]),
                { id: 'edit', label: w.edit, icon: 'edit', onAction: () => onEdit(true) },
                { id: 'remove', label: w.remove, icon: 'trash', isDanger: true, onAction: onRemove },
              ]}
            />
          </header>
          {body === '' ? <p className={styles['quote']}>»{anchor.exact}«</p> : <p className={styles['body']}>{body}</p>}
          <footer className={styles['foot']}>
            <span>{noteTime(updatedAt, now, language, w)}</span>
            {onCite !== undefined && (
              <Button size="s" variant="quiet" onPress={onCite}>
                {w.cite}
              </Button>
            )}
          </footer>
        </>
      )}
    </article>
  );
}
