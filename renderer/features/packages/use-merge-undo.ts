import { useEffect, useEffectEvent } from 'react';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { MergeReport } from '../../../shared/packages/merge-report.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { request } from '../../api.ts';
import { showToast } from '../../ui/toast.ts';
import { useLanguage, useWords } from '../../words.ts';
import { mergeWords } from './merge-words.ts';
import { forgetTold, takeTold, tellAfterReload, type Told } from './told-after-reload.ts';

export type MergeUndo = {
  readonly undo: (mergeId: string) => Promise<void>;
  readonly redo: (mergeId: string) => Promise<void>;
  /** Tells that a package has been merged, with the way back. */
  readonly tellMerged: (report: MergeReport) => Promise<void>;
};

const newestOf = async (hearingId: HearingId): Promise<string | null> => {
  const merges = await request('merge.list', { hearingId });
  return merges.ok ? (merges.value.find(({ canUndo }) => canUndo)?.mergeId ?? null) : null;
};

/** Undoing and redoing of merges. Every window begins anew then; nothing that is typed is lost on the way. `flush` saves what waits. */
export function useMergeUndo(flush: () => Promise<boolean>): MergeUndo {
  const w = useWords(mergeWords);
  const language = useLanguage();

  const carryOut = async (told: Told): Promise<void> => {
    // What is being written in a field is saved when the field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    // From here until the window begins anew, what was typed would be lost.
    document.body.inert = true;
    tellAfterReload(told);
    const giveUp = (message: string): void => {
      document.body.inert = false;
      forgetTold();
      showToast({ message, tone: 'danger' });
    };
    if (!(await flush())) return giveUp(w.notSaved);
    const { mergeId } = told;
    const answer = told.kind === 'undone' ? await request('merge.undo', { mergeId }) : await request('merge.redo', { mergeId });
    return answer.ok ? undefined : giveUp(failureInWords(answer.failure, language));
  };
  const undo = (mergeId: string): Promise<void> => carryOut({ kind: 'undone', mergeId });
  const redo = (mergeId: string): Promise<void> => carryOut({ kind: 'redone', mergeId });

  const tell = useEffectEvent(({ kind, mergeId }: Told) => {
    if (kind === 'undone') showToast({ message: w.undone, action: { label: w.redo, onPress: () => void redo(mergeId) } });
    else showToast({ message: w.redone, action: { label: w.undo, onPress: () => void undo(mergeId) } });
  });
  useEffect(() => {
    const told = takeTold();
    if (told !== null) tell(told);
  }, []);

  return {
    undo,
    redo,
    tellMerged: async ({ hearingId, title, isNew }) => {
      const message = isNew ? w.added(title) : w.merged(title);
      const mergeId = await newestOf(hearingId);
      showToast({
        message,
        tone: 'success',
        ...(mergeId !== null && { action: { label: w.undo, onPress: () => void undo(mergeId) } }),
      });
    },
  };
}
