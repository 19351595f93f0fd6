import type { ResponseSummary } from '../../../shared/domain/response.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { draftingWords } from './words.ts';

/** Renaming and deleting the answer that is open, each with its way back. */
export function useDraftActions({ id: responseId, title: before }: ResponseSummary) {
  const w = useWords(draftingWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: rename } = useCommand('response.rename');
  const { mutateAsync: remove } = useCommand('response.delete');
  const { mutateAsync: restore } = useCommand('response.restore');
  const tell = (error: unknown): void => void showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });

  return {
    rename: async (title: string): Promise<void> => {
      try {
        await rename({ responseId, title });
        push({
          label: w.rename.done(title),
          undo: async () => void (await rename({ responseId, title: before })),
          redo: async () => void (await rename({ responseId, title })),
        });
      } catch (error) {
        tell(error);
      }
    },
    remove: async (): Promise<void> => {
      try {
        await remove({ responseId });
        push({
          label: w.remove.done,
          undo: async () => void (await restore({ responseId })),
          redo: async () => void (await remove({ responseId })),
        });
      } catch (error) {
        tell(error);
      }
    },
  };
}
