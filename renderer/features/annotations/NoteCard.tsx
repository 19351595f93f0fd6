import { memo } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { plainNoteText } from '../../../shared/domain/note-text.ts';
import { annotationTypeWords } from '../../../shared/words/annotation-types.ts';
import { useWords } from '../../words.ts';
import { NoteEditor, type ThemeSuggestions } from './editing/NoteEditor.tsx';
import { NoteBody } from './NoteBody.tsx';
import styles from './NoteCard.module.css';
import { NoteFoot } from './NoteFoot.tsx';
import { NoteHead } from './NoteHead.tsx';
import type { NoteCommands } from './note-commands.ts';
import { Thread } from './thread/Thread.tsx';
import type { Authors } from './use-authors.ts';
import { annotationWords } from './words.ts';

export type NoteCardProps = {
  readonly annotation: Annotation;
  readonly commands: NoteCommands;
  readonly nameOf: Authors['nameOf'];
  readonly suggestions: ThemeSuggestions;
  readonly now: number;
  readonly isActive: boolean;
  readonly isEditing: boolean;
  readonly isReplying: boolean;
  /** One card at a time is reached by Tab; the arrows go between them. */
  readonly isTabStop: boolean;
  /** False when there is no answer to cite in. */
  readonly canCite: boolean;
};

/** Memoised: see useSteadyCommands. Only the active card has all its buttons: hundreds of others are drawn while one scrolls. */
export const NoteCard = memo(function NoteCard(props: NoteCardProps) {
  const { annotation, commands, nameOf, suggestions, now, isActive, isEditing, isReplying, isTabStop } = props;
  const w = useWords(annotationWords);
  const typeWords = useWords(annotationTypeWords);
  const { type, text, isResolved } = annotation;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a card is pressed as a whole and holds buttons of its own, which no button may
    <article
      className={styles['card']}
      aria-label={w.note(typeWords[type], plainNoteText(text))}
      aria-current={isActive}
      data-note={annotation.id}
      data-type={type}
      data-active={isActive}
      data-resolved={isResolved}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => commands.activate(annotation)}
      onKeyDown={(event) => commands.press(annotation, event)}
    >
      {isEditing ? (
        <NoteEditor
          annotation={annotation}
          actions={commands}
          suggestions={suggestions}
          onDone={(byKey) => commands.leaveEditor(annotation, byKey)}
        />
      ) : (
        <>
          <NoteHead annotation={annotation} commands={commands} isActive={isActive} isTabStop={isTabStop} canCite={props.canCite} />
          <NoteBody annotation={annotation} commands={commands} isActive={isActive} />
          {isActive && <Thread annotation={annotation} commands={commands} nameOf={nameOf} now={now} isReplying={isReplying} />}
          <NoteFoot
            annotation={annotation}
            commands={commands}
            nameOf={nameOf}
            now={now}
            isActive={isActive}
            isTabStop={isTabStop}
            isReplying={isReplying}
            canCite={props.canCite}
          />
        </>
      )}
    </article>
  );
});
