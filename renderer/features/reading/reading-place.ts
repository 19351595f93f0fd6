import { firstWhere } from './text-runs.ts';

/** How far below the top of the window a line counts as being read, in pixels. */
const READING_LINE = 72;

/**
 * Elements that say where they stand in the text, in document order. In a long document only the groups do: to ask what is
 * inside one that is out of sight would lay it out.
 */
export function placesIn(article: HTMLElement): readonly HTMLElement[] {
  const groups = Array.from(article.querySelectorAll<HTMLElement>('[data-lazy]'));
  const places = groups.length > 0 ? groups : Array.from(article.querySelectorAll<HTMLElement>('[data-start], [data-place]'));
  return places.filter((element) => element.closest('[hidden]') === null);
}

const offsetOf = (element: HTMLElement | undefined): number => Number(element?.dataset['start'] ?? element?.dataset['place'] ?? 0);

/** Offset of what stands at the reading line of the scrolled window. */
export function offsetInView(scroller: HTMLElement, places: readonly HTMLElement[], readingLine: number = READING_LINE): number {
  const atFoot = scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
  const line = atFoot ? scroller.getBoundingClientRect().bottom : scroller.getBoundingClientRect().top + readingLine;
  const next = firstWhere(places.length, (index) => (places[index]?.getBoundingClientRect().top ?? Infinity) > line);
  return offsetOf(places[Math.max(0, next - 1)]);
}
