import type { EditorView } from '@tiptap/pm/view';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { topOfPlace } from '../../../renderer/features/drafting/review/item-top.ts';
import { pictured } from '../editor/picture.ts';

const WINDOW = 600;

/** An element as far as its box is asked for. */
class Block {
  readonly #top: number;
  readonly #height: number;
  constructor(top: number, height: number) {
    this.#top = top;
    this.#height = height;
  }
  getBoundingClientRect() {
    return { top: this.#top, height: this.#height, bottom: this.#top + this.#height };
  }
}

beforeEach(() => {
  vi.stubGlobal('HTMLElement', Block);
  vi.stubGlobal('window', { innerHeight: WINDOW });
});
afterEach(() => void vi.unstubAllGlobals());

/** A text of three blocks, each 100 high, the first of which begins at `top`; its lines are wherever 1 is for the first letter, 2 for the next. */
const scrolledTo = (top: number): { view: EditorView; measured: number[] } => {
  const { doc } = pictured('ti tegn nu', 'ti tegn nu', 'ti tegn nu');
  const measured: number[] = [];
  const view = {
    state: { doc },
    nodeDOM: (position: number) => new Block(top + (position / 12) * 100, 100),
    coordsAtPos: (position: number) => {
      measured.push(position);
      return { top: position };
    },
  } as unknown as EditorView; // as: no more of a view is looked at
  return { view, measured };
};

it('measures a place to the line in sight and a window above and below it', () => {
  for (const top of [0, WINDOW, 2 * WINDOW - 1, -WINDOW - 99]) {
    const { view, measured } = scrolledTo(top);
    expect(topOfPlace(view, 4)).toBe(4);
    expect(measured).toEqual([4]);
  }
});

it('tells farther away by the block and how far into it the place is, and lays nothing out for it', () => {
  const { view, measured } = scrolledTo(5000);
  expect(topOfPlace(view, 6)).toBe(5000 + 50);
  expect(topOfPlace(view, 12 + 3)).toBe(5100 + 25);
  expect(measured).toEqual([]);
});

it('rises with the place within a block, and never leaves it', () => {
  const { view } = scrolledTo(-4000);
  const tops = Array.from({ length: 11 }, (_, n) => topOfPlace(view, 13 + n));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(Math.min(...tops)).toBeGreaterThanOrEqual(-3900);
  expect(Math.max(...tops)).toBeLessThanOrEqual(-3800);
});

it('takes a place beyond the end, of words that are gone meanwhile, for the end', () => {
  const { view, measured } = scrolledTo(0);
  topOfPlace(view, 5000);
  expect(measured).toEqual([36]);
});
