import type { EditorView } from '@tiptap/pm/view';
import type { Misspelling } from './misspellings.ts';
import './misspelling-marks.css';

const NAME = 'misspelling';

function highlight(): Highlight {
  const known = CSS.highlights.get(NAME);
  if (known !== undefined) return known;
  const created = new Highlight();
  CSS.highlights.set(NAME, created);
  return created;
}

/** The place of a misspelling on the page; null where nothing of it is drawn. */
function rangeOf(view: EditorView, { from, to }: Misspelling): Range | null {
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  if (!view.dom.contains(start.node) || !view.dom.contains(end.node)) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

const isSame = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/** The marks under one text's misspellings. They are CSS highlights: nothing in the text's DOM is changed, and none is drawn by script. */
export class MisspellingMarks {
  #ranges: readonly Range[] = [];

  /** Marks these and no others; what stays marked is not touched. */
  show(view: EditorView, misspellings: readonly Misspelling[]): void {
    const marks = highlight();
    const ranges = misspellings.flatMap((misspelling) => {
      const range = rangeOf(view, misspelling);
      if (range === null || range.collapsed) return [];
      return [this.#ranges.find((before) => isSame(before, range)) ?? range];
    });
    for (const range of this.#ranges) if (!ranges.includes(range)) marks.delete(range);
    for (const range of ranges) if (!marks.has(range)) marks.add(range);
    this.#ranges = ranges;
  }

  clear(): void {
    const marks = highlight();
    for (const range of this.#ranges) marks.delete(range);
    this.#ranges = [];
  }
}
