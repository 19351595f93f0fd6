import { useLayoutEffect, useState, type RefObject } from 'react';

/** Height of a card that has not been measured yet, in pixels: type, two lines and foot. */
export const UNMEASURED_HEIGHT = 96;

const heightsIn = (column: HTMLElement): ReadonlyMap<string, number> =>
  new Map(Array.from(column.querySelectorAll<HTMLElement>('[data-note]'), (card) => [card.dataset['note'] ?? '', card.offsetHeight]));

const isSame = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && Array.from(a).every(([id, height]) => b.get(id) === height);

/** Heights of the cards in a column by note, measured before they are seen and again whenever one changes. `notes` names the notes that have cards. */
export function useCardHeights(columnRef: RefObject<HTMLElement | null>, notes: string): ReadonlyMap<string, number> {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const { current: column } = columnRef;
    if (column === null) return undefined;
    const measure = (): void => {
      const next = heightsIn(column);
      setHeights((before) => (isSame(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const card of column.querySelectorAll('[data-note]')) observer.observe(card);
    return () => observer.disconnect();
  }, [columnRef, notes]);
  return heights;
}
