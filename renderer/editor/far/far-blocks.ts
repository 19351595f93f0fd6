import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { drawnBlocks } from '../drawn-blocks.ts';
import { type FarPlace, farPlaceOf, setFarPlace } from './far-place.ts';
import { type Extent, farRuns, type Run } from './far-runs.ts';
import { canPause, withoutWatching } from './without-watching.ts';

/** Blocks from which a text is so long that those far away are taken out: some 300 pages. */
const LONG = 2000;

/** Window heights above and below what is in sight that stay laid out. */
const NEAR = 3;

/** Window heights that are laid out at least before the text is looked at again. */
const CLOSE = 1;

/** Blocks before and behind the caret that stay. */
const ABOUT_CARET = 10;

/** What a block is marked with that has been taken out: the first of a run keeps the room of all, the others have none. */
const FAR = 'data-far';
const STAND = 'stand';
const ROOM = '--far-room';

type Measured = { readonly dom: HTMLElement; readonly extent: Extent; readonly room: number };

/** The part of the window in which the text is seen; null while it is not shown. */
function seenOf(view: EditorView): Extent | null {
  const scroller = view.dom.closest('[data-letter]')?.parentElement;
  if (scroller === null || scroller === undefined || view.dom.getClientRects().length === 0) return null;
  const { top, bottom } = scroller.getBoundingClientRect();
  return bottom > top ? { top, bottom } : null;
}

const widened = ({ top, bottom }: Extent, heights: number): Extent => {
  const more = (bottom - top) * heights;
  return { top: top - more, bottom: bottom + more };
};

const touches = (one: Extent, other: Extent): boolean => one.top < other.bottom && one.bottom > other.top;

const marginBefore = (block: HTMLElement): number => Number.parseFloat(getComputedStyle(block).marginBlockStart) || 0;

/** Where all blocks stand, or would stand if none had been taken out. Those that are out stand as they did. */
function measure(blocks: readonly HTMLElement[]): Measured[] {
  let next = blocks[0]?.getBoundingClientRect().top ?? 0;
  const measured = blocks.map((dom) => {
    const place = farPlaceOf(dom);
    const { top, height } = place === null ? dom.getBoundingClientRect() : { top: next, height: place.height };
    next = place === null ? top + height : next + place.room;
    return { dom, place, extent: { top, bottom: top + height } };
  });
  return measured.map(({ dom, place, extent }, index) => {
    const after = measured[index + 1];
    // Beside one that is out, only its own height is known for sure.
    const beginning = after?.place === null ? after.extent.top : extent.bottom + (after === undefined ? 0 : marginBefore(dom));
    return { dom, extent, room: place?.room ?? Math.max(0, beginning - extent.top) };
  });
}

/**
 * The blocks about both ends of the selection; and the first and the last of the text. Chromium puts the caret in the first that is laid out when the
 * text gets the focus: ProseMirror knows that, and puts it back, as long as that is the first of all.
 */
function keptBy({ doc, selection: { $head, $anchor } }: EditorState): Run[] {
  const last = doc.childCount - 1;
  const about = [$head, $anchor].map(($place) => Math.min($place.index(0), last));
  return [
    { first: 0, last: 0 },
    { first: last, last },
    ...about.map((index) => ({ first: index - ABOUT_CARET, last: index + ABOUT_CARET })),
  ];
}

/** Takes the blocks of one text out and brings them back as one goes about in it. */
class FarBlocks {
  readonly #view: EditorView;
  readonly #stop = new AbortController();
  #stands: readonly HTMLElement[] = [];
  #out = new Set<HTMLElement>();

  constructor(view: EditorView) {
    this.#view = view;
    const { signal } = this.#stop;
    // Before the frame is drawn that shows where one has scrolled to.
    document.addEventListener('scroll', this.look, { capture: true, passive: true, signal });
    const observer = new ResizeObserver(this.look);
    observer.observe(view.dom);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  update(view: EditorView, before: EditorState): void {
    const { doc, selection } = view.state;
    const isMadeAnew = doc.firstChild !== before.doc.firstChild && doc.lastChild !== before.doc.lastChild;
    if (doc.childCount !== before.doc.childCount || isMadeAnew) this.#arrange([]);
    // A key that writes stays in its block.
    else if (selection.$head.index(0) !== before.selection.$head.index(0)) this.look();
  }

  destroy(): void {
    this.#stop.abort();
  }

  /** Brings back what one has come near to. */
  readonly look = (): void => {
    const { doc } = this.#view.state;
    if (doc.childCount < LONG && this.#out.size === 0) return;
    const seen = seenOf(this.#view);
    if (seen === null) return;
    const close = widened(seen, CLOSE);
    const isGone = (stand: HTMLElement): boolean =>
      stand.getAttribute(FAR) !== STAND || !stand.isConnected || stand.hasAttribute('data-awake');
    const isDue =
      this.#out.size === 0 ||
      this.#stands.some((stand) => isGone(stand) || touches(stand.getBoundingClientRect(), close)) ||
      !this.#hasCaret();
    if (isDue) this.#arrange([]);
  };

  /** Has the block at a place of the text laid out, with those about it, as long as one stays or goes there. */
  reveal(position: number): void {
    const index = this.#view.state.doc.resolve(position).index(0);
    const block = this.#blocks()[index];
    if (block !== undefined && farPlaceOf(block) !== null) this.#arrange([{ first: index - ABOUT_CARET, last: index + ABOUT_CARET }]);
  }

  #hasCaret(): boolean {
    const block = this.#blocks()[this.#view.state.selection.$head.index(0)];
    return block === undefined || farPlaceOf(block) === null;
  }

  #blocks(): readonly HTMLElement[] {
    const blocks = drawnBlocks(this.#view).flatMap(({ dom }) => (dom instanceof HTMLElement ? [dom] : []));
    return blocks.length === this.#view.state.doc.childCount ? blocks : [];
  }

  #arrange(kept: readonly Run[]): void {
    const view = this.#view;
    const seen = seenOf(view);
    if (seen === null || !canPause(view)) return;
    const blocks = view.state.doc.childCount < LONG ? [] : measure(this.#blocks());
    const runs = farRuns(
      blocks.map(({ extent }) => extent),
      widened(seen, NEAR),
      [...keptBy(view.state), ...kept],
    );
    const places = new Map<HTMLElement, FarPlace>();
    const stands = new Map<HTMLElement, number>();
    for (const run of runs) {
      let offset = 0;
      const [stand] = blocks.slice(run.first, run.first + 1);
      if (stand === undefined) continue;
      for (const { dom, extent, room } of blocks.slice(run.first, run.last + 1)) {
        places.set(dom, { stand: stand.dom, offset, room, height: extent.bottom - extent.top });
        offset += room;
      }
      const after = blocks[run.last + 1];
      stands.set(stand.dom, offset - (after === undefined ? 0 : marginBefore(after.dom)));
    }
    this.#apply(places, stands);
  }

  #apply(places: ReadonlyMap<HTMLElement, FarPlace>, stands: ReadonlyMap<HTMLElement, number>): void {
    const out = this.#out;
    withoutWatching(this.#view, () => {
      for (const block of out) {
        if (places.has(block)) continue;
        // What is laid out again has the height it had until it is drawn.
        block.style.setProperty('contain-intrinsic-block-size', `auto ${String(farPlaceOf(block)?.height ?? 0)}px`);
        block.removeAttribute(FAR);
        block.style.removeProperty(ROOM);
        setFarPlace(block, null);
      }
      for (const [block, place] of places) {
        setFarPlace(block, place);
        const room = stands.get(block);
        const mark = room === undefined ? '' : STAND;
        if (block.getAttribute(FAR) !== mark) block.setAttribute(FAR, mark);
        if (room !== undefined) block.style.setProperty(ROOM, `${String(room)}px`);
      }
    });
    this.#out = new Set(places.keys());
    this.#stands = [...stands.keys()];
  }
}

/**
 * Selects a very long text from its first letter to its last: between the blocks themselves, as all of a text is selected else, Chromium counts
 * them again and again, for many seconds. False where another way will do, or is needed because the text does not begin and end with words.
 */
function selectWords({ state, dispatch }: EditorView): boolean {
  const { doc, tr } = state;
  const [first, last] = [Selection.atStart(doc), Selection.atEnd(doc)];
  const areWords = first instanceof TextSelection && last instanceof TextSelection && first.$from.depth === 1 && last.$to.depth === 1;
  if (doc.childCount < LONG || !areWords) return false;
  dispatch(tr.setSelection(TextSelection.create(doc, first.from, last.to)));
  return true;
}

const farKey = new PluginKey<{ blocks: FarBlocks | null }>('farBlocks');

/** Has the block at a place of the text laid out, before it is scrolled to without the caret. */
export const revealBlock = (view: EditorView, position: number): void => farKey.getState(view.state)?.blocks?.reveal(position);

/**
 * Of a text of many hundred pages, takes the blocks out of the layout that are far from what is in sight and from the caret. That they are not
 * drawn (`content-visibility`) does not do there: Chromium asks of each block at every key whether it has come into sight. The first block of
 * a run keeps the room of all.
 */
export const FarAwayBlocks = Extension.create({
  name: 'farBlocks',
  addKeyboardShortcuts() {
    return { 'Mod-a': () => selectWords(this.editor.view) };
  },
  addProseMirrorPlugins() {
    const own: { blocks: FarBlocks | null } = { blocks: null };
    return [
      new Plugin({
        key: farKey,
        state: { init: () => own, apply: (_tr, value) => value },
        view: (view) => {
          own.blocks = new FarBlocks(view);
          return own.blocks;
        },
      }),
    ];
  },
});
