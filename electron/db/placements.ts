import { z } from 'zod';
import { Anchor } from '../../shared/anchoring/anchor.ts';
import type { PlaceCandidate } from '../../shared/anchoring/map-anchors.ts';
import { placeOf } from '../../shared/notes/places.ts';
import { SourceVersionId, type SourceId } from '../../shared/domain/ids.ts';
import type { Placement } from '../../shared/domain/annotation.ts';
import type { TextRange } from '../../shared/domain/source-document.ts';
import type { Connection } from './connection.ts';
import { HEADING_PLACEMENT, PLACEMENT, placementColumns, placementOf } from './note-places.ts';

/** What has words in a version: a passage of a note, or the heading of a guidepost that was decided on. */
export type Placeable = 'passage' | 'heading';

const UnplacedRow = z.strictObject({ id: z.string(), sourceVersionId: SourceVersionId, ...Anchor.shape });
const EarlierRow = z.strictObject({ sourceVersionId: SourceVersionId, ...placementColumns });

/** Something that has not been looked for in the newest version of its source. */
export type Unplaced = {
  readonly kind: Placeable;
  readonly id: string;
  readonly sourceVersionId: SourceVersionId;
  readonly anchor: Anchor;
  /** Where it was found in the other versions that are not set aside, the newest first. */
  readonly earlier: readonly { readonly sourceVersionId: SourceVersionId; readonly placement: Placement }[];
};

export type NewPlacement = {
  readonly id: string;
  readonly sourceVersionId: SourceVersionId;
  readonly outcome: 'exact' | 'moved' | 'ambiguous' | 'orphaned';
  /** Null unless it was found. */
  readonly found: (TextRange & { readonly words: string }) | null;
  readonly candidates: readonly PlaceCandidate[];
  /** What a person has said in an earlier version and need not say again. */
  readonly carried: 'confirm' | 'let-go' | null;
};

export type PlacementTable = ReturnType<typeof placementTable>;

/** Where the words of older versions stand in newer ones, as the comparison found them. */
export function placementTable(db: Connection) {
  const anchorOf = (alias: string): string =>
    `${alias}.id, ${alias}.source_version_id AS sourceVersionId, ${alias}.start_offset AS start, ${alias}.end_offset AS end, ${alias}.exact, ${alias}.prefix, ${alias}.suffix`;
  const newest = '(SELECT id FROM source_version WHERE source_id = :sourceId AND set_aside_at IS NULL ORDER BY number DESC LIMIT 1)';
  const unplaced = {
    passage: db.prepare(`SELECT ${anchorOf('t')} FROM note_passage t JOIN source_version v ON v.id = t.source_version_id
      WHERE v.source_id = :sourceId AND v.id <> ${newest} AND NOT EXISTS
        (SELECT 1 FROM passage_placement WHERE passage_id = t.id AND source_version_id = ${newest}) ORDER BY t.rowid`),
    heading: db.prepare(`SELECT ${anchorOf('t')} FROM guidepost_decision t JOIN source_version v ON v.id = t.source_version_id
      WHERE v.source_id = :sourceId AND v.id <> ${newest} AND NOT EXISTS
        (SELECT 1 FROM guidepost_placement WHERE decision_id = t.id AND source_version_id = ${newest}) ORDER BY t.rowid`),
  };
  // What was made in a version that was set aside may have found its place in an older one since.
  const between = `JOIN source_version v ON v.id = p.source_version_id AND v.set_aside_at IS NULL
      JOIN source_version o ON o.id = t.source_version_id AND (v.number > o.number OR o.set_aside_at IS NOT NULL)`;
  const earlier = {
    passage: db.prepare(`SELECT p.source_version_id AS sourceVersionId, ${PLACEMENT} FROM passage_placement p
      JOIN note_passage t ON t.id = p.passage_id ${between} WHERE p.passage_id = ? ORDER BY v.number DESC`),
    heading: db.prepare(`SELECT p.source_version_id AS sourceVersionId, ${HEADING_PLACEMENT} FROM guidepost_placement p
      JOIN guidepost_decision t ON t.id = p.decision_id ${between} WHERE p.decision_id = ? ORDER BY v.number DESC`),
  };
  const insertPassage = db.prepare(`INSERT INTO passage_placement
    (passage_id, source_version_id, outcome, start_offset, end_offset, words, candidates, decision)
    VALUES (:id, :sourceVersionId, :outcome, :start, :end, :words, :candidates, :carried)`);
  const insertHeading = db.prepare(`INSERT INTO guidepost_placement
    (decision_id, source_version_id, outcome, start_offset, end_offset, words, candidates)
    VALUES (:id, :sourceVersionId, :outcome, :start, :end, :words, :candidates)`);

  const unplacedOf = (kind: Placeable, sourceId: SourceId): Unplaced[] =>
    unplaced[kind].all({ sourceId }).map((row) => {
      const { id, sourceVersionId, ...anchor } = UnplacedRow.parse(row);
      return {
        kind,
        id,
        sourceVersionId,
        anchor,
        earlier: earlier[kind].all(id).map((found) => {
          const { sourceVersionId: version, ...columns } = EarlierRow.parse(found);
          return { sourceVersionId: version, placement: placementOf(columns, anchor.exact) };
        }),
      };
    });

  return {
    /** Passages and headings, also deleted ones: they may be restored. */
    unplaced: (sourceId: SourceId): Unplaced[] => [...unplacedOf('passage', sourceId), ...unplacedOf('heading', sourceId)],
    insert: (kind: Placeable, { found, candidates, carried, ...placement }: NewPlacement): void => {
      const { start, end, words } = found ?? { start: null, end: null, words: null };
      const row = { ...placement, start, end, words, candidates: JSON.stringify(candidates) };
      if (kind === 'passage') insertPassage.run({ ...row, carried });
      else insertHeading.run(row);
    },
  };
}

/** The place the words had last, with the version it was in; null when they were never found after their own. */
export const lastPlace = ({ earlier }: Unplaced): { readonly sourceVersionId: SourceVersionId; readonly range: TextRange } | null => {
  for (const { sourceVersionId, placement } of earlier) {
    const range = placeOf({ placement });
    if (range !== null) return { sourceVersionId, range };
  }
  return null;
};
