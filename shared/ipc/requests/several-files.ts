import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { ResponseId } from '../../domain/ids.ts';
import { SnapshotId } from '../../domain/snapshot.ts';
import { ExportChoices, Typeface } from '../../response/export-choices.ts';
import { ExportFormat } from '../../response/export-format.ts';
import { ExportHabits } from '../../response/export-habits.ts';
import { NameFields } from '../../response/file-name-pattern.ts';
import { command, Done, Nothing, query, task } from '../define.ts';

/** One writing of several files: known until it has ended, for its progress and to cancel it. */
export const WritingId = z.uuid().brand<'WritingId'>();
export type WritingId = z.infer<typeof WritingId>;

/** What is done about a file of that name that is there already. */
export const IfTaken = z.enum(['replace', 'rename', 'skip']);
export type IfTaken = z.infer<typeof IfTaken>;

/** What became of one file. */
export const WrittenFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('written'), format: ExportFormat, path: z.string(), bytes: z.int() }),
  z.strictObject({ kind: z.literal('skipped'), format: ExportFormat, name: z.string() }),
  z.strictObject({ kind: z.literal('cancelled'), format: ExportFormat, name: z.string() }),
  z.strictObject({ kind: z.literal('failed'), format: ExportFormat, name: z.string(), failure: Failure }),
]);
export type WrittenFile = z.infer<typeof WrittenFile>;

const Formats = z.array(ExportFormat).min(1).max(ExportFormat.options.length);
const Pattern = ExportHabits.shape.pattern;

export const severalFilesRequests = {
  'export.habits': query(Nothing, ExportHabits, ['preferences']),
  'export.setHabits': command(ExportHabits.omit({ folder: true, typeface: true }), Done, ['preferences']),
  'export.setTypeface': command(z.strictObject({ typeface: Typeface }), Done, ['preferences']),
  /** Asks for the folder that several files are written to. Null means that the user cancelled. */
  'export.chooseFolder': task(Nothing, z.strictObject({ folder: z.string() }).nullable(), ['preferences']),
  /** What the fields of a pattern for file names say for an answer. */
  'export.nameFields': query(z.strictObject({ responseId: ResponseId }), NameFields, ['response-text', 'library', 'sendings']),
  /** Which of the files to be written have a name that is taken in the chosen folder. Fails where the folder cannot be read. */
  'export.taken': task(
    z.strictObject({ responseId: ResponseId, formats: Formats, pattern: Pattern }),
    z.array(z.strictObject({ format: ExportFormat, name: z.string() })),
    [],
  ),
  /** Writes one version of an answer in several formats into the chosen folder. A file that cannot be written keeps none of the others back. */
  'export.several': task(
    z.strictObject({
      writingId: WritingId,
      responseId: ResponseId,
      formats: Formats,
      pattern: Pattern,
      /** For formats whose name is taken; 'rename' for those that are not named. */
      ifTaken: z.partialRecord(ExportFormat, IfTaken),
      choices: ExportChoices.optional(),
    }),
    z.strictObject({ files: z.array(WrittenFile), snapshotId: SnapshotId.nullable() }),
    ['snapshots', 'sendings'],
  ),
  /** Ends a writing: what is written stays, what is under way is not. */
  'export.cancel': task(z.strictObject({ writingId: WritingId }), Done, []),
} as const;
