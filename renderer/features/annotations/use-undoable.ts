import { failureInWords } from '../../../shared/words/failures.ts';
import { failureOf } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack, type UndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage } from '../../words.ts';

type Step = {
  /** What was done, as it stands in messages: 'Note slettet'. */
  readonly label: string;
  /** Does it, the first time and again. */
  readonly run: () => Promise<void>;
  readonly undo: () => Promise<void>;
};

type Attempt = {
  (step: Step): Promise<void>;
  /** Answers null, and says why, when it could not be done. */
  readonly answer: <Value>(work: () => Promise<Value>) => Promise<Value | null>;
};

/** Doing things that can be taken back; what fails is told, and leaves nothing to undo. */
export function useUndoable(): { readonly done: UndoStack['push']; readonly attempt: Attempt } {
  const language = useLanguage();
  const { push } = useUndoStack();
  const answer = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await work();
    } catch (error) {
      showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
      return null;
    }
  };
  const attempt = async ({ label, run, undo }: Step): Promise<void> => {
    const isDone = await answer(async () => {
      await run();
      return true;
    });
    if (isDone === true) push({ label, undo, redo: run });
  };
  return { done: push, attempt: Object.assign(attempt, { answer }) };
}
