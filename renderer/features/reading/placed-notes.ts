import type { Annotation, AnnotationType } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import { placesOf } from '../../../shared/notes/places.ts';
import type { TextRange } from '../../../shared/domain/source-document.ts';

/** A note with where its words stand in the text that is shown; at least one place, in document order. */
export type PlacedNote = { readonly annotation: Annotation; readonly places: readonly [TextRange, ...TextRange[]] };

/** The notes that have a place and are not filtered away, in document order. The active one is always among them. */
export function placedNotes(
  annotations: readonly Annotation[],
  filter: AnnotationType | 'all',
  activeId: AnnotationId | null,
): readonly PlacedNote[] {
  return annotations
    .flatMap((annotation): readonly PlacedNote[] => {
      const [first, ...others] = placesOf(annotation);
      const isShown = filter === 'all' || annotation.type === filter || annotation.id === activeId;
      return first === undefined || !isShown ? [] : [{ annotation, places: [first, ...others] }];
    })
    .toSorted((a, b) => a.places[0].start - b.places[0].start || a.places[0].end - b.places[0].end);
}
