import { failureInWords } from '../../../shared/words/failures.ts';
import { failureOf } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useLanguage } from '../../words.ts';

/** Tells in a message, in words, why a command did not come through. */
export function useFailureToast(): (error: unknown) => void {
  const language = useLanguage();
  return (error) => {
    showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
  };
}
