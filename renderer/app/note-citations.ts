import { anchorFor } from '../../shared/anchoring/anchor.ts';
import type { SourceReading } from '../../shared/corrections/source-reading.ts';
import type { Annotation } from '../../shared/domain/annotation.ts';
import { placeOf } from '../../shared/notes/places.ts';
import type { Citation } from '../../shared/response/citation.ts';

/**
 * The words a note stands on, in the text's order: as they stand in the newest version, which is what `reading` is of; where none has a
 * place, the first as they stood where it was made.
 */
export function noteCitations(
  { id: annotationId, sourceId, passages }: Annotation,
  reading: Pick<SourceReading, 'summary' | 'document'> | undefined,
): Citation[] {
  const placed = passages.filter((passage) => placeOf(passage) !== null);
  return (placed.length > 0 ? placed : passages.slice(0, 1))
    .map((passage): Citation => {
      const place = placeOf(passage);
      const now = reading === undefined || place === null ? null : anchorFor(reading.document.text, place);
      const versionId = reading === undefined || now === null ? passage.sourceVersionId : reading.summary.versionId;
      return { sourceId, versionId, annotationId, ...(now ?? passage.anchor) };
    })
    .toSorted((a, b) => a.start - b.start);
}
