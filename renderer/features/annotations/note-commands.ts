import { useLayoutEffect, useState, type KeyboardEvent } from 'react';
import type { Annotation, NoteReply, NoteStatus, Passage } from '../../../shared/domain/annotation.ts';
import type { NoteText } from '../../../shared/domain/note-text.ts';
import type { AnnotationActions } from './use-annotation-actions.ts';

/** What can be done from a card. */
export type NoteCommands = Pick<AnnotationActions, 'saveDraft' | 'update'> & {
  readonly activate: (annotation: Annotation) => void;
  readonly edit: (annotation: Annotation) => void;
  /** `byKey`: the card takes the focus back. */
  readonly leaveEditor: (annotation: Annotation, byKey: boolean) => void;
  readonly remove: (annotation: Annotation) => void;
  /** Goes to the words in the source: those of `passage`, else where the note begins. */
  readonly show: (annotation: Annotation, passage?: Passage) => void;
  readonly cite: (annotation: Annotation) => void;
  readonly setStatus: (annotation: Annotation, status: NoteStatus) => void;
  readonly setResolved: (annotation: Annotation, isResolved: boolean) => void;
  readonly removePassage: (passage: Passage) => void;
  readonly history: (annotation: Annotation) => void;
  readonly reply: (annotation: Annotation) => void;
  readonly leaveReply: (annotation: Annotation) => void;
  /** False when it could not be saved, which has been told. */
  readonly addReply: (annotation: Annotation, text: NoteText) => Promise<boolean>;
  readonly updateReply: (reply: NoteReply, text: NoteText) => void;
  readonly removeReply: (reply: NoteReply) => void;
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
      show: (annotation, passage) => current.show(annotation, passage),
      cite: (annotation) => current.cite(annotation),
      setStatus: (annotation, status) => current.setStatus(annotation, status),
      setResolved: (annotation, isResolved) => current.setResolved(annotation, isResolved),
      removePassage: (passage) => current.removePassage(passage),
      history: (annotation) => current.history(annotation),
      reply: (annotation) => current.reply(annotation),
      leaveReply: (annotation) => current.leaveReply(annotation),
      addReply: (annotation, text) => current.addReply(annotation, text),
      updateReply: (reply, text) => current.updateReply(reply, text),
      removeReply: (reply) => current.removeReply(reply),
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
