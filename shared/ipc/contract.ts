import { z } from 'zod';
import { Annotation, AnnotationType } from '../domain/annotation.ts';
import { Hearing, HearingFields, Instant } from '../domain/hearing.ts';
import { AnnotationId, CorrectionId, HearingId, ImportId, ResponseId, SourceId, SourceVersionId } from '../domain/ids.ts';
import { ResponseSummary } from '../domain/response.ts';
import { TextRange } from '../domain/source-document.ts';
import { SourceRole, SourceSummary } from '../domain/source.ts';
import { SourceReading } from '../corrections/source-reading.ts';
import { Correction, CorrectionChange } from '../corrections/correction.ts';
import { ExportFormat } from '../response/export-format.ts';
import { Language } from '../words/language.ts';
import { ImportOutcome, LibraryOverview, Preferences, ResponseState } from './shapes.ts';
import type { Topic } from './topic.ts';
import { View } from './view.ts';

/**
 * Every request the page can make of the main process.
 *
 * query: reads. command: synchronous, one transaction. task: asynchronous, may open dialogs, read and write files.
 * `topics` is what a query reads and what a command or task may change; the page's cache follows from it.
 */
type Definition<Kind extends 'query' | 'command' | 'task', Input extends z.ZodType, Output extends z.ZodType> = {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  readonly topics: readonly Topic[];
};

const query = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  topics: readonly Topic[],
): Definition<'query', Input, Output> => ({ kind: 'query', input, output, topics });

const command = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  topics: readonly Topic[],
): Definition<'command', Input, Output> => ({ kind: 'command', input, output, topics });

const task = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  topics: readonly Topic[],
): Definition<'task', Input, Output> => ({ kind: 'task', input, output, topics });

const Nothing = z.strictObject({});
const Done = z.null();
const Text = z.string().max(2_000_000);
/** Largest file taken in, in bytes. The readers' own bounds are lower and say so in words. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** UTF-16 units; Word puts some 50 of markup on the clipboard for each of text. */
export const MAX_PASTED_HTML = 20_000_000;
const Bytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= MAX_FILE_BYTES,
  'expected bytes within the limit',
);

export const contract = {
  'app.info': query(Nothing, z.strictObject({ version: z.string(), dataFolder: z.string() }), []),
  'preferences.read': query(Nothing, Preferences, ['preferences']),
  'preferences.setLanguage': command(z.strictObject({ language: Language }), Done, ['preferences']),
  'preferences.setTheme': command(z.strictObject({ theme: Preferences.shape.theme }), Done, ['preferences']),
  /** What the window showed last; null before the first time. */
  'preferences.lastView': query(Nothing, View.nullable(), []),
  'preferences.rememberView': command(z.strictObject({ view: View }), Done, []),

  'library.overview': query(Nothing, LibraryOverview, ['library']),
  /** Brings back the example hearing, or those of its documents that were removed. */
  'examples.restore': task(Nothing, z.strictObject({ hearingId: HearingId }), ['library']),

  'hearing.create': command(z.strictObject({ fields: HearingFields }), Hearing, ['library']),
  'hearing.update': command(z.strictObject({ hearingId: HearingId, fields: HearingFields }), Hearing, ['library']),
  /** Deleted things are set aside and can be restored. */
  'hearing.delete': command(z.strictObject({ hearingId: HearingId }), Done, ['library']),
  'hearing.restore': command(z.strictObject({ hearingId: HearingId }), Done, ['library']),

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
  /** Opens a copy of the file that the source was read from in the system's program for it. */
  'source.openOriginal': task(z.strictObject({ sourceId: SourceId }), Done, []),
  /** Asks where and writes the file that the source was read from. Null means that the user cancelled. */
  'source.saveOriginal': task(z.strictObject({ sourceId: SourceId }), z.strictObject({ path: z.string() }).nullable(), []),

  'annotation.list': query(z.strictObject({ sourceId: SourceId }), z.array(Annotation), ['annotations']),
  'annotation.create': command(
    z.strictObject({ sourceVersionId: SourceVersionId, range: TextRange, type: AnnotationType, body: Annotation.shape.body }),
    Annotation,
    ['annotations', 'library'],
  ),
  'annotation.update': command(
    z.strictObject({ annotationId: AnnotationId, type: AnnotationType, body: Annotation.shape.body }),
    Annotation,
    ['annotations'],
  ),
  'annotation.delete': command(z.strictObject({ annotationId: AnnotationId }), Done, ['annotations', 'library']),
  'annotation.restore': command(z.strictObject({ annotationId: AnnotationId }), Done, ['annotations', 'library']),

  /**
   * Puts right what was misread; one act of a person, which may be several corrections and may set others out of force. `range`
   * is the words it is about, null for the document as a whole. What it answers stands in the log in that order.
   */
  'correction.add': command(
    z.strictObject({
      sourceVersionId: SourceVersionId,
      corrections: z.array(z.strictObject({ range: TextRange.nullable(), change: CorrectionChange })).max(50),
      replacing: z.array(CorrectionId).max(500),
    }),
    z.array(Correction),
    ['library'],
  ),
  /** Takes corrections back, and brings back others that were: undo and redo. */
  'correction.set': command(z.strictObject({ takeBack: z.array(CorrectionId).max(500), bringBack: z.array(CorrectionId).max(500) }), Done, [
    'library',
  ]),

  /** A new answer from the Danish template, filled from the hearing. */
  'response.create': command(z.strictObject({ hearingId: HearingId }), ResponseSummary, ['library']),
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
    z.strictObject({ responseId: ResponseId, format: ExportFormat }),
    z.strictObject({ path: z.string(), bytes: z.int(), milliseconds: z.number() }).nullable(),
    [],
  ),
  /** Shows a file this session exported in the system's file manager. */
  'export.reveal': task(z.strictObject({ path: z.string() }), Done, []),
  /** Opens a link of a source or an answer in the browser, after showing its host. */
  'link.open': task(z.strictObject({ href: z.string().max(4000) }), Done, []),
} as const;

export type Contract = typeof contract;
export type RequestName = keyof Contract;
export type RequestsOfKind<Kind extends Definition<'query' | 'command' | 'task', z.ZodType, z.ZodType>['kind']> = {
  [Name in RequestName]: Contract[Name]['kind'] extends Kind ? Name : never;
}[RequestName];
export type RequestInput<Name extends RequestName> = z.infer<Contract[Name]['input']>;
export type RequestOutput<Name extends RequestName> = z.infer<Contract[Name]['output']>;
