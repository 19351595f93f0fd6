import type { TextRange } from '../../../shared/domain/source-document.ts';
import { linesOf } from './text-map.ts';
import type { TextOnPage } from './use-text-map.ts';

/** Where a stretch of words stands on the page: the top of its first line and the foot of its last, in pixels of the window. */
export type NoteBox = { readonly top: number; readonly end: number };

/** The same, told from the top of the group that the words are in: good for as long as the group keeps its size. */
type KnownBox = NoteBox & { readonly width: number; readonly height: number };

type GroupBox = { readonly element: Element; readonly rect: DOMRect; readonly isLaidOut: boolean };

/**
 * Finds where words stand, again and again while a long document is scrolled. Groups of the text that are out of sight are
 * not laid out, and what is known of a group's inside is measured only once: to ask for it at every frame would lay the
 * text out at every frame.
 */
export function createNoteBoxes(onPage: TextOnPage): { readonly measurer: () => (range: TextRange) => NoteBox | null } {
  const groups = new Map<number, Element | null>();
  const known = new Map<string, KnownBox>();

  const groupOf = (range: TextRange): Element | null => {
    const before = groups.get(range.start);
    if (before !== undefined && (before === null || before.isConnected)) return before;
    const around = onPage.wordsOf(range)[0]?.startContainer.parentElement ?? null;
    const group = around?.closest('[data-lazy]') ?? null;
    groups.set(range.start, group);
    return group;
  };

  const linesBox = (range: TextRange): NoteBox | null => {
    const words = onPage.wordsOf(range);
    const lines = linesOf(words);
    const first = lines[0];
    const last = lines.at(-1);
    if (first !== undefined && last !== undefined) return { top: first.top, end: last.bottom };
    // In a closed box the box must do.
    const box = words[0]?.startContainer.parentElement?.closest('[data-provenance]')?.getBoundingClientRect();
    return box === undefined ? null : { top: box.top, end: box.bottom };
  };

  /** One look at the page: each group is asked for its place only once. */
  const measurer = (): ((range: TextRange) => NoteBox | null) => {
    const seen = new Map<Element, GroupBox>();
    const boxOf = (element: Element): GroupBox => {
      const before = seen.get(element);
      if (before !== undefined) return before;
      const isLaidOut = element.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) !== false;
      const box = { element, rect: element.getBoundingClientRect(), isLaidOut };
      seen.set(element, box);
      return box;
    };
    return (range) => {
      const group = groupOf(range);
      if (group === null) return linesBox(range);
      const { rect, isLaidOut } = boxOf(group);
      const key = `${range.start}-${range.end}`;
      const before = known.get(key);
      if (before !== undefined && before.width === rect.width && before.height === rect.height)
        return { top: rect.top + before.top, end: rect.top + before.end };
      if (!isLaidOut) return { top: rect.top, end: rect.bottom };
      const lines = linesBox(range);
      if (lines === null) return null;
      known.set(key, { top: lines.top - rect.top, end: lines.end - rect.top, width: rect.width, height: rect.height });
      return lines;
    };
  };
  return { measurer };
}
