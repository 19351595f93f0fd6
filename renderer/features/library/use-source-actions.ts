import type { SourceRole, SourceSummary } from '../../../shared/domain/source.ts';
import { useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useWords } from '../../words.ts';
import { useFailureToast } from './use-failure-toast.ts';
import { libraryWords } from './words.ts';

/** What can be done to a source, each with its way back. A failure is told in a message. */
export function useSourceActions() {
  const { source: w } = useWords(libraryWords);
  const { push } = useUndoStack();
  const tell = useFailureToast();
  const { mutateAsync: rename } = useCommand('source.rename');
  const { mutateAsync: setRole } = useCommand('source.setRole');
  const { mutateAsync: remove } = useCommand('source.delete');
  const { mutateAsync: restore } = useCommand('source.restore');
  const { mutateAsync: openOriginal } = useCommand('source.openOriginal');
  const { mutateAsync: saveOriginal } = useCommand('source.saveOriginal');

  return {
    rename: async ({ id: sourceId, title: before }: SourceSummary, title: string): Promise<void> => {
      try {
        await rename({ sourceId, title });
        push({
          label: w.renamed(title),
          undo: async () => void (await rename({ sourceId, title: before })),
          redo: async () => void (await rename({ sourceId, title })),
        });
      } catch (error) {
        tell(error);
      }
    },
    setRole: async ({ id: sourceId, title, role: before }: SourceSummary, role: SourceRole): Promise<void> => {
      try {
        await setRole({ sourceId, role });
        push({
          label: role === 'heard' ? w.madeHeard(title) : w.madeBackground(title),
          undo: async () => void (await setRole({ sourceId, role: before })),
          redo: async () => void (await setRole({ sourceId, role })),
        });
      } catch (error) {
        tell(error);
      }
    },
    openOriginal: async ({ id: sourceId }: SourceSummary): Promise<void> => {
      try {
        await openOriginal({ sourceId });
      } catch (error) {
        tell(error);
      }
    },
    saveOriginal: async ({ id: sourceId }: SourceSummary): Promise<void> => {
      try {
        const saved = await saveOriginal({ sourceId });
        if (saved !== null) showToast({ message: w.originalSaved(saved.path), tone: 'success' });
      } catch (error) {
        tell(error);
      }
    },
    remove: async ({ id: sourceId, title }: SourceSummary): Promise<void> => {
      try {
        await remove({ sourceId });
        push({
          label: w.deleted(title),
          undo: async () => void (await restore({ sourceId })),
          redo: async () => void (await remove({ sourceId })),
        });
      } catch (error) {
        tell(error);
      }
    },
  };
}
