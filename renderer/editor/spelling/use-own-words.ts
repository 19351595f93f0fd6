import { useUndoStack } from '../../ui/undo-stack.tsx';
import { request } from '../../api.ts';
import { showToast } from '../../ui/toast.ts';
import { useLanguage } from '../../words.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import type { OwnWord } from '../../../shared/spelling/verdict.ts';

type OwnWords = {
  /** Calls a word right. `label` is what has happened then, in words; it can be undone. */
  readonly learn: (own: OwnWord, label: string) => Promise<boolean>;
  readonly forget: (own: OwnWord, label: string) => Promise<boolean>;
};

/** One's own dictionary. */
export function useOwnWords(): OwnWords {
  const { push } = useUndoStack();
  const language = useLanguage();

  const change = async (name: 'spelling.learn' | 'spelling.forget', own: OwnWord, label: string): Promise<boolean> => {
    const back = name === 'spelling.learn' ? 'spelling.forget' : 'spelling.learn';
    const carryOut = async (which: typeof name): Promise<void> => {
      const outcome = await request(which, own);
      // The undo history tells that it could not be undone.
      if (!outcome.ok) throw new Error(outcome.failure.code);
    };
    const outcome = await request(name, own);
    if (outcome.ok) push({ label, undo: () => carryOut(back), redo: () => carryOut(name) });
    else showToast({ message: failureInWords(outcome.failure, language), tone: 'danger' });
    return outcome.ok;
  };

  return {
    learn: (own, label) => change('spelling.learn', own, label),
    forget: (own, label) => change('spelling.forget', own, label),
  };
}
