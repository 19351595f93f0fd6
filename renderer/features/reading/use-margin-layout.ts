import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { isSameLayout, type MarginLayout } from './margin-positions.ts';
import { createNoteBoxes } from './note-boxes.ts';
import type { PlacedNote } from './placed-notes.ts';
import type { TextOnPage } from './use-text-map.ts';

/** Measures where the notes' words stand, again whenever the text is laid out anew: another width, fonts, an opened box. */
export function useMarginLayout(
  sheetRef: RefObject<HTMLElement | null>,
  marginRef: RefObject<HTMLElement | null>,
  onPage: TextOnPage,
  document: SourceDocument,
  notes: readonly PlacedNote[],
): MarginLayout {
  const [layout, setLayout] = useState<MarginLayout>({ positions: new Map(), ends: new Map(), height: 0, document });
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- onPage is made anew at each drawing and means the same while the document stays
  const boxes = useMemo(() => createNoteBoxes(onPage), [document]);

  const measure = (): void => {
    const margin = marginRef.current?.getBoundingClientRect();
    if (margin === undefined) return;
    const boxOf = boxes.measurer();
    const places = notes.flatMap(({ annotation: { id }, places: [first] }) => {
      const box = boxOf(first);
      return box === null ? [] : [{ id, top: Math.max(0, Math.round(box.top - margin.top)), end: Math.round(box.end - margin.top) }];
    });
    const next: MarginLayout = {
      positions: new Map(places.map(({ id, top }) => [id, top])),
      ends: new Map(places.map(({ id, end }) => [id, end])),
      height: Math.round(margin.height),
      document,
    };
    setLayout((before) => (isSameLayout(before, next) ? before : next));
  };
  const measureAgain = useEffectEvent(measure);

  // oxlint-disable-next-line react-hooks/exhaustive-deps -- measure is made anew at each drawing; only these change what it finds
  useLayoutEffect(measure, [notes, document]);
  useEffect(() => {
    const sheet = sheetRef.current;
    if (sheet === null) return undefined;
    let frame = 0;
    const later = (): void => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        measureAgain();
      });
    };
    const observer = new ResizeObserver(later);
    observer.observe(sheet);
    sheet.addEventListener('contentvisibilityautostatechange', later);
    globalThis.document.fonts.addEventListener('loadingdone', later);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      sheet.removeEventListener('contentvisibilityautostatechange', later);
      globalThis.document.fonts.removeEventListener('loadingdone', later);
    };
  }, [sheetRef]);
  return layout;
}
