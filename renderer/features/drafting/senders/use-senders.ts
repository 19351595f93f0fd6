import type { SenderProfileId } from '../../../../shared/domain/ids.ts';
import type { SenderFields, SenderProfile } from '../../../../shared/response/sender-profile.ts';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../../queries.ts';
import { showToast } from '../../../ui/toast.ts';
import { useUndoStack } from '../../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { senderWords } from './words.ts';

/** What may be done with those who send answers; what fails has been told. */
export function useSenders() {
  const w = useWords(senderWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: save } = useCommand('sender.save');
  const { mutateAsync: makeDefault } = useCommand('sender.makeDefault');
  const { mutateAsync: remove } = useCommand('sender.delete');
  const { mutateAsync: restore } = useCommand('sender.restore');
  const tell = (error: unknown): null => {
    showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
    return null;
  };
  return {
    save: (senderId: SenderProfileId | null, fields: SenderFields): Promise<SenderProfile | null> => save({ senderId, fields }).catch(tell),
    makeDefault: (senderId: SenderProfileId): Promise<null> => makeDefault({ senderId }).catch(tell),
    remove: async ({ id: senderId, fields }: SenderProfile): Promise<void> => {
      try {
        await remove({ senderId });
        push({
          label: w.removed(fields.senderName.trim() || w.unnamed),
          undo: async () => void (await restore({ senderId })),
          redo: async () => void (await remove({ senderId })),
        });
      } catch (error) {
        tell(error);
      }
    },
  };
}
