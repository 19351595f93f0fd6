import type { Annotation } from '../../../shared/domain/annotation.ts';
import { placesOf } from '../../../shared/notes/places.ts';
import { keyOfRow } from './guidepost-names.ts';
import type { CoverageRow } from './coverage-store.ts';

/** The notes on each guidepost, by its key: those with a passage in it, each in the innermost that holds the passage. */
export function materialOf(rows: readonly CoverageRow[], notes: readonly Annotation[]): ReadonlyMap<string, readonly Annotation[]> {
  const material = new Map<string, Annotation[]>();
  for (const note of notes) {
    const places = placesOf(note);
    const within = new Set(
      places.flatMap(({ start }) => {
        const row = rows.findLast(
          ({ sourceId, guidepost: { range } }) =>
            sourceId === note.sourceId && range.start <= start && start < Math.max(range.end, range.start + 1),
        );
        return row === undefined ? [] : [keyOfRow(row)];
      }),
    );
    for (const key of within) {
      const sofar = material.get(key);
      if (sofar === undefined) material.set(key, [note]);
      else sofar.push(note);
    }
  }
  return material;
}
