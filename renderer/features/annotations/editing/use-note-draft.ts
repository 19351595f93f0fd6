import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Annotation } from '../../../../shared/domain/annotation.ts';
import { draftOf, draftSaved, isSameFields, keepDraft } from './note-drafts.ts';
import type { AnnotationActions, NoteFields } from '../use-annotation-actions.ts';

/** A pause in typing after which what is written is saved, in milliseconds. */
const PAUSE = 400;

type NoteDraft = {
  readonly fields: NoteFields;
  readonly change: (fields: NoteFields) => void;
  /** Saves all of the editing as one step to undo. */
  readonly commit: () => void;
  readonly hasFailed: boolean;
};

const fieldsOf = ({ type, text, themes }: NoteFields): NoteFields => ({ type, text, themes });

/** The text of a note while it is written: kept at every key, saved at every pause and when the editor goes away. */
export function useNoteDraft(annotation: Annotation, { saveDraft, update }: Pick<AnnotationActions, 'saveDraft' | 'update'>): NoteDraft {
  const [fields, setFields] = useState<NoteFields>(() => draftOf(annotation.id) ?? fieldsOf(annotation));
  const [hasFailed, setFailed] = useState(false);
  const latest = useRef(fields);
  /** The note as it was before this editing, for undo. */
  const before = useRef(annotation);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = async (save: (saved: NoteFields) => Promise<void>): Promise<void> => {
    const sent = latest.current;
    try {
      await save(sent);
      draftSaved(annotation.id, sent);
      setFailed(false);
    } catch {
      // The draft is kept, and the editor says so.
      setFailed(true);
    }
  };

  const commit = (): void => {
    clearTimeout(timer.current);
    if (isSameFields(latest.current, before.current)) return;
    const from = before.current;
    before.current = { ...from, ...latest.current, themes: [...latest.current.themes] };
    void send((saved) => update(from, saved));
  };
  const commitAtEnd = useEffectEvent(commit);
  useEffect(() => () => commitAtEnd(), []);

  return {
    fields,
    change: (next) => {
      latest.current = next;
      setFields(next);
      keepDraft(annotation.id, next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send((saved) => saveDraft(annotation.id, saved)), PAUSE);
    },
    commit,
    hasFailed,
  };
}
