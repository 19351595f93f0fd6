import { useState } from 'react';
import type { SearchHit } from '../../shared/searching/search-hit.ts';
import type { View } from '../../shared/ipc/view.ts';

/** A place to go to: what a search has found, or the check before sending. */
export type VisitTarget =
  | Pick<Extract<SearchHit, { kind: 'source' }>, 'kind' | 'hearingId' | 'sourceId' | 'range'>
  | Pick<Extract<SearchHit, { kind: 'note' }>, 'kind' | 'hearingId' | 'sourceId' | 'annotationId'>
  | Pick<Extract<SearchHit, { kind: 'response' }>, 'kind' | 'hearingId' | 'responseId' | 'paragraph' | 'range'>;

/** Where in a source a search found something. */
export type FoundInSource = Extract<SearchHit, { kind: 'source' }>;

/** A hit to go to, or to quote in the answer that is open. */
export type Visit = { readonly act: 'show'; readonly hit: VisitTarget } | { readonly act: 'cite'; readonly hit: FoundInSource };

/** Goes to what was found: the view that shows it at once, the place in it when that is there. */
export function useVisits(
  view: View,
  go: (view: View) => void,
): {
  readonly visit: Visit | null;
  readonly showHit: (hit: VisitTarget) => void;
  readonly citeHit: (hit: FoundInSource) => void;
  readonly endVisit: () => void;
} {
  const [visit, setVisit] = useState<Visit | null>(null);
  const showHit = (hit: VisitTarget): void => {
    const open = view.kind === 'workbench' && view.hearingId === hit.hearingId ? view : null;
    go({
      kind: 'workbench',
      hearingId: hit.hearingId,
      sourceId: hit.kind === 'response' ? (open?.sourceId ?? null) : hit.sourceId,
      responseId: hit.kind === 'response' ? hit.responseId : (open?.responseId ?? null),
    });
    setVisit({ act: 'show', hit });
  };
  return { visit, showHit, citeHit: (hit) => setVisit({ act: 'cite', hit }), endVisit: () => setVisit(null) };
}
