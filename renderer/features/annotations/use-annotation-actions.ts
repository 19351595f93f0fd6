import type { Annotation, AnnotationType } from '../../../shared/domain/annotation.ts';
import type { AnnotationId, SourceVersionId } from '../../../shared/domain/ids.ts';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { annotationWords } from './words.ts';

/** What a user may change of a note. */
export type AnnotationFields = { readonly type: AnnotationType; readonly body: string };

export type AnnotationActions = {
  /** Answers null, and says why, when the note could not be made. */
  readonly create: (note: {
    readonly sourceVersionId: SourceVersionId;
    readonly range: TextRange;
    readonly type: AnnotationType;
    readonly body?: string;
  }) => Promise<Annotation | null>;
  /** Saves what is being written, without a step to undo. Rejects when it could not be saved. */
  readonly saveDraft: (id: AnnotationId, fields: AnnotationFields) => Promise<void>;
  /** Changes a note from what it was to `fields`, as one step to undo. Rejects when it could not be saved. */
  readonly update: (before: Annotation, fields: AnnotationFields) => Promise<void>;
  readonly remove: (annotation: Annotation) => Promise<void>;
};

/** What is done to notes; everything can be undone. */
export function useAnnotationActions(): AnnotationActions {
  const w = useWords(annotationWords);
  const language = useLanguage();
  const undoStack = useUndoStack();
  const { mutateAsync: createNote } = useCommand('annotation.create');
  const { mutateAsync: updateNote } = useCommand('annotation.update');
  const { mutateAsync: deleteNote } = useCommand('annotation.delete');
  const { mutateAsync: restoreNote } = useCommand('annotation.restore');

  const tell = (error: unknown): void => {
    showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
  };
  const discard = async (annotationId: AnnotationId): Promise<void> => void (await deleteNote({ annotationId }));
  const bringBack = async (annotationId: AnnotationId): Promise<void> => void (await restoreNote({ annotationId }));
  const saveDraft = async (annotationId: AnnotationId, { type, body }: AnnotationFields): Promise<void> =>
    void (await updateNote({ annotationId, type, body }));

  return {
    create: async ({ sourceVersionId, range, type, body = '' }) => {
      try {
        const made = await createNote({ sourceVersionId, range, type, body });
        undoStack.push({ label: w.created, announce: false, undo: () => discard(made.id), redo: () => bringBack(made.id) });
        return made;
      } catch (error) {
        tell(error);
        return null;
      }
    },
    saveDraft,
    update: async (before, fields) => {
      await saveDraft(before.id, fields);
      undoStack.push({
        label: w.changed,
        announce: false,
        undo: () => saveDraft(before.id, before),
        redo: () => saveDraft(before.id, fields),
      });
    },
    remove: async ({ id }) => {
      try {
        await discard(id);
        undoStack.push({ label: w.removed, undo: () => bringBack(id), redo: () => discard(id) });
      } catch (error) {
        tell(error);
      }
    },
  };
}
