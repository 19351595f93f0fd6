import type { CorrectionChange } from '../../../../shared/corrections/correction.ts';
import type { CorrectionId, SourceVersionId } from '../../../../shared/domain/ids.ts';
import type { TextRange } from '../../../../shared/domain/source-document.ts';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../../queries.ts';
import { showToast } from '../../../ui/toast.ts';
import { useUndoStack } from '../../../ui/undo-stack.tsx';
import { useLanguage } from '../../../words.ts';

/** Something to put right; `range` is the words it is about, null for the document as a whole. */
export type NewCorrection = { readonly range: TextRange | null; readonly change: CorrectionChange };

export type CorrectionActions = {
  /** Puts things right as one act; `replacing` stop being in force. False, and the reason told, when it could not be done. */
  readonly correct: (label: string, corrections: readonly NewCorrection[], replacing?: readonly CorrectionId[]) => Promise<boolean>;
  readonly takeBack: (label: string, ids: readonly CorrectionId[]) => Promise<boolean>;
};

/** What is done to the reading of a source; everything can be undone. */
export function useCorrectionActions(sourceVersionId: SourceVersionId): CorrectionActions {
  const language = useLanguage();
  const undoStack = useUndoStack();
  const { mutateAsync: add } = useCommand('correction.add');
  const { mutateAsync: set } = useCommand('correction.set');

  const swap = async (takeBack: readonly CorrectionId[], bringBack: readonly CorrectionId[]): Promise<void> =>
    void (await set({ takeBack: [...takeBack], bringBack: [...bringBack] }));
  const told = async (act: () => Promise<void>): Promise<boolean> => {
    try {
      await act();
      return true;
    } catch (error) {
      showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
      return false;
    }
  };

  return {
    correct: (label, corrections, replacing = []) =>
      told(async () => {
        const made = await add({ sourceVersionId, corrections: [...corrections], replacing: [...replacing] });
        const ids = made.map(({ id }) => id);
        undoStack.push({ label, undo: () => swap(ids, replacing), redo: () => swap(replacing, ids) });
      }),
    takeBack: (label, ids) =>
      told(async () => {
        await swap(ids, []);
        undoStack.push({ label, undo: () => swap([], ids), redo: () => swap(ids, []) });
      }),
  };
}
