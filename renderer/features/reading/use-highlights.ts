import { useLayoutEffect } from 'react';
import { AnnotationType } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import type { SourceDocument, TextRange } from '../../../shared/domain/source-document.ts';
import { paint } from './highlights.ts';
import type { PlacedNote } from './placed-notes.ts';
import type { TextOnPage } from './use-text-map.ts';

const none: readonly TextRange[] = [];

/** Marks the words of the notes, of the active note and of the selection. */
export function useHighlights(
  onPage: TextOnPage,
  document: SourceDocument,
  notes: readonly PlacedNote[],
  activeId: AnnotationId | null,
  selected: TextRange | null,
): void {
  useLayoutEffect(() => {
    const undo = AnnotationType.options.map((type) =>
      paint(
        type,
        notes.filter(({ annotation }) => annotation.type === type).flatMap(({ places }) => places.flatMap(onPage.wordsOf)),
      ),
    );
    return () => {
      for (const takeAway of undo) takeAway();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- onPage is made anew at each drawing and means the same while the document stays
  }, [notes, document]);

  usePainted(onPage, document, 'active', notes.find(({ annotation }) => annotation.id === activeId)?.places ?? none);
  usePainted(onPage, document, 'pending-selection', selected === null ? none : [selected]);
}

function usePainted(
  onPage: TextOnPage,
  document: SourceDocument,
  name: 'active' | 'pending-selection',
  ranges: readonly TextRange[],
): void {
  const places = ranges.map(({ start, end }) => `${start}-${end}`).join();
  useLayoutEffect(() => {
    return ranges.length === 0 ? undefined : paint(name, ranges.flatMap(onPage.wordsOf));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above; `places` tells when the ranges change
  }, [name, places, document]);
}
