import { useState } from 'react';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { Choice, Conflict } from '../../../shared/packages/conflict.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { request } from '../../api.ts';
import { failureOf, RequestFailed, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage } from '../../words.ts';
import { sameChoice } from './same-conflict.ts';

/** Deciding what copies disagree about. Each decision can be taken back. */
export function useConflictDecisions(hearingId: HearingId, flush: () => Promise<boolean>) {
  const language = useLanguage();
  const { push } = useUndoStack();
  const { mutateAsync: decide } = useCommand('conflict.decide');
  const { mutateAsync: reopen } = useCommand('conflict.reopen');
  const [isBusy, setBusy] = useState(false);
  /** Decisions made here, newest last. */
  const [made, setMade] = useState<readonly (() => Promise<void>)[]>([]);
  const tell = (error: unknown): void => void showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
  const inTurn = async (step: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      await step();
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    /** `label` says afterwards what was decided. */
    decide: (conflict: Conflict, choice: Choice, label: string): Promise<void> =>
      inTurn(async () => {
        await flush();
        let { decisionId } = await decide({ hearingId, conflictId: conflict.id, choice });
        const undo = async (): Promise<void> => {
          await reopen({ decisionId });
          setMade((before) => before.filter((one) => one !== undo));
        };
        const redo = async (): Promise<void> => {
          const list = await request('conflict.list', { hearingId });
          if (!list.ok) throw new RequestFailed(list.failure);
          const same = sameChoice(list.value.conflicts, conflict, choice);
          if (same === null) throw new RequestFailed({ code: 'not-found', what: 'conflict' });
          ({ decisionId } = await decide({ hearingId, ...same }));
          setMade((before) => [...before, undo]);
        };
        setMade((before) => [...before, undo]);
        push({ label, undo, redo, announce: false });
      }),
    /** Takes back the newest decision made here; null when there is none. */
    undoLast: made.length === 0 ? null : (): Promise<void> => inTurn(async () => made.at(-1)?.()),
  };
}
