import type { Annotation, Passage } from '../domain/annotation.ts';
import type { TextRange } from '../domain/source-document.ts';

/** Where a passage's words stand in the newest version of its source; null when they have no place there. */
export function placeOf({ placement }: Pick<Passage, 'placement'>): TextRange | null {
  switch (placement.kind) {
    case 'exact':
    case 'moved':
      return { start: placement.start, end: placement.end };
    case 'ambiguous':
    case 'orphaned':
    case 'let-go':
      return null;
  }
}

/** The places a note has in the newest version, in document order; none when nothing of it is there. */
export const placesOf = ({ passages }: Pick<Annotation, 'passages'>): readonly TextRange[] =>
  passages.flatMap((passage) => placeOf(passage) ?? []).toSorted((a, b) => a.start - b.start || a.end - b.end);
