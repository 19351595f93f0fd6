import { useEffect, useState, type RefObject } from 'react';
import { firstWhere } from '../text-runs.ts';
import type { SourceDocument } from '../../../../shared/domain/source-document.ts';

/** Index of the block that holds `offset`, or of the next one where it stands between two; null in a text without blocks. */
export function blockAt({ blocks }: SourceDocument, offset: number): number | null {
  const index = Math.min(
    blocks.length - 1,
    firstWhere(blocks.length, (at) => (blocks[at]?.end ?? Infinity) > offset),
  );
  return index < 0 ? null : index;
}

/** Offset of the words under the pointer, kept while the pointer is beside the text: on its way to the button. */
export function usePointedOffset(scrollerRef: RefObject<HTMLElement | null>, articleRef: RefObject<HTMLElement | null>): number | null {
  const [offset, setOffset] = useState<number | null>(null);
  useEffect(() => {
    const scroller = scrollerRef.current;
    if (scroller === null) return undefined;
    let frame = 0;
    const look = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element) || frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const run = articleRef.current?.contains(target) === true ? target.closest<HTMLElement>('[data-start]') : null;
        const block = run ?? target.closest('p, li, h1, h2, h3, h4, h5, h6')?.querySelector<HTMLElement>('[data-start]');
        const start = Number(block?.dataset['start'] ?? Number.NaN);
        if (!Number.isNaN(start)) setOffset(start);
      });
    };
    const leave = (): void => setOffset(null);
    scroller.addEventListener('pointermove', look, { passive: true });
    scroller.addEventListener('pointerleave', leave);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('pointermove', look);
      scroller.removeEventListener('pointerleave', leave);
    };
  }, [scrollerRef, articleRef]);
  return offset;
}
