import type { Hearing, HearingFields } from '../../../shared/domain/hearing.ts';
import { useCommand } from '../../queries.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useWords } from '../../words.ts';
import { fieldsOf } from './hearing-draft.ts';
import { useFailureToast } from './use-failure-toast.ts';
import { libraryWords } from './words.ts';

/** What can be done to a hearing; changes and deletion with their way back. They answer null when it did not come through, and have said so. */
export function useHearingActions() {
  const { hearing: w } = useWords(libraryWords);
  const { push } = useUndoStack();
  const tell = useFailureToast();
  const { mutateAsync: create } = useCommand('hearing.create');
  const { mutateAsync: update } = useCommand('hearing.update');
  const { mutateAsync: remove } = useCommand('hearing.delete');
  const { mutateAsync: restore } = useCommand('hearing.restore');

  return {
    create: async (fields: HearingFields): Promise<Hearing | null> => {
      try {
        return await create({ fields });
      } catch (error) {
        tell(error);
        return null;
      }
    },
    update: async (before: Hearing, fields: HearingFields): Promise<Hearing | null> => {
      const hearingId = before.id;
      try {
        const hearing = await update({ hearingId, fields });
        push({
          label: w.changed(hearing.title),
          undo: async () => void (await update({ hearingId, fields: fieldsOf(before) })),
          redo: async () => void (await update({ hearingId, fields })),
        });
        return hearing;
      } catch (error) {
        tell(error);
        return null;
      }
    },
    remove: async ({ id: hearingId, title }: Hearing): Promise<void> => {
      try {
        await remove({ hearingId });
        push({
          label: w.deleted(title),
          undo: async () => void (await restore({ hearingId })),
          redo: async () => void (await remove({ hearingId })),
        });
      } catch (error) {
        tell(error);
      }
    },
  };
}
