import { useMemo } from 'react';
import type { SourceId } from '../../shared/domain/ids.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { SourceReading } from '../../shared/corrections/source-reading.ts';
import { useRequests } from '../queries.ts';

/** The texts of a hearing's sources, as far as they have been read: an answer may quote any of them. */
export function useSourceLookup(sources: readonly SourceSummary[]): (sourceId: SourceId) => SourceReading | undefined {
  const readings = useRequests(
    'source.read',
    sources.map(({ id }) => ({ sourceId: id })),
  );
  // Memoised, since every citation of the answer is checked and drawn anew when the lookup changes.
  return useMemo(() => {
    const byId = new Map(readings.flatMap((reading) => (reading === undefined ? [] : [[reading.summary.id, reading] as const])));
    return (sourceId) => byId.get(sourceId);
  }, [readings]);
}
