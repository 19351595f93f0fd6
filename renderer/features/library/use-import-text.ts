import { useState } from 'react';
import type { Failure } from '../../../shared/domain/failure.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { failureOf, useCommand } from '../../queries.ts';
import { showToast } from '../../ui/toast.ts';
import { useWords } from '../../words.ts';
import { titleOfPasted } from './import-files.ts';
import type { Pasted } from './pasted-page.ts';
import { libraryWords } from './words.ts';

/** Brings pasted text into a hearing. Where it cannot be taken, the text stays where it was pasted and `failure` says why. */
export function useImportText() {
  const { add: w } = useWords(libraryWords);
  const { mutateAsync, isPending: isReading } = useCommand('source.importText');
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    isReading,
    failure,
    /** The source it became or is already; null when it failed. */
    add: async (hearingId: HearingId, title: string, { text, html }: Pasted): Promise<SourceSummary | null> => {
      setFailure(null);
      try {
        // A page says its own title; words alone are called after their first line.
        const called = title.trim() === '' && html === undefined ? titleOfPasted(text) : title.trim();
        const outcome = await mutateAsync({ hearingId, title: called, text, ...(html !== undefined && { html }) });
        if (outcome.kind === 'failed') {
          setFailure(outcome.failure);
          return null;
        }
        const { title: name } = outcome.source;
        showToast(outcome.kind === 'imported' ? { message: w.added(1, name), tone: 'success' } : { message: w.alreadyThere(name) });
        return outcome.source;
      } catch (error) {
        setFailure(failureOf(error));
        return null;
      }
    },
  };
}
