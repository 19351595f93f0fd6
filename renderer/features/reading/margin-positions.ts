import type { AnnotationId } from '../../../shared/domain/ids.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';

/** Where the notes' words stand, for whoever draws the margin beside them. */
export type MarginLayout = {
  /** Pixels from the top of the scrolled text to each note's first line. Notes that are filtered away have none. */
  readonly positions: ReadonlyMap<AnnotationId, number>;
  /** The same to the foot of each note's last line. */
  readonly ends: ReadonlyMap<AnnotationId, number>;
  /** Height of the scrolled text in pixels. */
  readonly height: number;
  readonly document: SourceDocument;
};

const isSamePlaces = (a: ReadonlyMap<AnnotationId, number>, b: ReadonlyMap<AnnotationId, number>): boolean =>
  a.size === b.size && Array.from(a).every(([id, place]) => b.get(id) === place);

/** True when both would draw the same margin. */
export const isSameLayout = (a: MarginLayout, b: MarginLayout): boolean =>
  a.document === b.document && a.height === b.height && isSamePlaces(a.positions, b.positions) && isSamePlaces(a.ends, b.ends);
