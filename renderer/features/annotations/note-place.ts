import type { Annotation, Passage } from '../../../shared/domain/annotation.ts';
import { placeOf, placesOf } from '../../../shared/notes/places.ts';

/** True when a person has yet to say where the passage stands. */
const waits = ({ placement }: Passage): boolean => placement.kind === 'ambiguous' || placement.kind === 'orphaned';

/** A note that needs a person: one of its passages waits for a place, or none has one. */
export const isWithoutPlace = ({ passages }: Annotation): boolean =>
  passages.some(waits) || passages.every((passage) => placeOf(passage) === null);

/** Where the note begins: at the first of its passages that has a place, else where the first one stood when it was made. */
export const noteStart = (note: Annotation): number =>
  placesOf(note)[0]?.start ?? Math.min(...note.passages.map(({ anchor }) => anchor.start));

/** The words the note was made on, passage by passage, as one line. */
export const noteQuote = ({ passages }: Annotation): string => passages.map(({ anchor }) => anchor.exact.replaceAll('\n', ' ')).join(' … ');
