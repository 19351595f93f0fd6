import { createContext } from 'react';
import type { IconName } from '../../ui/icon-shapes.tsx';

/** A sign and a word beside a heading of the outline. */
export type OutlineMark = { readonly icon: IconName; readonly word: string; readonly tone: 'good' | 'quiet' | 'warning' };

/** What is said of headings in the outline, by where the heading begins. */
export type OutlineMarks = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => ReadonlyMap<number, OutlineMark>;
};

const noMarks: ReadonlyMap<number, OutlineMark> = new Map();

export const OutlineMarksContext = createContext<OutlineMarks>({ subscribe: () => () => undefined, read: () => noMarks });
