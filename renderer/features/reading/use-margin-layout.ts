import { useEffect, useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { isSameLayout, type MarginLayout } from './margin-positions.ts';
import { linesOf } from './text-map.ts';
import type { TextOnPage } from './use-text-map.ts';

/** What can be measured of drawn words: their lines; in a closed box, the box. What is out of sight in a long document is not laid out to be measured: its group will do. */
function boxesOf(words: readonly Range[]): readonly DOMRect[] {
  const around = words[0]?.startContainer.parentElement;
  const group = around?.closest('[data-lazy]');
  if (group?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false) return [group.getBoundingClientRect()];
  const lines = linesOf(words);
  if (lines.length > 0) return lines;
  const box = around?.closest('[data-provenance]')?.getBoundingClientRect();
  return box === undefined ? [] : [box];
}

/** Measures where the notes' words stand, again whenever the text is laid out anew: another width, fonts, an opened box. */
export function useMarginLayout(
  sheetRef: RefObject<HTMLElement | null>,
  marginRef: RefObject<HTMLElement | null>,
  onPage: TextOnPage,
  document: SourceDocument,
  annotations: readonly Annotation[],
): MarginLayout {
  const [layout, setLayout] = useState<MarginLayout>({ positions: new Map(), ends: new Map(), height: 0, document });

  const measure = (): void => {
    const margin = marginRef.current?.getBoundingClientRect();
    if (margin === undefined) return;
    const places = annotations.flatMap(({ id, anchor }) => {
      const boxes = boxesOf(onPage.wordsOf(anchor));
      const top = boxes[0]?.top;
      const end = boxes.at(-1)?.bottom;
      return top === undefined || end === undefined
        ? []
        : [{ id, top: Math.max(0, Math.round(top - margin.top)), end: Math.round(end - margin.top) }];
    });
    const positions = new Map(places.map(({ id, top }) => [id, top]));
    const ends = new Map(places.map(({ id, end }) => [id, end]));
    const next: MarginLayout = { positions, ends, height: Math.round(margin.height), document };
    setLayout((before) => (isSameLayout(before, next) ? before : next));
  };
  const measureAgain = useEffectEvent(measure);

  // oxlint-disable-next-line react-hooks/exhaustive-deps -- measure is made anew at each drawing; only these change what it finds
  useLayoutEffect(measure, [annotations, document]);
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
