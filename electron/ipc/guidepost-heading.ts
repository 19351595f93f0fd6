import type { SourceDocument, TextRange } from '../../shared/domain/source-document.ts';
import { outlineOf } from '../../shared/text/outline.ts';

/** Tells of places in a document which guidepost's heading they touch; with `orWithin`, else in whose part they begin. Null where none is. */
export function guidepostHeadings(document: SourceDocument): (place: TextRange, orWithin?: 'or-within') => TextRange | null {
  const guideposts = outlineOf(document).flatMap((entry) => {
    const heading = document.blocks[entry.index];
    return entry.role === 'guidepost' && heading !== undefined
      ? [{ heading: { start: heading.start, end: heading.end }, part: entry.range }]
      : [];
  });
  return ({ start, end }, orWithin) => {
    const touched = guideposts.find(({ heading }) => heading.start < end && start < heading.end);
    const around =
      orWithin === undefined
        ? undefined
        : guideposts.findLast(({ part }) => part.start <= start && start < Math.max(part.end, part.start + 1));
    return (touched ?? around)?.heading ?? null;
  };
}
