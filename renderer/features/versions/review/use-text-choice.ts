import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';
import { linesOf } from '../text/lines.ts';
import { sentencesOf, wordEnd } from '../text/steps.ts';

type TextChoice = {
  readonly range: TextRange;
  /** By keyboard the arrows go on from it. */
  readonly by: 'pointer' | 'keyboard';
};

/** Choosing words in the new text, by mouse or by keyboard. To be mounted anew for each item. */
export function useTextChoice(document: SourceDocument | undefined, from: number, onPlace: (range: TextRange) => void) {
  const [choice, setChoice] = useState<TextChoice | null>(null);
  const text = useRef<HTMLElement | null>(null);
  const steps = useRef<readonly TextRange[] | null>(null);
  const isByKeyboard = choice?.by === 'keyboard';
  useEffect(() => {
    if (isByKeyboard) text.current?.focus();
  }, [isByKeyboard]);

  const allSteps = (): readonly TextRange[] => {
    // Not before someone chooses by keyboard: it takes every sentence of the document.
    steps.current ??= document === undefined ? [] : linesOf(document).flatMap(sentencesOf);
    return steps.current;
  };
  const choose = (range: TextRange | undefined): void => {
    if (range !== undefined) setChoice({ range, by: 'keyboard' });
  };
  const neighbour = (offset: number, step: 1 | -1): TextRange | undefined =>
    step === 1 ? allSteps().find(({ start }) => start >= offset) : allSteps().findLast(({ end }) => end <= offset);

  return {
    choice,
    textRef: (element: HTMLElement | null): void => {
      text.current = element;
    },
    byPointer: (range: TextRange | null): void => setChoice(range === null ? null : { range, by: 'pointer' }),
    /** Begins at the sentence nearest to where the words may be. */
    begin: (): void => choose(choice?.range ?? allSteps().find(({ end }) => end > from) ?? allSteps().at(-1)),
    leave: (): void => setChoice(null),
    /** True when the key was for the choice. */
    press: (event: KeyboardEvent): boolean => {
      if (choice?.by !== 'keyboard' || document === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
      const { start, end } = choice.range;
      switch (event.key) {
        case 'ArrowDown': {
          const next = neighbour(end, 1);
          choose(next === undefined ? undefined : event.shiftKey ? { start, end: next.end } : next);
          return true;
        }
        case 'ArrowUp': {
          const last = allSteps().findLast((step) => step.end < end && step.end > start);
          if (event.shiftKey) choose(last === undefined ? undefined : { start, end: last.end });
          else choose(neighbour(start, -1));
          return true;
        }
        case 'ArrowRight':
          choose({ start, end: wordEnd(document.text, end, 1) });
          return true;
        case 'ArrowLeft': {
          const shorter = wordEnd(document.text, end, -1);
          if (shorter > start) choose({ start, end: shorter });
          return true;
        }
        case 'Enter':
          onPlace(choice.range);
          return true;
        case 'Escape':
          setChoice(null);
          return true;
        default:
          return false;
      }
    },
  };
}
