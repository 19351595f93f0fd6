import type { TextRange } from '../domain/source-document.ts';

/** A passage of a note where it stands. `isFirst`: of the note's passages the one that the note is shown at. */
export type PlacedPassage = TextRange & { readonly note: number; readonly isFirst: boolean };

/** A piece of text that no passage begins or ends within. */
export type CopyRun = {
  readonly text: string;
  /** The passages it is part of. */
  readonly on: readonly PlacedPassage[];
  /** Passages of which it is the first piece, and of which it is the last. */
  readonly begins: readonly PlacedPassage[];
  readonly ends: readonly PlacedPassage[];
};

type Draft = CopyRun & { readonly begins: PlacedPassage[]; readonly ends: PlacedPassage[] };

/** Parts a text's words where passages begin and end, range by range in their order. Passages may lie over each other in any way. */
export function runMarker(text: string) {
  const firsts = new Map<PlacedPassage, Draft>();
  const lasts = new Map<PlacedPassage, Draft>();
  return {
    /** The words of a range; `passages`: those that touch it, and others. */
    runsOf: ({ start, end }: TextRange, passages: readonly PlacedPassage[]): readonly CopyRun[] => {
      const here = passages.filter((passage) => passage.start < end && start < passage.end);
      const cuts = [...new Set([start, end, ...here.flatMap((passage) => [passage.start, passage.end])])]
        .filter((cut) => start <= cut && cut <= end)
        .toSorted((a, b) => a - b);
      return cuts.slice(0, -1).map((from, index): CopyRun => {
        const to = cuts[index + 1] ?? end;
        const on = here.filter((passage) => passage.start < to && from < passage.end);
        const run: Draft = { text: text.slice(from, to), on, begins: [], ends: [] };
        for (const passage of on) {
          if (!firsts.has(passage)) firsts.set(passage, run);
          lasts.set(passage, run);
        }
        return run;
      });
    },
    /** To be called when all ranges have been parted: only then is it known where a passage ends. */
    finish: (): void => {
      for (const [passage, run] of firsts) run.begins.push(passage);
      for (const [passage, run] of lasts) run.ends.push(passage);
    },
  };
}
