import type { Choice, Conflict } from '../../../shared/packages/conflict.ts';
import type { conflictWords } from './conflict-words.ts';

/** One way to decide a conflict, with the key that does it. */
export type Way = { readonly choice: Choice; readonly label: string; readonly key: string };

/** Sides are called A, B, C … in the order they are shown, and chosen by those keys. */
export const sideLetter = (index: number): string => String.fromCodePoint(65 + (index % 26));

/** The ways beside taking one side. */
export function otherWays(conflict: Conflict, w: (typeof conflictWords)['da']): readonly Way[] {
  switch (conflict.kind) {
    case 'field':
      return conflict.canBoth ? [{ choice: { kind: 'both' }, label: w.both, key: '+' }] : [];
    case 'deleted':
      return [
        { choice: { kind: 'keep' }, label: w.keep, key: '1' },
        { choice: { kind: 'delete' }, label: w.remove, key: '2' },
      ];
    case 'lost':
      return [
        { choice: { kind: 'put-back' }, label: w.putBack, key: '1' },
        { choice: { kind: 'leave-out' }, label: w.leaveOut, key: '2' },
      ];
  }
}

/** The choice that a key stands for. */
export function choiceOfKey(conflict: Conflict, ways: readonly Way[], key: string): Choice | null {
  if (conflict.kind === 'field') {
    const side = conflict.sides.find((_, index) => sideLetter(index) === key.toUpperCase());
    if (side !== undefined) return { kind: 'take', editId: side.editId };
  }
  return ways.find((way) => way.key === key)?.choice ?? null;
}
