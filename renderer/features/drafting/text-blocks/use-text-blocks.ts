import type { HearingId, TextBlockId } from '../../../../shared/domain/ids.ts';
import type { NodeJson } from '../../../../shared/response/response-doc.ts';
import type { TextBlock } from '../../../../shared/response/text-block.ts';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../../queries.ts';
import { showToast } from '../../../ui/toast.ts';
import { useUndoStack } from '../../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../../words.ts';
import { reuseWords } from '../reuse-words.ts';

type Saved = {
  /** The one that is changed or replaced; null for a new one. */
  readonly before: TextBlock | null;
  readonly name: string;
  readonly body: NodeJson;
  /** The hearing the text was written for; null for text that is a block's already. */
  readonly hearingId: HearingId | null;
};

/** Keeping, changing and deleting text blocks, each with its way back. What fails has been told. */
export function useTextBlocks() {
  const w = useWords(reuseWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: save } = useCommand('textBlock.save');
  const { mutateAsync: remove } = useCommand('textBlock.delete');
  const { mutateAsync: restore } = useCommand('textBlock.restore');
  const tell = (error: unknown): void => void showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
  const put = async (textBlockId: TextBlockId, { name, body }: Pick<TextBlock, 'name' | 'body'>): Promise<void> =>
    void (await save({ textBlockId, name, body, hearingId: null }));

  return {
    /** True when it was kept. */
    save: async ({ before, name, body, hearingId }: Saved): Promise<boolean> => {
      try {
        const { block, leftOut } = await save({ textBlockId: before?.id ?? null, name, body, hearingId });
        const { id } = block;
        if (id === null) return false;
        push({
          label: [w.block.saved(name), w.leftOut(leftOut)].join(' ').trim(),
          undo: async () => void (await (before === null ? remove({ textBlockId: id }) : put(id, before))),
          redo: async () => void (await (before === null ? restore({ textBlockId: id }) : put(id, block))),
        });
        return true;
      } catch (error) {
        tell(error);
        return false;
      }
    },
    remove: async ({ id: textBlockId, name }: TextBlock): Promise<void> => {
      if (textBlockId === null) return;
      try {
        await remove({ textBlockId });
        push({
          label: w.block.removed(name),
          undo: async () => void (await restore({ textBlockId })),
          redo: async () => void (await remove({ textBlockId })),
        });
      } catch (error) {
        tell(error);
      }
    },
  };
}
