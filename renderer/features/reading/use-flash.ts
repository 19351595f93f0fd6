import { useEffect, useRef } from 'react';
import { paint, type HighlightName } from './highlights.ts';

type Step = { readonly name: HighlightName; readonly milliseconds: number };

const FADING: readonly Step[] = [
  { name: 'flash', milliseconds: 1_000 },
  { name: 'flash-fading', milliseconds: 350 },
  { name: 'flash-faint', milliseconds: 350 },
];
const STILL: readonly Step[] = [{ name: 'flash', milliseconds: 2_000 }];

/** Shows for a moment where one has landed. */
export function useFlash(): (words: readonly Range[]) => void {
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  return (words) => {
    stop.current?.();
    const show = (steps: readonly Step[]): void => {
      const [step, ...later] = steps;
      if (step === undefined) {
        stop.current = null;
        return;
      }
      const takeAway = paint(step.name, words);
      const timer = setTimeout(() => {
        takeAway();
        show(later);
      }, step.milliseconds);
      stop.current = () => {
        clearTimeout(timer);
        takeAway();
      };
    };
    show(matchMedia('(prefers-reduced-motion: reduce)').matches ? STILL : FADING);
  };
}
