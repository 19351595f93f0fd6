import { useLayoutEffect } from 'react';
import { AnnotationType, type Annotation } from '../../../shared/domain/annotation.ts';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import type { SourceDocument, TextRange } from '../../../shared/domain/source-document.ts';
import { paint } from './highlights.ts';
import type { TextOnPage } from './use-text-map.ts';

/** Marks the words of the notes, of the active note and of the selection. */
export function useHighlights(
  onPage: TextOnPage,
  document: SourceDocument,
  annotations: readonly Annotation[],
  activeId: AnnotationId | null,
  selected: TextRange | null,
): void {
  useLayoutEffect(() => {
    const undo = AnnotationType.options.map((type) =>
      paint(
        type,
        annotations.filter((annotation) => annotation.type === type).flatMap(({ anchor }) => onPage.wordsOf(anchor)),
      ),
    );
    return () => {
      for (const takeAway of undo) takeAway();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- onPage is made anew at each drawing and means the same while the document stays
  }, [annotations, document]);

  const active = annotations.find(({ id }) => id === activeId)?.anchor ?? null;
  usePainted(onPage, document, 'active', active);
  usePainted(onPage, document, 'pending-selection', selected);
}

function usePainted(onPage: TextOnPage, document: SourceDocument, name: 'active' | 'pending-selection', range: TextRange | null): void {
  const start = range?.start;
  const end = range?.end;
  useLayoutEffect(() => {
    return start === undefined || end === undefined ? undefined : paint(name, onPage.wordsOf({ start, end }));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [name, start, end, document]);
}
