import { useLayoutEffect, useState, type RefObject } from 'react';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { topOfPlace } from './item-top.ts';
import type { ReviewItem } from './review-items.ts';
import type { ReviewStore } from './review-store.ts';

/** Where the words of each item begin, in CSS pixels from the top of the sheet, and where there is room for cards beside it. */
export type ItemTops = { readonly tops: ReadonlyMap<string, number>; readonly isWide: boolean };

/** A sheet that can still be read, and a card beside it. CSS pixels. */
const ROOM_FOR_CARDS = 720;

/** Measures when the text has been read anew, while one scrolls, and when the sheet changes its size: everything above may have moved it. */
export function useItemTops(
  desk: WritingDesk,
  sheet: RefObject<HTMLElement | null>,
  items: readonly ReviewItem[],
  store: ReviewStore | null,
): ItemTops {
  const [measured, setMeasured] = useState<ItemTops>({ tops: new Map(), isWide: false });
  useLayoutEffect(() => {
    const { current } = sheet;
    if (current === null) return undefined;
    const { view } = desk.editor;
    const look = (): void => {
      if (desk.editor.isDestroyed) return;
      const around = current.getBoundingClientRect();
      const now = store?.placed();
      const suggested = new Map(now?.suggestions.map(({ id, from }) => [id, from]));
      const placeOf = ({ id, from }: ReviewItem): number => now?.places.get(id)?.from ?? suggested.get(id) ?? from;
      const tops = new Map(items.map((item) => [item.id, Math.round(topOfPlace(view, placeOf(item)) - around.top)] as const));
      const isWide = (current.parentElement?.clientWidth ?? 0) >= ROOM_FOR_CARDS;
      setMeasured((before) =>
        before.isWide === isWide && before.tops.size === tops.size && [...tops].every(([id, top]) => before.tops.get(id) === top)
          ? before
          : { tops, isWide },
      );
    };
    let frame = 0;
    const lookSoon = (): void => {
      if (frame === 0)
        frame = requestAnimationFrame(() => {
          frame = 0;
          look();
        });
    };
    look();
    const stopReading = store?.onRead(lookSoon);
    const observer = new ResizeObserver(look);
    const scroller = current.parentElement;
    observer.observe(current);
    if (scroller !== null) observer.observe(scroller);
    // What comes into sight is measured to the line.
    scroller?.addEventListener('scroll', lookSoon, { passive: true });
    return () => {
      stopReading?.();
      observer.disconnect();
      scroller?.removeEventListener('scroll', lookSoon);
      cancelAnimationFrame(frame);
    };
  }, [desk, sheet, items, store]);
  return measured;
}
