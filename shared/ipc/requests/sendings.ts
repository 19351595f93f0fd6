import { z } from 'zod';
import { Instant } from '../../domain/hearing.ts';
import { ResponseId } from '../../domain/ids.ts';
import { ExportedFile, LONGEST_RECIPIENT, Sending, SendingChannel, SendingId } from '../../domain/sending.ts';
import { SnapshotId } from '../../domain/snapshot.ts';
import { PagePicture } from '../../response/page-picture.ts';
import { command, Done, Nothing, query, task } from '../define.ts';

/** That an answer has been sent, in short. */
export const SentState = z.strictObject({
  responseId: ResponseId,
  sentAt: Instant,
  /** It has been written in since. */
  isEdited: z.boolean(),
});
export type SentState = z.infer<typeof SentState>;

export const sendingRequests = {
  /** The newest sending of every answer that has been sent. */
  'sending.states': query(Nothing, z.array(SentState), ['sendings', 'response-text', 'library']),
  /** What an answer became and what of it was sent, newest first. */
  'sending.record': query(
    z.strictObject({ responseId: ResponseId }),
    z.strictObject({ sendings: z.array(Sending), files: z.array(ExportedFile), recipient: z.string() }),
    ['sendings', 'response-text'],
  ),
  /** Says that a version has been sent; null for the answer as it is now, which is then kept. */
  'sending.mark': command(
    z.strictObject({
      responseId: ResponseId,
      snapshotId: SnapshotId.nullable(),
      channel: SendingChannel,
      recipient: z.string().trim().max(LONGEST_RECIPIENT),
      sentAt: Instant,
    }),
    Sending,
    ['sendings', 'snapshots'],
  ),
  /** Takes a sending back that was a slip, or puts it in again. */
  'sending.setWithdrawn': command(z.strictObject({ sendingId: SendingId, isWithdrawn: z.boolean() }), Done, ['sendings']),
  /** The pages of a version that was kept, as SVG pictures set as its PDF is. */
  'sending.pages': task(z.strictObject({ responseId: ResponseId, snapshotId: SnapshotId }), z.array(PagePicture), []),
  /** Asks for a file and says which of the answer's files it is, byte for byte; null for none of them. Null means that the user cancelled. */
  'sending.recognise': task(
    z.strictObject({ responseId: ResponseId }),
    z.strictObject({ name: z.string(), file: ExportedFile.nullable() }).nullable(),
    [],
  ),
} as const;
