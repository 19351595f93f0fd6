import type { AnnotationType } from '../../../shared/domain/annotation.ts';
import { AnnotationType as AnnotationTypes } from '../../../shared/domain/annotation.ts';
import type { WordStep } from './sentences.ts';

/** What a key does while the source has the focus. */
export type ReadingCommand =
  | { readonly kind: 'step'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly kind: 'page'; readonly direction: 1 | -1 }
  | { readonly kind: 'heading'; readonly direction: 1 | -1 }
  | { readonly kind: 'note'; readonly direction: 1 | -1 }
  | { readonly kind: 'word'; readonly step: WordStep }
  | { readonly kind: 'annotate'; readonly type: AnnotationType }
  /** The selected words become one more passage of the active note. */
  | { readonly kind: 'add-passage' }
  /** A note on the whole guidepost one is in. */
  | { readonly kind: 'guidepost' }
  | { readonly kind: 'cite' }
  /** Other words are proposed for those selected. */
  | { readonly kind: 'amend' }
  /** What can be put right about the block one is at. */
  | { readonly kind: 'correct' }
  | { readonly kind: 'clear' };

export type PressedKey = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

const plain: Readonly<Record<string, ReadingCommand>> = {
  ArrowDown: { kind: 'step', to: 'next' },
  ArrowUp: { kind: 'step', to: 'previous' },
  Home: { kind: 'step', to: 'first' },
  End: { kind: 'step', to: 'last' },
  PageDown: { kind: 'page', direction: 1 },
  PageUp: { kind: 'page', direction: -1 },
  h: { kind: 'heading', direction: 1 },
  n: { kind: 'note', direction: 1 },
  c: { kind: 'cite' },
  f: { kind: 'amend' },
  g: { kind: 'guidepost' },
  '+': { kind: 'add-passage' },
  ContextMenu: { kind: 'correct' },
  Escape: { kind: 'clear' },
};

const shifted: Readonly<Record<string, ReadingCommand>> = {
  ArrowRight: { kind: 'word', step: 'end-forward' },
  ArrowLeft: { kind: 'word', step: 'end-back' },
  h: { kind: 'heading', direction: -1 },
  n: { kind: 'note', direction: -1 },
  F10: { kind: 'correct' },
};

const shiftedWithAlt: Readonly<Record<string, ReadingCommand>> = {
  ArrowRight: { kind: 'word', step: 'start-forward' },
  ArrowLeft: { kind: 'word', step: 'start-back' },
};

/** What the key is called when Caps Lock does not matter. */
const nameOf = (key: string): string => (key.length === 1 ? key.toLowerCase() : key);

/** The key by which a note of a type is made: '1' to '5', in the order the types are shown in. */
export const keyOfType = (type: AnnotationType): string => String(AnnotationTypes.options.indexOf(type) + 1);

export function readingCommand(pressed: PressedKey): ReadingCommand | null {
  if (pressed.ctrlKey || pressed.metaKey) return null;
  const name = nameOf(pressed.key);
  if (pressed.shiftKey) return (pressed.altKey ? shiftedWithAlt[name] : shifted[name]) ?? null;
  if (pressed.altKey) return null;
  const type = AnnotationTypes.options.find((option) => keyOfType(option) === name);
  return type === undefined ? (plain[name] ?? null) : { kind: 'annotate', type };
}
