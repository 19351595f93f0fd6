import type { OwnTemplateSummary } from '../../../shared/response/own-template.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { templateWords } from './words.ts';

/** Renaming and deleting a template of one's own, each with its way back. */
export function useOwnTemplates() {
  const w = useWords(templateWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: rename } = useCommand('template.rename');
  const { mutateAsync: remove } = useCommand('template.delete');
  const { mutateAsync: restore } = useCommand('template.restore');
  const tell = (error: unknown): void => void showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
  return {
    rename: async ({ id: templateId, name: before }: OwnTemplateSummary, name: string): Promise<void> => {
      try {
        await rename({ templateId, name });
        push({
          label: w.renamed(name),
          undo: async () => void (await rename({ templateId, name: before })),
          redo: async () => void (await rename({ templateId, name })),
        });
      } catch (error) {
        tell(error);
      }
    },
    remove: async ({ id: templateId, name }: OwnTemplateSummary): Promise<void> => {
      try {
        await remove({ templateId });
        push({
          label: w.removed(name),
          undo: async () => void (await restore({ templateId })),
          redo: async () => void (await remove({ templateId })),
        });
      } catch (error) {
        tell(error);
      }
    },
  };
}
