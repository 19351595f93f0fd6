import { useEffect, useState } from 'react';

type CardHeights = {
  /** Heights of cards that have been drawn, by note, in pixels. They are remembered when the card is out of sight. */
  readonly heights: ReadonlyMap<string, number>;
  /** Measures an element that names its note in `data-measured`, now and whenever its height changes: give it as its ref. */
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
};

type Ruler = { readonly observer: ResizeObserver; readonly measure: CardHeights['measure'] };

/** Keeps the heights of cards; each is measured when it is drawn and again when it changes. */
export function useCardHeights(): CardHeights {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const [ruler] = useState((): Ruler => {
    const note = (entries: readonly (readonly [HTMLElement, number])[]): void =>
      setHeights((before) => {
        const changed = entries.flatMap(([element, height]) => {
          const id = element.dataset['measured'];
          return id === undefined || height === 0 || before.get(id) === height ? [] : [[id, height] as const];
        });
        return changed.length === 0 ? before : new Map([...before, ...changed]);
      });
    const observer = new ResizeObserver((entries) =>
      note(
        entries.flatMap(({ target, borderBoxSize }) =>
          target instanceof HTMLElement ? [[target, Math.round(borderBoxSize[0]?.blockSize ?? 0)] as const] : [],
        ),
      ),
    );
    return {
      observer,
      measure: (element) => {
        if (element === null) return undefined;
        observer.observe(element);
        return () => observer.unobserve(element);
      },
    };
  });
  useEffect(() => () => ruler.observer.disconnect(), [ruler]);
  return { heights, measure: ruler.measure };
}
