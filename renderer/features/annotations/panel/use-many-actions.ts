import type { Annotation, NoteStatus } from '../../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../../shared/domain/ids.ts';
import { useCommand } from '../../../queries.ts';
import { useWords } from '../../../words.ts';
import { useUndoable } from '../use-undoable.ts';
import { annotationWords } from '../words.ts';

export type ManyActions = {
  readonly setStatus: (notes: readonly Annotation[], status: NoteStatus) => Promise<void>;
  readonly setResolved: (notes: readonly Annotation[], isResolved: boolean) => Promise<void>;
  readonly addTheme: (notes: readonly Annotation[], theme: string) => Promise<void>;
};

const idsOf = (notes: readonly Annotation[]): AnnotationId[] => notes.map(({ id }) => id);

/** What is done to many notes at once: one step to undo, which gives each note what it had. */
export function useManyActions(): ManyActions {
  const w = useWords(annotationWords);
  const { attempt } = useUndoable();
  const { mutateAsync: updateMany } = useCommand('annotation.updateMany');

  return {
    setStatus: async (notes, status) => {
      const changed = notes.filter((note) => note.status !== status);
      if (changed.length === 0) return;
      await attempt({
        label: w.manyChanged(changed.length),
        run: async () => void (await updateMany({ annotationIds: idsOf(changed), change: { status } })),
        undo: async () => {
          for (const before of new Set(changed.map((note) => note.status)))
            await updateMany({ annotationIds: idsOf(changed.filter((note) => note.status === before)), change: { status: before } });
        },
      });
    },
    setResolved: async (notes, isResolved) => {
      const changed = notes.filter((note) => note.isResolved !== isResolved);
      if (changed.length === 0) return;
      const set = async (to: boolean): Promise<void> =>
        void (await updateMany({ annotationIds: idsOf(changed), change: { isResolved: to } }));
      await attempt({ label: w.manyChanged(changed.length), run: () => set(isResolved), undo: () => set(!isResolved) });
    },
    addTheme: async (notes, theme) => {
      const changed = notes.filter(({ themes }) => !themes.includes(theme));
      if (changed.length === 0) return;
      const annotationIds = idsOf(changed);
      await attempt({
        label: w.manyChanged(changed.length),
        run: async () => void (await updateMany({ annotationIds, change: { addTheme: theme } })),
        undo: async () => void (await updateMany({ annotationIds, change: { removeTheme: theme } })),
      });
    },
  };
}
