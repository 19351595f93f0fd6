import type { AnnotationId } from '../../../shared/domain/ids.ts';
import type { PlacedNote } from './placed-notes.ts';

const lengthOf = ({ places }: PlacedNote): number => places.reduce((sum, { start, end }) => sum + end - start, 0);

/** Which of the notes under a pressed word is meant: the one with the fewest words, and at each further press the next. */
export function annotationAt(hit: readonly PlacedNote[], activeId: AnnotationId | null): PlacedNote | null {
  const byLength = hit.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const active = byLength.findIndex(({ annotation }) => annotation.id === activeId);
  return byLength[(active + 1) % Math.max(1, byLength.length)] ?? null;
}
