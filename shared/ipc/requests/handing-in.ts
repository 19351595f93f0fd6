import { z } from 'zod';
import { ResponseId } from '../../domain/ids.ts';
import { SnapshotId } from '../../domain/snapshot.ts';
import { MailDraft } from '../../response/mail-draft.ts';
import { ExportFormat } from '../../response/export-format.ts';
import { Done, task } from '../define.ts';

export const handingInRequests = {
  /** The answer for the field of a portal: a paragraph a line, without a line break at the end. */
  'response.plainText': task(z.strictObject({ responseId: ResponseId, hasLetter: z.boolean() }), z.strictObject({ text: z.string() }), []),
  /** Puts the same on the clipboard, and into the record. */
  'response.copyText': task(z.strictObject({ responseId: ResponseId, hasLetter: z.boolean() }), Done, ['snapshots', 'sendings']),
  /** An e-mail to the authority that an answer goes with, to go on writing in. */
  'mail.propose': task(
    z.strictObject({ responseId: ResponseId, formats: z.array(ExportFormat).max(ExportFormat.options.length) }),
    MailDraft,
    [],
  ),
  /** Puts subject and text on the clipboard. */
  'mail.copy': task(z.strictObject({ mail: MailDraft }), Done, []),
  /** Shows the address and asks, then opens the e-mail in the system's mail program, without files. False where the user said no. */
  'mail.open': task(z.strictObject({ mail: MailDraft }), z.boolean(), []),
  /** Asks where and writes the e-mail with its files as a draft that mail programs open. Null means that the user cancelled. */
  'mail.saveDraft': task(
    z.strictObject({ responseId: ResponseId, formats: z.array(ExportFormat).max(ExportFormat.options.length), mail: MailDraft }),
    z.strictObject({ path: z.string(), bytes: z.int(), snapshotId: SnapshotId.nullable() }).nullable(),
    ['snapshots', 'sendings'],
  ),
} as const;
