import type { HearingId } from '../../../shared/domain/ids.ts';
import { useRequest } from '../../queries.ts';
import { useWords } from '../../words.ts';
import { conflictWords } from './conflict-words.ts';

type ConflictsWaitingProps = { readonly hearingId: HearingId; readonly className: string | undefined; readonly onOpen: () => void };

/** How many disagreements wait for a person, with the way to them; nothing where there are none. */
export function ConflictsWaiting({ hearingId, className, onOpen }: ConflictsWaitingProps) {
  const w = useWords(conflictWords);
  // Only merges bring disagreements: where there have been none, there is nothing to look for at every save.
  const hasMerged = (useRequest('merge.list', { hearingId }).data?.length ?? 0) > 0;
  const count = useRequest('conflict.list', { hearingId }, { enabled: hasMerged }).data?.conflicts.length ?? 0;
  if (!hasMerged || count === 0) return null;
  return (
    <button type="button" className={className} title={w.waitingHint} onClick={onOpen}>
      {w.waiting(count)}
    </button>
  );
}
