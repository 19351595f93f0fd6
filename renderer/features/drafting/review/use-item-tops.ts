import { useLayoutEffect, useState, type RefObject } from 'react';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import type { ReviewItem } from './review-items.ts';

/** Where the words of each item begin, in CSS pixels from the top of the sheet, and where there is room for cards beside it. */
export type ItemTops = { readonly tops: ReadonlyMap<string, number>; readonly isWide: boolean };

/** A sheet that can still be read, and a card beside it. CSS pixels. */
const ROOM_FOR_CARDS = 720;

/** Measures once per change and when the sheet changes its size: everything above may have moved it. */
export function useItemTops(desk: WritingDesk, sheet: RefObject<HTMLElement | null>, items: readonly ReviewItem[]): ItemTops {
  const [measured, setMeasured] = useState<ItemTops>({ tops: new Map(), isWide: false });
  useLayoutEffect(() => {
    const { current } = sheet;
    if (current === null) return undefined;
    const { view } = desk.editor;
    const look = (): void => {
      if (desk.editor.isDestroyed) return;
      const around = current.getBoundingClientRect();
      const { size } = view.state.doc.content;
      const tops = new Map(items.map(({ id, from }) => [id, Math.round(view.coordsAtPos(Math.min(from, size)).top - around.top)] as const));
      const isWide = (current.parentElement?.clientWidth ?? 0) >= ROOM_FOR_CARDS;
      setMeasured((before) =>
        before.isWide === isWide && before.tops.size === tops.size && [...tops].every(([id, top]) => before.tops.get(id) === top)
          ? before
          : { tops, isWide },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    if (current.parentElement !== null) observer.observe(current.parentElement);
    return () => observer.disconnect();
  }, [desk, sheet, items]);
  return measured;
}
