import type { SourceVersionId } from '../../../shared/domain/ids.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { versionWords } from './words.ts';

/** Takes a version of a source back, with the way to bring it back. */
export function useTakeBack(): (source: SourceSummary, sourceVersionId: SourceVersionId) => Promise<void> {
  const w = useWords(versionWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: remove } = useCommand('source.removeVersion');
  const { mutateAsync: restore } = useCommand('source.restoreVersions');
  return async ({ title }, sourceVersionId) => {
    try {
      let sourceVersionIds = await remove({ sourceVersionId });
      push({
        label: w.versionTaken(title),
        undo: async () => void (await restore({ sourceVersionIds })),
        redo: async () => {
          sourceVersionIds = await remove({ sourceVersionId });
        },
      });
    } catch (error) {
      showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
    }
  };
}
