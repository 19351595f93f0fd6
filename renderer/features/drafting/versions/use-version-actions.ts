import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../../queries.ts';
import type { OpenText } from '../../../editor/sync.ts';
import { showToast } from '../../../ui/toast.ts';
import { useUndoStack } from '../../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { answerVersionWords } from './words.ts';

/** Keeping, naming and bringing back versions of the answer that is open. */
export function useVersionActions(text: OpenText) {
  const w = useWords(answerVersionWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: takeNow } = useCommand('snapshot.take');
  const { mutateAsync: renameTo } = useCommand('snapshot.rename');
  const { mutateAsync: bringBack } = useCommand('snapshot.restore');
  const tell = (error: unknown): void => void showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });

  /** What is typed must be on disk before it is replaced: the version that is kept first is taken there. */
  const restoreOnDisk = async (snapshotId: Snapshot['id']): Promise<Snapshot | null> => {
    if (!(await text.flush())) {
      showToast({ message: w.notSaved, tone: 'warning' });
      return null;
    }
    return text.onBehalf(() => bringBack({ snapshotId }));
  };

  return {
    take: async (name: string): Promise<Snapshot | null> => {
      await text.flush();
      try {
        const taken = await takeNow({ responseId: text.responseId, name });
        showToast({ message: w.taken(name), tone: 'success' });
        return taken;
      } catch (error) {
        tell(error);
        return null;
      }
    },
    rename: (snapshotId: Snapshot['id'], name: string): Promise<unknown> => renameTo({ snapshotId, name }).catch(tell),
    /** True when the answer is as it was in that version. */
    restore: async ({ id }: Snapshot, label: string): Promise<boolean> => {
      try {
        const before = await restoreOnDisk(id);
        if (before === null) return false;
        push({
          label: w.restored(label),
          undo: async () => void (await restoreOnDisk(before.id)),
          redo: async () => void (await restoreOnDisk(id)),
        });
        return true;
      } catch (error) {
        tell(error);
        return false;
      }
    },
  };
}
