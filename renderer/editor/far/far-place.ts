import type { Extent } from './far-runs.ts';

/** Where a block stood that has been taken out. CSS pixels. */
export type FarPlace = {
  /** What keeps the room of its run. */
  readonly stand: HTMLElement;
  /** How far below the beginning of the room it begins. */
  readonly offset: number;
  /** From its beginning to that of the next. */
  readonly room: number;
  readonly height: number;
};

const places = new WeakMap<HTMLElement, FarPlace>();

export const farPlaceOf = (block: HTMLElement): FarPlace | null => places.get(block) ?? null;

/** Notes where a block stands while it is out, or (null) that it is back. */
export function setFarPlace(block: HTMLElement, place: FarPlace | null): void {
  if (place === null) places.delete(block);
  else places.set(block, place);
}

/** Where a block of the text is in the window, in CSS pixels, whether it is laid out or has been taken out. */
export function extentOf(block: HTMLElement): Extent {
  const place = farPlaceOf(block);
  if (place === null) return block.getBoundingClientRect();
  const top = place.stand.getBoundingClientRect().top + place.offset;
  return { top, bottom: top + place.height };
}
