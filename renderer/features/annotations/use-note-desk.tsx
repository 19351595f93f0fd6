import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Annotation, Passage } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { plainNoteText } from '../../../shared/domain/note-text.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useWords } from '../../words.ts';
import type { ThemeSuggestions } from './editing/NoteEditor.tsx';
import { HistoryDialog } from './history/HistoryDialog.tsx';
import type { NoteCardProps } from './NoteCard.tsx';
import { useSteadyCommands } from './note-commands.ts';
import { cardCommand, type CardCommand } from './card-keys.ts';
import { useAnnotationActions } from './use-annotation-actions.ts';
import type { Authors } from './use-authors.ts';
import { useClock } from './use-clock.ts';
import { useReplyActions } from './use-reply-actions.ts';
import { annotationWords } from './words.ts';

export type NoteCardMaker = (annotation: Annotation) => NoteCardProps;

type NoteDeskOptions = {
  /** The notes that have cards, in the order of the cards. */
  readonly shown: readonly Annotation[];
  readonly activeId: AnnotationId | null;
  readonly onActivate: (id: AnnotationId | null) => void;
  readonly editingId: AnnotationId | null;
  readonly onEdit: (id: AnnotationId | null) => void;
  readonly onCite: ((annotation: Annotation) => void) | undefined;
  readonly onShow: (annotation: Annotation, passage?: Passage) => void;
  readonly authors: Authors;
  readonly suggestions: ThemeSuggestions;
  /** Gives the focus to a card, which may have to be drawn first. */
  readonly focusCard: (id: AnnotationId) => void;
  /** Goes to the next or previous card where it is not simply that of the next or previous note. */
  readonly step?: (by: 1 | -1) => void;
  /** Enter on the active card: beside the words it is to write, in a list it is to go to the words. */
  readonly enter: 'edit' | 'show';
};

/** What the cards of a column or a list have in common: what their buttons and keys do, and the dialogs they open. */
export function useNoteDesk(options: NoteDeskOptions): { readonly cardOf: NoteCardMaker; readonly dialogs: ReactNode } {
  const { shown, activeId, onActivate, editingId, onEdit, onCite, onShow, authors, suggestions, focusCard, step, enter } = options;
  const w = useWords(annotationWords);
  const actions = useAnnotationActions();
  const replies = useReplyActions();
  const now = useClock();
  const [removing, setRemoving] = useState<Annotation | null>(null);
  const [history, setHistory] = useState<Annotation | null>(null);
  const [replyingTo, setReplyingTo] = useState<AnnotationId | null>(null);

  const removeNow = (annotation: Annotation): void => {
    const index = shown.findIndex(({ id }) => id === annotation.id);
    const neighbour = shown[index + 1] ?? shown[index - 1];
    setRemoving(null);
    if (activeId === annotation.id) onActivate(null);
    void actions.remove(annotation).then(() => neighbour !== undefined && focusCard(neighbour.id));
  };
  const askToRemove = (annotation: Annotation): void => {
    if (plainNoteText(annotation.text).trim() === '' && annotation.replies.length === 0) removeNow(annotation);
    else setRemoving(annotation);
  };

  // When an editor is left by key, its card is there again only after the next drawing.
  const returnTo = useRef<AnnotationId | null>(null);
  const returnFocus = useEffectEvent(() => {
    if (returnTo.current !== null) focusCard(returnTo.current);
    returnTo.current = null;
  });
  useEffect(() => {
    if (editingId === null && replyingTo === null) returnFocus();
  }, [editingId, replyingTo]);

  const goBy = (annotation: Annotation, by: 1 | -1): void => {
    if (step !== undefined) return step(by);
    const next = shown[shown.findIndex(({ id }) => id === annotation.id) + by];
    if (next === undefined) return;
    onActivate(next.id);
    focusCard(next.id);
  };
  const edit = ({ id }: Annotation): void => {
    onActivate(id);
    setReplyingTo(null);
    onEdit(id);
  };
  const reply = ({ id }: Annotation): void => {
    onActivate(id);
    onEdit(null);
    setReplyingTo(id);
  };
  const show = (annotation: Annotation, passage?: Passage): void => {
    onActivate(annotation.id);
    onShow(annotation, passage);
  };
  const run = (annotation: Annotation, command: CardCommand): void => {
    switch (command) {
      case 'next':
        return goBy(annotation, 1);
      case 'previous':
        return goBy(annotation, -1);
      case 'enter':
        if (enter === 'show') return show(annotation);
        return annotation.id === activeId ? edit(annotation) : onActivate(annotation.id);
      case 'activate':
        return onActivate(annotation.id);
      case 'edit':
        return edit(annotation);
      case 'reply':
        return reply(annotation);
      case 'cite':
        return onCite?.(annotation);
      case 'resolve':
        return void actions.setResolved(annotation, !annotation.isResolved);
      case 'history':
        return setHistory(annotation);
      case 'remove':
        return askToRemove(annotation);
      case 'leave':
        return onActivate(null);
    }
  };

  const commands = useSteadyCommands({
    saveDraft: actions.saveDraft,
    update: actions.update,
    activate: ({ id }) => {
      if (id !== activeId) onActivate(id);
    },
    edit,
    leaveEditor: ({ id }, byKey) => {
      if (byKey) returnTo.current = id;
      if (editingId === id) onEdit(null);
    },
    remove: askToRemove,
    show,
    cite: (annotation) => onCite?.(annotation),
    setStatus: (annotation, status) => {
      if (status !== annotation.status) void actions.setStatus(annotation, status);
    },
    setResolved: (annotation, isResolved) => void actions.setResolved(annotation, isResolved),
    removePassage: (passage) => void actions.removePassage(passage),
    history: setHistory,
    reply,
    leaveReply: ({ id }) => {
      returnTo.current = id;
      setReplyingTo(null);
    },
    addReply: replies.add,
    updateReply: (of, text) => void replies.update(of, text),
    removeReply: (of) => void replies.remove(of),
    press: (annotation, event: KeyboardEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget) return;
      const command = cardCommand(event);
      if (command === null) return;
      event.preventDefault();
      event.stopPropagation();
      run(annotation, command);
    },
  });

  const tabStop = shown.find(({ id }) => id === activeId)?.id ?? shown[0]?.id;
  return {
    cardOf: (annotation) => ({
      annotation,
      commands,
      nameOf: authors.nameOf,
      suggestions,
      now,
      isActive: annotation.id === activeId,
      isEditing: annotation.id === editingId,
      isReplying: annotation.id === replyingTo,
      isTabStop: annotation.id === tabStop,
      canCite: onCite !== undefined,
    }),
    dialogs: (
      <>
        <ConfirmDialog
          isOpen={removing !== null}
          title={w.removeTitle}
          message={w.removeMessage}
          confirmLabel={w.removeConfirm}
          isDanger
          onConfirm={() => {
            if (removing !== null) removeNow(removing);
          }}
          onCancel={() => setRemoving(null)}
        />
        {history !== null && <HistoryDialog annotation={history} authors={authors} now={now} onClose={() => setHistory(null)} />}
      </>
    ),
  };
}
