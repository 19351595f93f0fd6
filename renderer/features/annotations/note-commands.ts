import { useLayoutEffect, useState, type KeyboardEvent } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { AnnotationActions } from './use-annotation-actions.ts';

/** What can be done from a card. */
export type NoteCommands = Pick<AnnotationActions, 'saveDraft' | 'update'> & {
  readonly activate: (annotation: Annotation) => void;
  readonly edit: (annotation: Annotation) => void;
  /** `byKey`: the card takes the focus back. */
  readonly leaveEditor: (annotation: Annotation, byKey: boolean) => void;
  readonly remove: (annotation: Annotation) => void;
  readonly show: (annotation: Annotation) => void;
  readonly cite: (annotation: Annotation) => void;
  readonly press: (annotation: Annotation, event: KeyboardEvent<HTMLElement>) => void;
};

/**
 * The latest commands as one object that stays the same, so that cards need not be drawn again because of them: while a
 * long document is scrolled, its notes change places at every frame.
 */
export function useSteadyCommands(latest: NoteCommands): NoteCommands {
  const [steady] = useState(() => {
    let current = latest;
    const commands: NoteCommands = {
      saveDraft: (id, fields) => current.saveDraft(id, fields),
      update: (before, fields) => current.update(before, fields),
      activate: (annotation) => current.activate(annotation),
      edit: (annotation) => current.edit(annotation),
      leaveEditor: (annotation, byKey) => current.leaveEditor(annotation, byKey),
      remove: (annotation) => current.remove(annotation),
      show: (annotation) => current.show(annotation),
      cite: (annotation) => current.cite(annotation),
      press: (annotation, event) => current.press(annotation, event),
    };
    return {
      commands,
      follow: (next: NoteCommands): void => {
        current = next;
      },
    };
  });
  useLayoutEffect(() => steady.follow(latest));
  return steady.commands;
}
