import type { Provenance, SourceDocument, TextRange } from '../domain/source-document.ts';

/** Whose words a range holds, where they are not the authority's own; null where all of them are. */
export const otherProvenance = (document: SourceDocument, { start, end }: TextRange): Exclude<Provenance, 'official'> | null => {
  for (const { provenance, start: from, end: to } of document.blocks)
    if (provenance !== 'official' && from < end && start < to) return provenance;
  return null;
};
