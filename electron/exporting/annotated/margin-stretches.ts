import type { ComposedNote } from './composed-note.ts';
import { belowHeight, besideHeight } from './note-heights.ts';

/** What notes stand at: a block, or an item of a list. `height`: about how high it is, in points, with the room below it. */
export type MarginUnit = { readonly height: number; readonly notes: readonly ComposedNote[] };

/** A note in the margin, and how far below the one before it, or the top of its stretch, it begins at least. Points. */
export type MarginNote = { readonly gap: number; readonly note: ComposedNote };

/** Of each unit of a block, its notes that stand below it rather than in the margin. */
type BelowUnits = readonly (readonly ComposedNote[])[];

/**
 * Blocks that follow each other, by their places, with the notes beside them: as many as it takes for the text to be as long as its
 * notes. Without notes it is one block.
 */
export type MarginStretch = {
  readonly from: number;
  readonly to: number;
  readonly beside: readonly MarginNote[];
  readonly below: readonly BelowUnits[];
};

/** Points that a note may begin below what it is on. */
const FURTHEST = 170;
/** Points of the longest note in the margin: it would keep those after it from it. */
const LONGEST = 320;
/** Points that notes may reach below the last of the text. */
const OVERHANG = 30;

/** A stretch that is not full. `top`, `free`: points from its top to the next unit, and to what is free in the margin. */
type Open = { readonly from: number; readonly beside: MarginNote[]; readonly below: BelowUnits[]; top: number; free: number };

/** Puts a unit's notes beside it or below it; answers those below. `after`: points that notes may reach below the unit. */
function placeNotes(open: Open, { height, notes }: MarginUnit, after: number): ComposedNote[] {
  let bottom = open.top + height;
  const below: ComposedNote[] = [];
  for (const note of notes) {
    const start = Math.max(open.free, open.top);
    const tall = besideHeight(note);
    // In the order of their numbers: once one stands below, so do the others.
    if (below.length === 0 && tall <= LONGEST && start - open.top <= FURTHEST && start + tall <= bottom + after) {
      open.beside.push({ gap: start - open.free, note });
      open.free = start + tall;
    } else {
      below.push(note);
      bottom += belowHeight(note);
    }
  }
  open.top = bottom;
  return below;
}

/**
 * Shares notes out between the margin and the text. In the margin they flow on beside the blocks that follow; what would come to stand too
 * far from its words stands below them. `isLast`: nothing follows that notes could push away.
 */
export function marginStretches(blocks: readonly (readonly MarginUnit[])[], isLast: boolean): MarginStretch[] {
  const stretches: MarginStretch[] = [];
  /** Points of text that follow. */
  let rest = blocks.flat().reduce((sum, { height }) => sum + height, 0);
  let open: Open | null = null;
  for (const [index, units] of blocks.entries()) {
    open ??= { from: index, beside: [], below: [], top: 0, free: 0 };
    const below: (readonly ComposedNote[])[] = [];
    for (const unit of units) {
      rest -= unit.height;
      below.push(placeNotes(open, unit, isLast ? Infinity : rest + OVERHANG));
    }
    open.below.push(below);
    if (open.free > open.top && index < blocks.length - 1) continue;
    stretches.push({ from: open.from, to: index + 1, beside: open.beside, below: open.below });
    open = null;
  }
  return stretches;
}
