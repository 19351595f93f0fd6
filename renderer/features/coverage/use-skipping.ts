import type { GuidepostDecision } from '../../../shared/domain/guidepost-decision.ts';
import type { GuidepostDecisionId } from '../../../shared/domain/ids.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../words.ts';
import type { CoverageRow } from './coverage-store.ts';
import { coverageWords } from './words.ts';

type Skipping = {
  readonly skip: (row: CoverageRow, reason: string) => Promise<void>;
  readonly unskip: (decision: GuidepostDecision) => Promise<void>;
};

/** Decisions to leave a guidepost without an answer; each can be undone. */
export function useSkipping(headingOf: (row: CoverageRow) => { readonly start: number; readonly end: number } | null): Skipping {
  const w = useWords(coverageWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: skip } = useCommand('guidepost.skip');
  const { mutateAsync: unskip } = useCommand('guidepost.unskip');
  const { mutateAsync: skipAgain } = useCommand('guidepost.skipAgain');
  const takeBack = async (decisionId: GuidepostDecisionId): Promise<void> => void (await unskip({ decisionId }));
  const bringBack = async (decisionId: GuidepostDecisionId): Promise<void> => void (await skipAgain({ decisionId }));
  const tellFailure = (error: unknown): void => void showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
  return {
    skip: async (row, reason) => {
      const range = headingOf(row);
      if (range === null) return;
      try {
        const { id } = await skip({ sourceVersionId: row.versionId, range, reason });
        push({ label: w.skipped, undo: () => takeBack(id), redo: () => bringBack(id) });
      } catch (error) {
        tellFailure(error);
      }
    },
    unskip: async ({ id }) => {
      try {
        await takeBack(id);
        push({ label: w.unskipped, undo: () => bringBack(id), redo: () => takeBack(id) });
      } catch (error) {
        tellFailure(error);
      }
    },
  };
}
