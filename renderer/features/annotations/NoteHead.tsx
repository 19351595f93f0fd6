import { useState } from 'react';
import { NoteStatus, type Annotation } from '../../../shared/domain/annotation.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { noteStatusWords } from '../../../shared/words/notes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useWords } from '../../words.ts';
import styles from './NoteHead.module.css';
import type { NoteCommands } from './note-commands.ts';
import { annotationWords } from './words.ts';

type NoteHeadProps = {
  readonly annotation: Annotation;
  readonly commands: NoteCommands;
  readonly isActive: boolean;
  /** The buttons of the other cards are not reached by Tab: there may be hundreds. */
  readonly isTabStop: boolean;
  readonly canCite: boolean;
};

/** What kind of note it is and how far one has come with it. */
export function NoteHead({ annotation, commands, isActive, isTabStop, canCite }: NoteHeadProps) {
  const w = useWords(annotationWords);
  const typeWords = useWords(annotationTypeWords);
  const statusWords = useWords(noteStatusWords);
  const { type, status, isResolved } = annotation;
  const [isMenuOpen, openMenu] = useState(false);
  const hasMenu = isActive || isMenuOpen;
  return (
    <header className={styles['head']}>
      <span className={styles['type']}>
        <Icon name={type} />
        {typeWords[type]}
      </span>
      {(isResolved || (!isActive && status !== 'open')) && (
        <span className={styles['state']}>
          {isResolved && <Icon name="check" />}
          {isResolved ? w.resolved : statusWords[status]}
        </span>
      )}
      {/* Plain buttons: of these there may be many on the page. */}
      <button
        type="button"
        className={styles['button']}
        tabIndex={isTabStop ? 0 : -1}
        title={w.edit}
        aria-label={w.edit}
        onClick={(event) => {
          event.stopPropagation();
          commands.edit(annotation);
        }}
      >
        <Icon name="edit" />
      </button>
      {!hasMenu && (
        <button
          type="button"
          className={styles['button']}
          tabIndex={isTabStop ? 0 : -1}
          title={w.more}
          aria-label={w.more}
          onClick={(event) => {
            event.stopPropagation();
            commands.activate(annotation);
            openMenu(true);
          }}
        >
          <Icon name="more" />
        </button>
      )}
      {hasMenu && (
        <MenuButton
          isOpen={isMenuOpen}
          onOpenChange={openMenu}
          label={w.more}
          icon="more"
          size="s"
          isIconOnly
          groups={[
            {
              id: 'note',
              label: w.more,
              items: [
                { id: 'show', label: w.show, icon: 'search', onAction: () => commands.show(annotation) },
                ...(canCite
                  ? [{ id: 'cite', label: w.cite, icon: 'quote' as const, shortcut: 'C', onAction: () => commands.cite(annotation) }]
                  : []),
                { id: 'edit', label: w.edit, icon: 'edit', shortcut: 'E', onAction: () => commands.edit(annotation) },
                {
                  id: 'resolve',
                  label: isResolved ? w.reopen : w.resolve,
                  icon: isResolved ? 'undo' : 'check',
                  shortcut: 'L',
                  onAction: () => commands.setResolved(annotation, !isResolved),
                },
                { id: 'history', label: w.history, icon: 'clock', shortcut: 'H', onAction: () => commands.history(annotation) },
              ],
            },
            {
              id: 'status',
              label: w.status,
              showsLabel: true,
              items: NoteStatus.options.map((option) => ({
                id: `status-${option}`,
                label: statusWords[option],
                isSelected: option === status,
                onAction: () => commands.setStatus(annotation, option),
              })),
            },
            {
              id: 'end',
              label: w.remove,
              items: [{ id: 'remove', label: w.remove, icon: 'trash', isDanger: true, onAction: () => commands.remove(annotation) }],
            },
          ]}
        />
      )}
    </header>
  );
}
