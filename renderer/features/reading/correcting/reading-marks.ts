import { createContext } from 'react';
import { overlaps } from '../../../../shared/corrections/carve.ts';
import type { AppliedCorrection } from '../../../../shared/corrections/correction.ts';
import { glossesOf, type Gloss } from '../../../../shared/corrections/apply.ts';
import type { CorrectionId } from '../../../../shared/domain/ids.ts';
import type { SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';

/** What is drawn beside the source's own words: which blocks a person has put right, and readings that were accepted. */
export type ReadingMarks = {
  /** Where the corrected blocks begin. */
  readonly corrected: ReadonlySet<number>;
  /** In the order of the text. */
  readonly glosses: readonly Gloss[];
};

export const noMarks: ReadingMarks = { corrected: new Set(), glosses: [] };

export const ReadingMarksContext = createContext<ReadingMarks>(noMarks);

/** The corrections of structure that stand on a passage. */
export const correctionsAt = (applied: readonly AppliedCorrection[], passage: TextRange): readonly CorrectionId[] =>
  applied.flatMap(({ correction: { id, change }, outcome }) => {
    if (change.kind === 'accept-finding' || change.kind === 'dismiss-finding' || !('range' in outcome) || outcome.range === null) return [];
    return overlaps(outcome.range, passage) ? [id] : [];
  });

export function readingMarks(document: SourceDocument, applied: readonly AppliedCorrection[]): ReadingMarks {
  if (applied.length === 0) return noMarks;
  const corrected = document.blocks.filter((block) => correctionsAt(applied, block).length > 0).map(({ start }) => start);
  return { corrected: new Set(corrected), glosses: glossesOf(document.text, applied) };
}
