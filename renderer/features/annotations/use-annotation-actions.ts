import type { Annotation, AnnotationType, NoteStatus } from '../../../shared/domain/annotation.ts';
import type { AnnotationId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { NoteText } from '../../../shared/domain/note-text.ts';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import { noteStatusWords } from '../../../shared/words/notes.ts';
import { useCommand } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { useUndoable } from './use-undoable.ts';
import { annotationWords } from './words.ts';

/** What is written in a note. */
export type NoteFields = { readonly type: AnnotationType; readonly text: NoteText; readonly themes: readonly string[] };

/** Every field of a note that a person may change. */
export type NoteChange = Partial<NoteFields & { readonly status: NoteStatus; readonly isResolved: boolean }>;

/** Words in a source, or a guidepost named by its heading. */
export type PassageChoice = { readonly sourceVersionId: SourceVersionId; readonly range: TextRange; readonly scope: 'words' | 'guidepost' };

export type AnnotationActions = {
  /** Answers null, and says why, when the note could not be made. */
  readonly create: (note: PassageChoice & { readonly type: AnnotationType; readonly text?: NoteText }) => Promise<Annotation | null>;
  /** Saves what is being written, without a step to undo. Rejects when it could not be saved. */
  readonly saveDraft: (id: AnnotationId, fields: NoteFields) => Promise<void>;
  /** Changes a note from what it was to `fields`, as one step to undo. Rejects when it could not be saved. */
  readonly update: (before: Annotation, fields: NoteFields) => Promise<void>;
  readonly setStatus: (note: Annotation, status: NoteStatus) => Promise<void>;
  readonly setResolved: (note: Annotation, isResolved: boolean) => Promise<void>;
  readonly addPassage: (note: Annotation, passage: PassageChoice) => Promise<void>;
  readonly removePassage: (passage: Annotation['passages'][number]) => Promise<void>;
  readonly remove: (annotation: Annotation) => Promise<void>;
};

/** What is done to notes; everything can be undone. */
export function useAnnotationActions(): AnnotationActions {
  const w = useWords(annotationWords);
  const statusWords = useWords(noteStatusWords);
  const { done, attempt } = useUndoable();
  const { mutateAsync: createNote } = useCommand('annotation.create');
  const { mutateAsync: updateNote } = useCommand('annotation.update');
  const { mutateAsync: deleteNote } = useCommand('annotation.delete');
  const { mutateAsync: restoreNote } = useCommand('annotation.restore');
  const { mutateAsync: addPassage } = useCommand('annotation.addPassage');
  const { mutateAsync: removePassage } = useCommand('annotation.removePassage');
  const { mutateAsync: restorePassage } = useCommand('annotation.restorePassage');

  const discard = async (annotationId: AnnotationId): Promise<void> => void (await deleteNote({ annotationId }));
  const bringBack = async (annotationId: AnnotationId): Promise<void> => void (await restoreNote({ annotationId }));
  const save = async (annotationId: AnnotationId, { themes, ...change }: NoteChange): Promise<void> =>
    void (await updateNote({ annotationId, change: { ...change, ...(themes !== undefined && { themes: [...themes] }) } }));
  const change = (label: string, id: AnnotationId, before: NoteChange, after: NoteChange): Promise<void> =>
    attempt({ label, run: () => save(id, after), undo: () => save(id, before) });

  return {
    create: async ({ text = [], ...note }) => {
      const made = await attempt.answer(() => createNote({ ...note, text, themes: [] }));
      if (made !== null) done({ label: w.created, announce: false, undo: () => discard(made.id), redo: () => bringBack(made.id) });
      return made;
    },
    saveDraft: save,
    update: async (before, fields) => {
      await save(before.id, fields);
      const { type, text, themes } = before;
      done({
        label: w.changed,
        announce: false,
        undo: () => save(before.id, { type, text, themes }),
        redo: () => save(before.id, fields),
      });
    },
    setStatus: ({ id, status: before }, status) => change(w.statusSet(statusWords[status]), id, { status: before }, { status }),
    setResolved: ({ id, isResolved: before }, isResolved) =>
      change(isResolved ? w.resolvedSet : w.reopened, id, { isResolved: before }, { isResolved }),
    addPassage: async (note, passage) => {
      const before = new Set(note.passages.map(({ id }) => id));
      const grown = await attempt.answer(() => addPassage({ annotationId: note.id, ...passage }));
      const added = grown?.passages.find(({ id }) => !before.has(id));
      if (added === undefined) return;
      done({
        label: w.passageAdded,
        undo: async () => void (await removePassage({ passageId: added.id })),
        redo: async () => void (await restorePassage({ passageId: added.id })),
      });
    },
    removePassage: ({ id: passageId }) =>
      attempt({
        label: w.passageRemoved,
        run: async () => void (await removePassage({ passageId })),
        undo: async () => void (await restorePassage({ passageId })),
      }),
    remove: ({ id }) => attempt({ label: w.removed, run: () => discard(id), undo: () => bringBack(id) }),
  };
}
