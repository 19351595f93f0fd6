import type { AnnotationId } from '../../../shared/domain/ids.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';

/** Where the notes' words stand, for whoever draws the margin beside them. */
export type MarginLayout = {
  /** Pixels from the top of the scrolled text to each note's first line. Notes that are filtered away have none. */
  readonly positions: ReadonlyMap<AnnotationId, number>;
  /** Height of the scrolled text in pixels. */
  readonly height: number;
  readonly document: SourceDocument;
};

/** True when both would draw the same margin. */
export const isSameLayout = (a: MarginLayout, b: MarginLayout): boolean =>
  a.document === b.document &&
  a.height === b.height &&
  a.positions.size === b.positions.size &&
  Array.from(a.positions).every(([id, top]) => b.positions.get(id) === top);
