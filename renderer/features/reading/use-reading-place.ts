import { useEffect, useState, type RefObject } from 'react';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { offsetInView, placesIn } from './reading-place.ts';

/** Offset of the words at the top of the window, as the reader scrolls. */
export function useReadingPlace(
  scrollerRef: RefObject<HTMLElement | null>,
  articleRef: RefObject<HTMLElement | null>,
  source: SourceDocument,
): number {
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    const scroller = scrollerRef.current;
    const article = articleRef.current;
    if (scroller === null || article === null) return undefined;
    let places: ReturnType<typeof placesIn> | null = null;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      places ??= placesIn(article);
      setOffset(offsetInView(scroller, places));
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const resized = new ResizeObserver(() => {
      // An opened or closed box changes which places can be seen.
      places = null;
      later();
    });
    scroller.addEventListener('scroll', later, { passive: true });
    resized.observe(article);
    return () => {
      scroller.removeEventListener('scroll', later);
      resized.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [scrollerRef, articleRef, source]);
  return offset;
}
