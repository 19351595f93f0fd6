import { z } from 'zod';
import { CorrectionChange, type Correction } from '../../shared/corrections/correction.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import { Instant } from '../../shared/domain/hearing.ts';
import { CorrectionId, SourceId, type SourceVersionId } from '../../shared/domain/ids.ts';
import type { Connection } from './connection.ts';

const CorrectionRow = z
  .strictObject({
    id: CorrectionId,
    sourceId: SourceId,
    change: z.string(),
    start: z.int().nullable(),
    end: z.int().nullable(),
    exact: z.string().nullable(),
    prefix: z.string().nullable(),
    suffix: z.string().nullable(),
    madeAt: Instant,
  })
  .transform(({ change, start, end, exact, prefix, suffix, ...correction }): Correction => ({
    ...correction,
    change: CorrectionChange.parse(JSON.parse(change)),
    // The table's CHECK says that either all of them are there or none is.
    anchor:
      start === null || end === null || exact === null || prefix === null || suffix === null ? null : { start, end, exact, prefix, suffix },
  }));

const noAnchor = { start: null, end: null, exact: null, prefix: null, suffix: null };

/** What the overview shows of a corrected version. `titleAsRead` tells whether the source is still called by its document's title. */
export type CorrectedVersion = Pick<SourceDocument, 'title' | 'issuer' | 'kind' | 'versionLabel'> & {
  readonly titleAsRead: string;
  readonly guidepostCount: number;
};

export type CorrectionTable = ReturnType<typeof correctionTable>;

/** What people have put right in the reading of sources. Nothing is ever deleted from it but with its source. */
export function correctionTable(db: Connection) {
  const ofSource = db.prepare(`SELECT id, source_id AS sourceId, change, start_offset AS start, end_offset AS end, exact, prefix, suffix,
    made_at AS madeAt FROM correction WHERE source_id = ? AND undone_at IS NULL ORDER BY rowid`);
  const owner = db.prepare('SELECT source_id FROM correction WHERE id = ?').pluck();
  const insert = db.prepare(`INSERT INTO correction (id, source_id, change, start_offset, end_offset, exact, prefix, suffix, made_at)
    VALUES (:id, :sourceId, :change, :start, :end, :exact, :prefix, :suffix, :madeAt)`);
  const takeBack = db.prepare('UPDATE correction SET undone_at = max(:now, made_at) WHERE id = :id AND undone_at IS NULL');
  const bringBack = db.prepare('UPDATE correction SET undone_at = NULL WHERE id = ?');
  const forget = db.prepare('DELETE FROM corrected_version WHERE source_version_id = ?');
  const remember = db.prepare(`INSERT INTO corrected_version
    (source_version_id, title_as_read, title, issuer, kind, version_label, guidepost_count)
    VALUES (:id, :titleAsRead, :title, :issuer, :kind, :versionLabel, :guidepostCount)`);

  return {
    /** Those that stand, in the order they were made: the order in which they are carried out. */
    ofSource: (id: SourceId): Correction[] => ofSource.all(id).map((row) => CorrectionRow.parse(row)),
    /** The source a correction belongs to, also one that was taken back; null when there is no such correction. */
    sourceOf: (id: CorrectionId): SourceId | null => {
      const source = owner.get(id);
      return source === undefined ? null : SourceId.parse(source);
    },
    insert: ({ anchor, change, ...correction }: Correction): void => {
      insert.run({ ...correction, change: JSON.stringify(change), ...(anchor ?? noAnchor) });
    },
    takeBack: (id: CorrectionId, now: number): void => {
      takeBack.run({ id, now });
    },
    bringBack: (id: CorrectionId): void => {
      bringBack.run(id);
    },
    /** What the overview shows of a version from now on; null where it is shown as it was read. */
    show: (id: SourceVersionId, corrected: CorrectedVersion | null): void => {
      forget.run(id);
      if (corrected !== null) remember.run({ id, ...corrected });
    },
  };
}
