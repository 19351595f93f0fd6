import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { WritingDesk } from '../../../editor/use-response-editor.ts';
import { useIsAway } from '../use-is-away.ts';

/** CSS pixels between the words and the bar below them. */
const GAP = 6;

type Options = {
  readonly desk: WritingDesk;
  readonly sheet: RefObject<HTMLElement | null>;
  /** What the bar is about, and where it stands; null while it is about nothing. Another key is another thing. */
  readonly about: { readonly key: string; readonly from: number; readonly to: number } | null;
};

/**
 * A bar below words of the text, or above them where there is no room, that never takes the focus by itself: Alt+Enter goes to it, Escape comes back or puts it away. It
 * waits while the mouse is at work.
 */
export function useTextBar({ desk: { editor }, sheet, about }: Options) {
  const bar = useRef<HTMLDivElement>(null);
  const [isPointing, setPointing] = useState(false);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const key = about?.key ?? null;
  const isAway = useIsAway(sheet);
  const isShown = about !== null && !isPointing && !isAway && dismissed !== key;

  useEffect(() => {
    const { dom } = editor.view;
    const down = (): void => setPointing(true);
    const up = (): void => setPointing(false);
    const keys = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setDismissed(key);
      if (event.key !== 'Enter' || !event.altKey || key === null) return;
      event.preventDefault();
      setDismissed(null);
      // Only once it is there.
      setTimeout(() => bar.current?.querySelector('button')?.focus());
    };
    dom.addEventListener('pointerdown', down);
    window.addEventListener('pointerup', up);
    dom.addEventListener('keydown', keys);
    return () => {
      dom.removeEventListener('pointerdown', down);
      window.removeEventListener('pointerup', up);
      dom.removeEventListener('keydown', keys);
    };
  }, [editor, key]);

  const place = (): void => {
    if (!isShown || bar.current === null || sheet.current === null || editor.isDestroyed) return;
    const around = sheet.current.getBoundingClientRect();
    const node = editor.view.nodeDOM(about.from);
    const box = node instanceof HTMLElement ? node.getBoundingClientRect() : null;
    const [start, end] = [editor.view.coordsAtPos(about.from), editor.view.coordsAtPos(about.to, -1)];
    const { offsetWidth: width, offsetHeight: height } = bar.current;
    const left = box?.left ?? Math.min(start.left, end.left);
    const top = (box?.top ?? start.top) - GAP - height;
    const below = (box?.bottom ?? Math.max(start.bottom, end.bottom)) + GAP;
    const seen = sheet.current.parentElement?.getBoundingClientRect() ?? around;
    // Above only where it is seen there and would not be below.
    const isAbove = below + height > seen.bottom && top >= seen.top;
    bar.current.style.insetInlineStart = `${String(Math.max(0, Math.min(left - around.left, around.width - width)))}px`;
    bar.current.style.insetBlockStart = `${String((isAbove ? top : below) - around.top)}px`;
  };
  useLayoutEffect(place);
  const placeAgain = useEffectEvent(place);
  // Blocks above that come into sight or go to sleep get another height.
  useEffect(() => {
    if (!isShown || sheet.current === null) return undefined;
    const observer = new ResizeObserver(() => placeAgain());
    observer.observe(sheet.current);
    return () => observer.disconnect();
  }, [isShown, sheet]);

  useEffect(() => {
    const { current } = bar;
    if (!isShown || current === null) return undefined;
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      editor.view.focus();
    };
    current.addEventListener('keydown', escape);
    return () => current.removeEventListener('keydown', escape);
  }, [isShown, editor]);

  return { bar, isShown };
}
