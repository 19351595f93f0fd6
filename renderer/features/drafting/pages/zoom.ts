/** How large pages are shown: as wide as there is room for, or a share of their size on paper. */
export type Zoom = 'fit' | number;

/** CSS pixels that a sheet of A4 is wide on paper. */
const PAPER_WIDTH = 794;

const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

/** CSS pixels that a page is shown in, where there is `room`. */
export const pageWidth = (zoom: Zoom, room: number): number =>
  Math.round(zoom === 'fit' ? Math.min(room, PAPER_WIDTH) : zoom * PAPER_WIDTH);

/** The next step up or down; the same where there is none. */
export function zoomStep(zoom: Zoom, room: number, direction: 1 | -1): Zoom {
  const now = pageWidth(zoom, room) / PAPER_WIDTH;
  const next = direction === 1 ? STEPS.find((step) => step > now + 0.01) : STEPS.findLast((step) => step < now - 0.01);
  return next ?? zoom;
}

/** Per cent of its size on paper. */
export const zoomInPercent = (zoom: Zoom, room: number): number => Math.round((pageWidth(zoom, room) / PAPER_WIDTH) * 100);
