import { z } from 'zod';
import { Instant } from '../../shared/domain/hearing.ts';
import { ResponseId } from '../../shared/domain/ids.ts';
import { ExportedFile, Sending, type SendingId } from '../../shared/domain/sending.ts';
import { ExportChoices, USUAL_CHOICES } from '../../shared/response/export-choices.ts';
import type { SnapshotId } from '../../shared/domain/snapshot.ts';
import type { Connection } from './connection.ts';

const FILE = `SELECT id, response_id AS responseId, snapshot_id AS snapshotId, format, file_name AS fileName, choices, recipient,
  byte_count AS bytes, sha256, created_at AS createdAt FROM exported_file`;
const SENDING = `SELECT id, response_id AS responseId, snapshot_id AS snapshotId, channel, recipient, sent_at AS sentAt FROM sending`;

/** Choices that this program does not know are as if nothing had been chosen. */
const FileRow = ExportedFile.extend({
  choices: z.string().transform((written): ExportChoices => ExportChoices.safeParse(JSON.parse(written)).data ?? USUAL_CHOICES),
});

const LatestRow = z.strictObject({ responseId: ResponseId, sentAt: Instant, sequence: z.int().nonnegative() });

/** How far an answer's log had come when it was written or sent. */
type At = { readonly sequence: number };

export type SendingTable = ReturnType<typeof sendingTable>;

/** The record of sending: what answers became, and what of it was sent. */
export function sendingTable(db: Connection) {
  const insertFile = db.prepare(`INSERT INTO exported_file
    VALUES (:id, :responseId, :snapshotId, :format, :fileName, :choices, :recipient, :bytes, :sha256, :sequence, :createdAt)`);
  const files = db.prepare(`${FILE} WHERE response_id = ? ORDER BY created_at DESC, rowid DESC`);
  const insert = db.prepare(`INSERT INTO sending
    VALUES (:id, :responseId, :snapshotId, :channel, :recipient, :sequence, :sentAt, :now, NULL)`);
  const sendings = db.prepare(`${SENDING} WHERE response_id = ? AND withdrawn_at IS NULL ORDER BY sent_at DESC, rowid DESC`);
  const one = db.prepare(`${SENDING} WHERE id = ?`);
  const withdraw = db.prepare('UPDATE sending SET withdrawn_at = max(:now, created_at) WHERE id = :id AND withdrawn_at IS NULL');
  const reinstate = db.prepare('UPDATE sending SET withdrawn_at = NULL WHERE id = ?');
  const latest = db.prepare(`SELECT response_id AS responseId, max(sent_at) AS sentAt, sequence FROM sending
    WHERE withdrawn_at IS NULL GROUP BY response_id`);
  const sequenceOf = db.prepare('SELECT max(sequence) FROM exported_file WHERE snapshot_id = ?').pluck();
  const sizes = db.prepare('SELECT max(byte_count) FROM exported_file WHERE response_id = ? AND sequence = ?').pluck();

  return {
    addFile: (file: ExportedFile & At): void => void insertFile.run({ ...file, choices: JSON.stringify(file.choices) }),
    /** Newest first. */
    files: (id: ResponseId): ExportedFile[] => files.all(id).map((row) => FileRow.parse(row)),
    add: (sending: Sending & At, now: number): void => void insert.run({ ...sending, now }),
    /** Newest first, without those that were withdrawn. */
    list: (id: ResponseId): Sending[] => sendings.all(id).map((row) => Sending.parse(row)),
    find: (id: SendingId): Sending | null => Sending.nullable().parse(one.get(id) ?? null),
    setWithdrawn: (id: SendingId, isWithdrawn: boolean, now: number): void =>
      void (isWithdrawn ? withdraw.run({ id, now }) : reinstate.run(id)),
    /** The newest sending of every answer that has been sent. */
    latest: () => latest.all().map((row) => LatestRow.parse(row)),
    /** How far the log had come when files were last written from a version; null where none was. */
    sequenceOf: (id: SnapshotId): number | null =>
      z
        .int()
        .nullable()
        .parse(sequenceOf.get(id) ?? null),
    /** Bytes of the largest file written of an answer as it stood at that place of its log; null where none was. */
    largest: (id: ResponseId, sequence: number): number | null =>
      z
        .int()
        .nullable()
        .parse(sizes.get(id, sequence) ?? null),
  };
}
