import { z } from 'zod';
import { SourceReading } from '../../corrections/source-reading.ts';
import { HearingId, ImportId, SourceId, SourceVersionId } from '../../domain/ids.ts';
import { SourceRole, SourceSummary } from '../../domain/source.ts';
import { Bytes, command, Done, Nothing, query, task } from '../define.ts';
import { ImportOutcome, ReadAgain } from '../shapes.ts';

const Text = z.string().max(2_000_000);

/** UTF-16 units; Word puts some 50 of markup on the clipboard for each of text. */
const MAX_PASTED_HTML = 20_000_000;

export const sourceRequests = {
  'source.read': query(z.strictObject({ sourceId: SourceId }), SourceReading, ['library']),
  'source.setRole': command(z.strictObject({ sourceId: SourceId, role: SourceRole }), SourceSummary, ['library']),
  'source.rename': command(z.strictObject({ sourceId: SourceId, title: z.string().trim().min(1).max(300) }), SourceSummary, ['library']),
  'source.delete': command(z.strictObject({ sourceId: SourceId }), Done, ['library']),
  'source.restore': command(z.strictObject({ sourceId: SourceId }), Done, ['library']),
  /** Opens a file dialog. Each file chosen can be imported once, by its id; an empty list means that the user cancelled. */
  'source.chooseFiles': task(Nothing, z.array(z.strictObject({ importId: ImportId, name: z.string() })), []),
  'source.importChosen': task(z.strictObject({ hearingId: HearingId, importId: ImportId }), z.array(ImportOutcome), ['library']),
  /** Files that were dropped on the window. Of those with an id, notices tell how far their reading has come. */
  'source.importFiles': task(
    z.strictObject({
      hearingId: HearingId,
      files: z.array(z.strictObject({ name: z.string().max(1000), bytes: Bytes, importId: ImportId.optional() })).max(100),
    }),
    z.array(ImportOutcome),
    ['library'],
  ),
  /** What has not come in yet does not, and says so in its outcome. Ids that are not known any more are passed over. */
  'import.cancel': command(z.strictObject({ importIds: z.array(ImportId).max(1000) }), Done, []),
  /** Text that was pasted. `html`: the same as the page it was copied from has it, read instead where it can be. */
  'source.importText': task(
    z.strictObject({ hearingId: HearingId, title: z.string().max(300), text: Text, html: z.string().max(MAX_PASTED_HTML).optional() }),
    ImportOutcome,
    ['library'],
  ),
  /**
   * Reads the kept file of a source once more. A reading that differs becomes its newest version; nothing of the older ones goes.
   * With an id, notices tell how far it has come, and it can be cancelled.
   */
  'source.readAgain': task(z.strictObject({ sourceId: SourceId, importId: ImportId.optional() }), ReadAgain, ['library', 'annotations']),
  /** Takes an earlier reading of a source into use again, as a version of its own. */
  'source.useReading': command(z.strictObject({ sourceId: SourceId, versionId: SourceVersionId }), ReadAgain, ['library', 'annotations']),
  /** Opens a copy of the file that the source was read from in the system's program for it. */
  'source.openOriginal': task(z.strictObject({ sourceId: SourceId }), Done, []),
  /** Asks where and writes the file that the source was read from. Null means that the user cancelled. */
  'source.saveOriginal': task(z.strictObject({ sourceId: SourceId }), z.strictObject({ path: z.string() }).nullable(), []),
} as const;
