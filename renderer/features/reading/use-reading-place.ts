import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { headingAt, pageLabelAt, type Heading } from './headings.ts';
import { offsetInView, placesIn } from './reading-place.ts';

/** Page, as printed, and heading of the words at the top of the window. */
type ReadingPlace = { readonly page: string | null; readonly heading: Heading | null };

/** Where the reader is, as the reader scrolls; the same object until the page or the heading is another. */
export function useReadingPlace(
  scrollerRef: RefObject<HTMLElement | null>,
  articleRef: RefObject<HTMLElement | null>,
  source: SourceDocument,
  headings: readonly Heading[],
  openZones: ReadonlySet<number>,
): ReadingPlace {
  const placeAt = (offset: number): ReadingPlace => ({ page: pageLabelAt(source, offset), heading: headingAt(headings, offset) });
  const [place, setPlace] = useState(() => placeAt(0));
  const arrive = useEffectEvent((offset: number) => {
    const next = placeAt(offset);
    setPlace((before) => (before.page === next.page && before.heading === next.heading ? before : next));
  });
  useEffect(() => {
    const scroller = scrollerRef.current;
    const article = articleRef.current;
    if (scroller === null || article === null) return undefined;
    let places: ReturnType<typeof placesIn> | null = null;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      places ??= placesIn(article);
      arrive(offsetInView(scroller, places));
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const resized = new ResizeObserver(later);
    later();
    scroller.addEventListener('scroll', later, { passive: true });
    resized.observe(article);
    return () => {
      scroller.removeEventListener('scroll', later);
      resized.disconnect();
      cancelAnimationFrame(frame);
    };
    // An opened or closed box changes which places can be seen, another document all of them
  }, [scrollerRef, articleRef, source, openZones]);
  return place;
}
