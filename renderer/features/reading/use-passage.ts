import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { TextRange } from '../../../shared/domain/source-document.ts';
import { textRangeOf } from './text-map.ts';
import { trimmed } from './text-runs.ts';
import type { TextOnPage } from './use-text-map.ts';

/** Words the reader has selected, and with what: the mouse gets its tools at the words, the keyboard at the foot of the pane. */
type Passage = { readonly range: TextRange; readonly by: 'pointer' | 'keyboard' };

type PassageControl = {
  readonly passage: Passage | null;
  readonly select: (range: TextRange) => void;
  readonly clear: () => void;
};

type PassageOptions = {
  readonly articleRef: RefObject<HTMLElement | null>;
  /** All that belongs to the reading pane: a press elsewhere lets the selection go. */
  readonly paneRef: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly onPage: TextOnPage;
  /** A press in the source that selected nothing. */
  readonly onClick: (x: number, y: number) => void;
};

export function usePassage({ articleRef, paneRef, text, onPage, onClick }: PassageOptions): PassageControl {
  const [passage, setPassage] = useState<Passage | null>(null);

  const readPointerSelection = useEffectEvent((x: number, y: number) => {
    const article = articleRef.current;
    const selection = globalThis.getSelection();
    const map = onPage.map();
    if (article === null || selection === null || map === null) return;
    const range = selection.isCollapsed || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
    const covered = range === null || !range.intersectsNode(article) ? null : textRangeOf(map, range);
    const words = covered === null ? null : trimmed(text, covered);
    setPassage(words === null ? null : { range: words, by: 'pointer' });
    if (words === null) onClick(x, y);
  });

  useEffect(() => {
    let startedInText = false;
    const down = ({ target, button }: PointerEvent): void => {
      startedInText = false;
      if (!(target instanceof Node) || button !== 0) return;
      const control = target instanceof Element ? target.closest('button, a, input, textarea, [role="toolbar"]') : null;
      startedInText = control === null && articleRef.current?.contains(target) === true;
      if (!startedInText && paneRef.current?.contains(target) !== true) setPassage(null);
    };
    const up = ({ clientX, clientY }: PointerEvent): void => {
      if (!startedInText) return;
      startedInText = false;
      // After this event: a press inside a selection lets it go only then.
      setTimeout(() => readPointerSelection(clientX, clientY), 0);
    };
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    return () => {
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
    };
  }, [articleRef, paneRef]);

  return {
    passage,
    select: (range) => {
      const drawn = onPage.rangeOf(range);
      // The browser's own selection follows, so that Ctrl+C copies what is marked.
      if (drawn !== null)
        globalThis.getSelection()?.setBaseAndExtent(drawn.startContainer, drawn.startOffset, drawn.endContainer, drawn.endOffset);
      setPassage({ range, by: 'keyboard' });
    },
    clear: () => {
      const selection = globalThis.getSelection();
      if (selection !== null && articleRef.current?.contains(selection.anchorNode) === true) selection.removeAllRanges();
      setPassage(null);
    },
  };
}
