import { z } from 'zod';
import { Instant } from '../../domain/hearing.ts';
import { HearingId, ResponseId, SenderProfileId } from '../../domain/ids.ts';
import { SnapshotId } from '../../domain/snapshot.ts';
import { ResponseSummary } from '../../domain/response.ts';
import { ExportChoices } from '../../response/export-choices.ts';
import { ExportFormat } from '../../response/export-format.ts';
import { TemplateChoice } from '../../response/own-template.ts';
import { Bytes, command, Done, query, task } from '../define.ts';
import { ResponseState } from '../shapes.ts';

export const responseRequests = {
  /** A new answer from a template, filled from the hearing: the association's letter and the usual sender, unless others are named. */
  'response.create': command(
    z.strictObject({ hearingId: HearingId, template: TemplateChoice.optional(), senderId: SenderProfileId.optional() }),
    ResponseSummary,
    ['library', 'writing-material'],
  ),
  'response.rename': command(z.strictObject({ responseId: ResponseId, title: z.string().trim().min(1).max(300) }), ResponseSummary, [
    'library',
  ]),
  'response.delete': command(z.strictObject({ responseId: ResponseId }), Done, ['library']),
  'response.restore': command(z.strictObject({ responseId: ResponseId }), Done, ['library']),
  'response.open': query(z.strictObject({ responseId: ResponseId }), ResponseState, []),
  /** Appends one Yjs update. Answers only after the commit: what it answers is what "Gemt" may show. */
  'response.save': command(
    z.strictObject({ responseId: ResponseId, update: Bytes }),
    z.strictObject({ savedAt: Instant, sequence: z.int() }),
    ['response-text'],
  ),
  /** Yjs updates after `sequence`: what other windows have written. */
  'response.updatesSince': query(z.strictObject({ responseId: ResponseId, sequence: z.int().nonnegative() }), ResponseState, [
    'response-text',
  ]),
  /** Asks where, renders, writes. Null means that the user cancelled. */
  'response.export': task(
    z.strictObject({
      responseId: ResponseId,
      format: ExportFormat,
      choices: ExportChoices.optional(),
      /** A version that was kept, in place of the answer as it is now. */
      snapshotId: SnapshotId.optional(),
    }),
    z.strictObject({ path: z.string(), bytes: z.int(), milliseconds: z.number(), snapshotId: SnapshotId.nullable() }).nullable(),
    ['snapshots', 'sendings'],
  ),
  /** Shows a file this session exported in the system's file manager. */
  'export.reveal': task(z.strictObject({ path: z.string() }), Done, []),
} as const;
