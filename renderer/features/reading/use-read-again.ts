import { useEffect, useState } from 'react';
import { ImportId, type SourceId, type SourceVersionId } from '../../../shared/domain/ids.ts';
import { failureInWords } from '../../../shared/words/failures.ts';
import { onNotice, request } from '../../api.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useUndoStack } from '../../ui/undo-stack.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { readingWords } from './words.ts';

/** How far a reading has come; `total` is 0 where the number of pages is not known. */
export type ReadingNow = { readonly importId: ImportId; readonly done: number; readonly total: number };

/** Reads a source once more from its kept file. What it was read as before can be taken back into use. */
export function useReadAgain(sourceId: SourceId): {
  readonly now: ReadingNow | null;
  readonly read: () => Promise<void>;
  readonly cancel: () => void;
} {
  const { again: w } = useWords(readingWords);
  const language = useLanguage();
  const { push } = useUndoStack();
  const [now, setNow] = useState<ReadingNow | null>(null);
  const { mutateAsync: readAgain } = useCommand('source.readAgain');
  const { mutateAsync: takeReading } = useCommand('source.useReading');
  const importId = now?.importId;

  useEffect(
    () =>
      onNotice((notice) => {
        if (notice.kind === 'import-progress' && notice.importId === importId)
          setNow({ importId: notice.importId, done: notice.done, total: notice.total });
      }),
    [importId],
  );

  const take = async (versionId: SourceVersionId): Promise<void> => void (await takeReading({ sourceId, versionId }));
  return {
    now,
    read: async () => {
      const id = ImportId.parse(crypto.randomUUID());
      setNow({ importId: id, done: 0, total: 0 });
      try {
        const outcome = await readAgain({ sourceId, importId: id });
        if (outcome.kind === 'unchanged') showToast({ message: w.unchanged });
        else push({ label: w.done, undo: () => take(outcome.before), redo: () => take(outcome.after) });
      } catch (error) {
        const failure = failureOf(error);
        if (failure.code === 'reading-cancelled') showToast({ message: w.cancelled });
        else showToast({ message: failureInWords(failure, language), tone: 'danger' });
      } finally {
        setNow(null);
      }
    },
    cancel: () => {
      if (importId !== undefined) void request('import.cancel', { importIds: [importId] });
    },
  };
}
