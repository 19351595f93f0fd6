/** Air kept above words that are brought into view, in pixels. */
const AIR = 48;

/** Air kept below, in pixels: the tools at the foot of the pane must not cover what they are about. */
const AIR_BELOW = 96;

/** Frames after which a long document has drawn what came into view and no longer changes its height. */
const SETTLING_FRAMES = 3;

type Placement = 'centre' | 'top' | 'if-hidden';

function scrollTo(scroller: HTMLElement, range: Range, placement: Placement): void {
  const words = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const isInView = words.top >= view.top + AIR / 2 && words.bottom <= view.bottom - AIR_BELOW;
  if (placement === 'if-hidden' && isInView) return;
  const centred = (view.height - words.height) / 2;
  // Words higher than the window are shown from their first line.
  const wanted = placement === 'top' ? AIR : Math.max(AIR, centred);
  scroller.scrollTop += words.top - view.top - wanted;
}

/** Brings words into view at once, without motion. */
export function bringIntoView(scroller: HTMLElement, range: Range, placement: Placement): void {
  const again = (left: number, how: Placement): void => {
    const before = scroller.scrollTop;
    scrollTo(scroller, range, how);
    if (left > 0 && Math.abs(scroller.scrollTop - before) > 1) requestAnimationFrame(() => again(left - 1, how));
  };
  again(SETTLING_FRAMES, placement);
}
