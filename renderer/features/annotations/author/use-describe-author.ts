import type { Author } from '../../../../shared/domain/author.ts';
import { failureInWords } from '../../../../shared/words/failures.ts';
import { failureOf, useCommand } from '../../../queries.ts';
import { showToast } from '../../../ui/toast.ts';
import { useLanguage, useWords } from '../../../words.ts';
import { authorWords } from './words.ts';

/** Saves one's own name and capacity; answers false, and says why, when it could not. */
export function useDescribeAuthor(): (fields: Pick<Author, 'name' | 'role'>) => Promise<boolean> {
  const w = useWords(authorWords);
  const language = useLanguage();
  const { mutateAsync: describe } = useCommand('author.describe');
  return async (fields) => {
    try {
      await describe(fields);
      showToast({ message: w.saved, tone: 'success' });
      return true;
    } catch (error) {
      showToast({ message: failureInWords(failureOf(error), language), tone: 'danger' });
      return false;
    }
  };
}
