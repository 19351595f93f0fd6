import { z } from 'zod';
import type { Placement } from '../../shared/domain/annotation.ts';

/** Newest version of each source, for joining. What is set aside does not count. */
export const NEWEST = `(SELECT v.source_id AS sourceId, v.id FROM source_version v
    WHERE v.number = (SELECT max(number) FROM source_version WHERE source_id = v.source_id AND set_aside_at IS NULL))`;

/** The version that the question names, for joining in its place. */
export const NAMED = '(SELECT v.source_id AS sourceId, v.id FROM source_version v WHERE v.id = :id)';

/** Columns of `passage_placement` as `p`; a passage that was made in the newest version, or has not been looked for yet, has none. */
export const PLACEMENT = `p.outcome, p.start_offset AS foundStart, p.end_offset AS foundEnd, p.words AS foundWords, p.candidates,
    p.decision, p.placed_start AS placedStart, p.placed_end AS placedEnd, p.placed_words AS placedWords`;

/** The same of `guidepost_placement`, of which no person says more. */
export const HEADING_PLACEMENT = `p.outcome, p.start_offset AS foundStart, p.end_offset AS foundEnd, p.words AS foundWords, p.candidates,
    NULL AS decision, NULL AS placedStart, NULL AS placedEnd, NULL AS placedWords`;

export const placementColumns = {
  outcome: z.enum(['exact', 'moved', 'ambiguous', 'orphaned']).nullable(),
  foundStart: z.int().nullable(),
  foundEnd: z.int().nullable(),
  foundWords: z.string().nullable(),
  candidates: z.string().nullable(),
  decision: z.enum(['confirm', 'place', 'let-go']).nullable(),
  placedStart: z.int().nullable(),
  placedEnd: z.int().nullable(),
  placedWords: z.string().nullable(),
};
const Columns = z.strictObject(placementColumns);
export type PlacementColumns = z.infer<typeof Columns>;

const Candidates = z.array(z.strictObject({ start: z.int(), end: z.int(), score: z.number() }));

/** Where words stand in a version they were not made in: what a person has said of it, else what the comparison found. */
export function placementOf(row: PlacementColumns, exact: string): Placement {
  const { outcome, foundStart, foundEnd, foundWords, decision, placedStart, placedEnd, placedWords } = row;
  if (decision === 'let-go') return { kind: 'let-go' };
  if (placedStart !== null && placedEnd !== null && placedWords !== null) {
    const range = { start: placedStart, end: placedEnd };
    return placedWords === exact ? { kind: 'exact', ...range } : { kind: 'moved', ...range, text: placedWords, isConfirmed: true };
  }
  if (foundStart !== null && foundEnd !== null && foundWords !== null) {
    const range = { start: foundStart, end: foundEnd };
    return outcome === 'exact'
      ? { kind: 'exact', ...range }
      : { kind: 'moved', ...range, text: foundWords, isConfirmed: decision === 'confirm' };
  }
  const candidates = row.candidates === null ? [] : Candidates.parse(JSON.parse(row.candidates));
  return { kind: outcome === 'ambiguous' ? 'ambiguous' : 'orphaned', candidates };
}
