import { Extension } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** 1 down the text, -1 up. */
type Direction = 1 | -1;

/** How much of a page stays in sight when it is turned, as a share of its height. */
const KEPT = 0.1;

type Piece = { readonly box: DOMRect; /** Of a citation; null for words that can be edited. */ readonly citation: HTMLElement | null };

const middle = (box: { readonly top: number; readonly bottom: number }): number => (box.top + box.bottom) / 2;

/** The boxes that the lines of a block are made of. */
function piecesOf(block: HTMLElement): Piece[] {
  const citations = [...block.querySelectorAll<HTMLElement>('[data-citation-view="inline"]')];
  const words: Piece[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    if (text.parentElement?.isContentEditable !== true || text.textContent === '') continue;
    range.selectNodeContents(text);
    words.push(...[...range.getClientRects()].map((box) => ({ box, citation: null })));
  }
  return [...citations.flatMap((citation) => [...citation.getClientRects()].map((box) => ({ box, citation }))), ...words];
}

/** The line that comes next among the pieces, seen from a height in the window. */
function lineFrom(pieces: readonly Piece[], from: number, direction: Direction): readonly Piece[] {
  const ahead = pieces.filter(({ box }) => (middle(box) - from) * direction > 0);
  const [first] = ahead.toSorted((a, b) => (middle(a.box) - middle(b.box)) * direction);
  return first === undefined ? [] : ahead.filter(({ box }) => Math.abs(middle(box) - middle(first.box)) < first.box.height / 2);
}

const blockAt = (view: EditorView, $place: ResolvedPos, before: number): HTMLElement | null => {
  const dom = $place.doc.nodeAt(before)?.isTextblock === true ? view.nodeDOM(before) : null;
  return dom instanceof HTMLElement ? dom : null;
};

/** The next line of the text, in the block of the caret or the one beside it; empty where there is no such block. */
function nextLine(view: EditorView, $head: ResolvedPos, direction: Direction): readonly Piece[] {
  const caret = view.coordsAtPos($head.pos);
  const own = blockAt(view, $head, $head.before());
  if (own === null) return [];
  const line = lineFrom(piecesOf(own), direction > 0 ? caret.bottom : caret.top, direction);
  if (line.length > 0) return line;
  const edge = direction > 0 ? $head.after() : $head.before();
  const beside = direction > 0 ? edge : edge - ($head.doc.resolve(edge).nodeBefore?.nodeSize ?? 0);
  const block = beside === $head.before() ? null : blockAt(view, $head, beside);
  return block === null ? [] : lineFrom(piecesOf(block), direction > 0 ? -Infinity : Infinity, direction);
}

/** Past the citation that fills the next line: Chromium, which finds nothing to edit there, would go to the end of the whole text. */
function passCitation(view: EditorView, direction: Direction, extend: boolean): boolean {
  const { selection, doc } = view.state;
  if (!(selection instanceof TextSelection) || (!extend && !selection.empty)) return false;
  const line = nextLine(view, selection.$head, direction);
  const citation = line[0]?.citation ?? null;
  if (citation === null || line.some((piece) => piece.citation === null)) return false;
  const before = view.posAtDOM(citation, 0, -1);
  const head = direction > 0 ? before + (doc.nodeAt(before)?.nodeSize ?? 0) : before;
  if ((head - selection.head) * direction <= 0) return false;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, extend ? selection.anchor : head, head)).scrollIntoView());
  return true;
}

/** A page further, with the caret at the same height of the window: over citations Chromium would scroll and leave the caret behind. */
function turnPage(view: EditorView, direction: Direction, extend: boolean): boolean {
  const scroller = view.dom.closest('[data-letter]')?.parentElement;
  const { selection, doc } = view.state;
  if (scroller === null || scroller === undefined || !(selection instanceof TextSelection)) return false;
  const frame = scroller.getBoundingClientRect();
  const caret = view.coordsAtPos(selection.head);
  const before = scroller.scrollTop;
  scroller.scrollTop += direction * scroller.clientHeight * (1 - KEPT);
  const isEnd = Math.abs(scroller.scrollTop - before) < 1;
  const height = Math.min(Math.max(middle(caret), frame.top + 1), frame.bottom - 1);
  const found = isEnd ? null : view.posAtCoords({ left: caret.left, top: height });
  const place = TextSelection.near(doc.resolve(found?.pos ?? (direction > 0 ? doc.content.size : 0)), direction);
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, extend ? selection.anchor : place.head, place.head)));
  return true;
}

/** To the end of the text, or its beginning: of a block that has not been laid out Chromium finds only the beginning. */
function goToEdge(view: EditorView, direction: Direction, extend: boolean): boolean {
  const { doc, selection, tr } = view.state;
  const edge = direction > 0 ? Selection.atEnd(doc) : Selection.atStart(doc);
  const head = direction > 0 ? edge.to : edge.from;
  view.dispatch(tr.setSelection(extend ? TextSelection.between(selection.$anchor, doc.resolve(head), direction) : edge).scrollIntoView());
  return true;
}

/** The direction of the edge that a key leads to; null where it leads to none. */
function edgeOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Direction | null {
  if (altKey || ctrlKey === metaKey) return null;
  if (ctrlKey) return key === 'End' ? 1 : key === 'Home' ? -1 : null;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
}

/** Moves the caret where the browser cannot: over lines that a citation fills, by pages, and to either end. */
export const VerticalKeys = Extension.create({
  name: 'verticalKeys',
  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('verticalKeys'),
        props: {
          handleKeyDown(view, event) {
            const edge = view.composing ? null : edgeOf(event);
            if (edge !== null) return goToEdge(view, edge, event.shiftKey);
            if (event.altKey || event.ctrlKey || event.metaKey || view.composing) return false;
            switch (event.key) {
              case 'ArrowDown':
                return passCitation(view, 1, event.shiftKey);
              case 'ArrowUp':
                return passCitation(view, -1, event.shiftKey);
              case 'PageDown':
                return turnPage(view, 1, event.shiftKey);
              case 'PageUp':
                return turnPage(view, -1, event.shiftKey);
              default:
                return false;
            }
          },
        },
      }),
    ];
  },
});
