import { z } from 'zod';
import { Failure } from '../domain/failure.ts';
import { Hearing, Instant } from '../domain/hearing.ts';
import { SourceVersionId } from '../domain/ids.ts';
import { ResponseSummary } from '../domain/response.ts';
import { SourceSummary } from '../domain/source.ts';
import { Language } from '../words/language.ts';

export const Preferences = z.strictObject({ language: Language, theme: z.enum(['system', 'light', 'dark']) });
export type Preferences = z.infer<typeof Preferences>;

/** A hearing with what belongs to it: sources with the heard document first, answers newest first. */
export const HearingOverview = z.strictObject({
  hearing: Hearing,
  sources: z.array(SourceSummary),
  responses: z.array(ResponseSummary),
});
export type HearingOverview = z.infer<typeof HearingOverview>;

export const LibraryOverview = z.strictObject({
  hearings: z.array(HearingOverview),
  /** True when one or more of the bundled example documents have been removed. */
  examplesMissing: z.boolean(),
});
export type LibraryOverview = z.infer<typeof LibraryOverview>;

/** What became of one file: a source, or the reason why not. Nothing is ever half imported. */
export const ImportOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imported'), file: z.string(), source: SourceSummary }),
  /** The hearing already holds a source with the same bytes. */
  z.strictObject({ kind: z.literal('already-there'), file: z.string(), source: SourceSummary }),
  z.strictObject({ kind: z.literal('failed'), file: z.string(), failure: Failure }),
]);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

/** What reading a source once more came to. `before` and `after` can be taken into use again. */
export const ReadAgain = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unchanged') }),
  z.strictObject({ kind: z.literal('changed'), before: SourceVersionId, after: SourceVersionId }),
]);
export type ReadAgain = z.infer<typeof ReadAgain>;

/** An answer's text as Yjs updates, oldest first, with the place in the log of the last of them. */
export const ResponseState = z.strictObject({
  response: ResponseSummary,
  updates: z.array(z.instanceof(Uint8Array)),
  sequence: z.int().nonnegative(),
  /** When the last update was committed. */
  savedAt: Instant,
  /** True when the document was written with a newer schema: it may be read, not changed. */
  readOnly: z.boolean(),
  /** True in a copy sent for comments: its text is changed by comments and suggestions only. */
  isForComments: z.boolean(),
});
export type ResponseState = z.infer<typeof ResponseState>;
