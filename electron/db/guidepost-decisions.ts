import { z } from 'zod';
import type { Anchor } from '../../shared/anchoring/anchor.ts';
import type { GuidepostDecision } from '../../shared/domain/guidepost-decision.ts';
import { Instant } from '../../shared/domain/hearing.ts';
import { AuthorId, GuidepostDecisionId, SourceId, SourceVersionId, type HearingId } from '../../shared/domain/ids.ts';
import type { Connection } from './connection.ts';
import { HEADING_PLACEMENT, NEWEST, placementColumns, placementOf } from './note-places.ts';

const DecisionRow = z
  .strictObject({
    id: GuidepostDecisionId,
    sourceId: SourceId,
    sourceVersionId: SourceVersionId,
    start: z.int(),
    end: z.int(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    reason: z.string(),
    authorId: AuthorId,
    madeAt: Instant,
    isNewest: z.int(),
    ...placementColumns,
  })
  .transform((row): GuidepostDecision => {
    const { id, sourceId, sourceVersionId, start, end, exact, prefix, suffix, reason, authorId, madeAt } = row;
    const placement = row.isNewest === 1 ? ({ kind: 'exact', start, end } as const) : placementOf(row, exact);
    return { id, sourceId, sourceVersionId, anchor: { start, end, exact, prefix, suffix }, placement, reason, authorId, madeAt };
  });

const SELECT = `SELECT d.id, s.id AS sourceId, d.source_version_id AS sourceVersionId, d.start_offset AS start, d.end_offset AS end,
    d.exact, d.prefix, d.suffix, d.reason, d.author_id AS authorId, d.made_at AS madeAt, d.source_version_id = n.id AS isNewest,
    ${HEADING_PLACEMENT}
  FROM guidepost_decision d JOIN source_version dv ON dv.id = d.source_version_id JOIN source s ON s.id = dv.source_id
  JOIN ${NEWEST} n ON n.sourceId = s.id
  LEFT JOIN guidepost_placement p ON p.decision_id = d.id AND p.source_version_id = n.id
  WHERE d.taken_back_at IS NULL`;

export type NewGuidepostDecision = {
  readonly id: GuidepostDecisionId;
  readonly sourceVersionId: SourceVersionId;
  readonly anchor: Anchor;
  readonly reason: string;
  readonly authorId: AuthorId;
};

export type GuidepostDecisionTable = ReturnType<typeof guidepostDecisionTable>;

/** Guideposts that a person has passed over. One that is taken back stays and can be brought back. */
export function guidepostDecisionTable(db: Connection) {
  const ofHearing = db.prepare(`${SELECT} AND s.hearing_id = ? AND s.deleted_at IS NULL ORDER BY d.made_at, d.rowid`);
  const ofSource = db.prepare(`${SELECT} AND s.id = ? ORDER BY d.made_at, d.rowid`);
  const insert = db.prepare(`INSERT INTO guidepost_decision
    (id, source_version_id, start_offset, end_offset, exact, prefix, suffix, reason, author_id, made_at)
    VALUES (:id, :sourceVersionId, :start, :end, :exact, :prefix, :suffix, :reason, :authorId, :now)`);
  const takeBack = db.prepare('UPDATE guidepost_decision SET taken_back_at = max(:now, made_at) WHERE id = :id AND taken_back_at IS NULL');
  const bringBack = db.prepare('UPDATE guidepost_decision SET taken_back_at = NULL WHERE id = ?');

  return {
    /** Those that stand, in the order they were made. */
    ofHearing: (id: HearingId): GuidepostDecision[] => ofHearing.all(id).map((row) => DecisionRow.parse(row)),
    ofSource: (id: SourceId): GuidepostDecision[] => ofSource.all(id).map((row) => DecisionRow.parse(row)),
    insert: ({ anchor, ...decision }: NewGuidepostDecision, now: number): void => {
      insert.run({ ...decision, ...anchor, now });
    },
    /** False when there is no such decision; so does the next. */
    takeBack: (id: GuidepostDecisionId, now: number): boolean => takeBack.run({ id, now }).changes > 0,
    bringBack: (id: GuidepostDecisionId): boolean => bringBack.run(id).changes > 0,
  };
}
