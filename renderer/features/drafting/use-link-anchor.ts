import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { WritingDesk } from '../../editor/use-response-editor.ts';

/** Keeps an invisible point at the start of the selection, for a small window to point at. */
export function useLinkAnchor(
  desk: WritingDesk | null,
  isNeeded: boolean,
): { readonly anchor: RefObject<HTMLSpanElement | null>; readonly sheet: RefObject<HTMLElement | null> } {
  const anchor = useRef<HTMLSpanElement>(null);
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (desk === null || !isNeeded || anchor.current === null || sheet.current === null) return;
    const caret = desk.editor.view.coordsAtPos(desk.editor.state.selection.from);
    const around = sheet.current.getBoundingClientRect();
    anchor.current.style.insetInlineStart = `${String(caret.left - around.left)}px`;
    anchor.current.style.insetBlockStart = `${String(caret.top - around.top)}px`;
    anchor.current.style.blockSize = `${String(caret.bottom - caret.top)}px`;
  }, [desk, isNeeded]);
  return { anchor, sheet };
}
