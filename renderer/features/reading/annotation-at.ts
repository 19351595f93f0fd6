import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';

/** Which of the notes under a pressed word is meant: the one with the fewest words, and at each further press the next. */
export function annotationAt(hit: readonly Annotation[], activeId: AnnotationId | null): Annotation | null {
  const byLength = hit.toSorted((a, b) => a.anchor.end - a.anchor.start - (b.anchor.end - b.anchor.start));
  const active = byLength.findIndex(({ id }) => id === activeId);
  return byLength[(active + 1) % Math.max(1, byLength.length)] ?? null;
}
