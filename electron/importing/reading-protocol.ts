import { z } from 'zod';
import { Failure } from '../../shared/domain/failure.ts';
import { FirstPage } from '../../shared/domain/first-page.ts';
import { SourceDocument } from '../../shared/domain/source-document.ts';
import type { FileReading } from './read-document.ts';

/** A document for a reading process to read. It is given one at a time. */
export type ReadingJob = { readonly bytes: Uint8Array; readonly fileName: string };

/** A fault of the reader's own: its kind and where it happened. Not its message: messages quote what was being read. */
export type ReadingFault = { readonly name: string; readonly code: string | null; readonly at: readonly string[] };

export type ReadingReport =
  /** The process has started and listens. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'first-page'; readonly page: FirstPage }
  | { readonly kind: 'fault'; readonly fault: ReadingFault }
  /** `memory` is what the process holds after it, in bytes. */
  | { readonly kind: 'result'; readonly result: FileReading; readonly memory: number };

/** So many calls of a fault's trace are told. */
const DEEPEST_TRACE = 12;

const enclosed = z
  .strictObject({
    hasOwnText: z.boolean(),
    files: z.array(
      z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array), unnamed: z.enum(['file', 'message']).exactOptional() }),
    ),
  })
  .exactOptional();

/** What a reading process reports is believed only as far as it has this shape: a document may have got the better of its reader. */
export const ReadingReportShape: z.ZodType<ReadingReport> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('progress'), done: z.int().nonnegative(), total: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('first-page'), page: FirstPage }),
  z.strictObject({
    kind: z.literal('fault'),
    fault: z.strictObject({
      name: z.string().max(100),
      code: z.string().max(100).nullable(),
      at: z.array(z.string().max(500)).max(DEEPEST_TRACE),
    }),
  }),
  z.strictObject({
    kind: z.literal('result'),
    result: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value: SourceDocument, enclosed }),
      z.strictObject({ ok: z.literal(false), failure: Failure, enclosed }),
    ]),
    memory: z.number(),
  }),
]);
