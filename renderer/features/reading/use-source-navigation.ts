import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { AnnotationId } from '../../../shared/domain/ids.ts';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import type { PlacedNote } from './placed-notes.ts';
import { bringIntoView } from './scrolling.ts';
import { useFlash } from './use-flash.ts';
import type { TextOnPage } from './use-text-map.ts';

/** A place to show. A new key shows it again, though it be the same place. `leavesFocus`: whoever asked goes on where they are. */
export type Jump = { readonly range: TextRange; readonly key: number; readonly leavesFocus: boolean };

/** Where the keys go is nowhere, or has just gone out of sight. */
const isFocusLost = (): boolean => {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || !activeElement.checkVisibility();
};

type NavigationOptions = {
  readonly scrollerRef: RefObject<HTMLElement | null>;
  readonly articleRef: RefObject<HTMLElement | null>;
  readonly onPage: TextOnPage;
  readonly notes: readonly PlacedNote[];
  readonly activeId: AnnotationId | null;
  readonly jump: Jump | null;
  readonly openAround: (range: TextRange) => void;
  /** One has come to these words. */
  readonly onArrive: (range: TextRange) => void;
  /** A jump from elsewhere is about to be followed: what was selected is let go. */
  readonly onLeave: () => void;
};

type Navigation = {
  readonly show: (range: TextRange, placement: 'centre' | 'top' | 'if-hidden') => void;
  /** Shows the words, flashes them and reads on from them; `leavesFocus`: only where the focus stays in sight elsewhere. */
  readonly goTo: (range: TextRange, placement: 'centre' | 'top', leavesFocus?: boolean) => void;
};

/** Going to places in the source: from outside, from the outline, and to the note that has become active. */
export function useSourceNavigation(options: NavigationOptions): Navigation {
  const { scrollerRef, articleRef, onPage, notes, activeId, jump, openAround, onArrive, onLeave } = options;
  const flash = useFlash();

  const show: Navigation['show'] = (range, placement) => {
    const words = onPage.rangeOf(range);
    if (words !== null && scrollerRef.current !== null) bringIntoView(scrollerRef.current, words, placement);
  };
  const goTo: Navigation['goTo'] = (range, placement, leavesFocus = false) => {
    openAround(range);
    // After the box is open, if it was closed.
    requestAnimationFrame(() => {
      if (!leavesFocus || isFocusLost()) articleRef.current?.focus({ preventScroll: true });
      show(range, placement);
      flash(onPage.wordsOf(range));
      onArrive(range);
    });
  };
  const followJump = useEffectEvent((to: Jump) => {
    onLeave();
    goTo(to.range, 'centre', to.leavesFocus);
  });
  useEffect(() => {
    if (jump !== null) followJump(jump);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the key says when to jump; the same place may come as a new object
  }, [jump?.key]);

  const showActive = useEffectEvent((id: AnnotationId) => {
    const active = notes.find(({ annotation }) => annotation.id === id);
    if (active !== undefined) show(active.places[0], 'if-hidden');
  });
  useEffect(() => {
    if (activeId !== null) showActive(activeId);
  }, [activeId]);
  return { show, goTo };
}
