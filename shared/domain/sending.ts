import { z } from 'zod';
import { ExportChoices } from '../response/export-choices.ts';
import { ExportFormat } from '../response/export-format.ts';
import { Instant } from './hearing.ts';
import { ResponseId, Sha256 } from './ids.ts';
import { SnapshotId } from './snapshot.ts';

/** One file that an answer became. */
export const ExportedFileId = z.uuid().brand<'ExportedFileId'>();
export type ExportedFileId = z.infer<typeof ExportedFileId>;

/** One sending of an answer. */
export const SendingId = z.uuid().brand<'SendingId'>();
export type SendingId = z.infer<typeof SendingId>;

/** What an answer can leave as: a file of one of the formats, or an e-mail draft with files in it. */
export const OutgoingFormat = z.enum([...ExportFormat.options, 'eml']);
export type OutgoingFormat = z.infer<typeof OutgoingFormat>;

/** A file that an answer became, as it was written. */
export const ExportedFile = z.strictObject({
  id: ExportedFileId,
  responseId: ResponseId,
  /** The version it was written from. */
  snapshotId: SnapshotId,
  format: OutgoingFormat,
  /** Without its folder; null where the words were copied rather than written. */
  fileName: z.string().nullable(),
  /** What was chosen of it; with the same choices the same version becomes the same file. */
  choices: ExportChoices,
  /** Whom the letter was addressed to: its first line, '' where it said nothing. */
  recipient: z.string(),
  bytes: z.int().nonnegative(),
  sha256: Sha256,
  createdAt: Instant,
});
export type ExportedFile = z.infer<typeof ExportedFile>;

/** How an answer was handed in. */
export const SendingChannel = z.enum(['e-mail', 'portal', 'post', 'other']);
export type SendingChannel = z.infer<typeof SendingChannel>;

export const LONGEST_RECIPIENT = 300;

/** That an answer has been sent, as its writer says. */
export const Sending = z.strictObject({
  id: SendingId,
  responseId: ResponseId,
  /** The very version that was sent; it is kept. */
  snapshotId: SnapshotId,
  channel: SendingChannel,
  recipient: z.string(),
  sentAt: Instant,
});
export type Sending = z.infer<typeof Sending>;
