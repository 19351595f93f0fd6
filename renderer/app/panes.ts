/** Marks the element as a pane that F6 goes to: spread on it. */
export const paneProps = { 'data-pane': '' } as const;

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

/** Where the focus stood in each pane when it was last there. */
const places = new WeakMap<Element, HTMLElement>();

const isShown = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });

/** Remembers where in its pane the focus is, so that F6 comes back to it. */
export function rememberPlace(target: EventTarget | null): void {
  if (!(target instanceof HTMLElement)) return;
  const pane = target.closest('[data-pane]');
  if (pane !== null) places.set(pane, target);
}

/** The text of a pane is what one wants in it; the buttons above it come after. */
const entrance = (pane: HTMLElement): HTMLElement | undefined => {
  const place = places.get(pane);
  if (place !== undefined && place.isConnected && isShown(place)) return place;
  const candidates = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isShown);
  return candidates.find((element) => element.isContentEditable || element.matches('article, [role="document"]')) ?? candidates[0];
};

/** Gives the focus of something that is about to go to the pane around it: to the note one was at, or to the text. Outside all panes to the source. */
export function focusPaneOf(leaving: Element): void {
  const text = document.querySelector('[role="document"]');
  const around = leaving.closest('[data-pane]') ?? text?.closest('[data-pane]') ?? document.querySelector('[data-pane]');
  const candidates = [...(around?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].filter(
    (element) => isShown(element) && !leaving.contains(element),
  );
  const target =
    candidates.find((element) => element.dataset['active'] === 'true') ??
    candidates.find((element) => element.matches('article, [role="document"]')) ??
    candidates[0];
  target?.focus({ preventScroll: true });
}

/** Moves the focus to the next or previous pane, round and round. False when there is none to move to. */
export function focusPane(direction: 1 | -1): boolean {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown);
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step <= panes.length; step += 1) {
    const from = here === -1 && direction === -1 ? 0 : here;
    const next = panes.at((from + direction * step + panes.length * 2) % panes.length);
    const target = next === undefined ? undefined : entrance(next);
    if (target !== undefined) {
      target.focus();
      return true;
    }
  }
  return false;
}
