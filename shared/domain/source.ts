import { z } from 'zod';
import { Instant } from './hearing.ts';
import { HearingId, Sha256, SourceId, SourceVersionId } from './ids.ts';
import { DocumentKind } from './source-document.ts';

/** Heard: the document the hearing is about. Background: material beside it. */
export const SourceRole = z.enum(['heard', 'background']);
export type SourceRole = z.infer<typeof SourceRole>;

/** A source document in a hearing, without its text. */
export const SourceSummary = z.strictObject({
  id: SourceId,
  hearingId: HearingId,
  /** The newest version; notes on older ones keep pointing at theirs. */
  versionId: SourceVersionId,
  role: SourceRole,
  title: z.string(),
  issuer: z.string().nullable(),
  kind: DocumentKind,
  versionLabel: z.string().nullable(),
  pageCount: z.int().nullable(),
  guidepostCount: z.int().nonnegative(),
  /** What the document calls one of them: 'princip'. Null for what was read before that was kept. */
  guidepostNoun: z.string().nullable(),
  annotationCount: z.int().nonnegative(),
  fileName: z.string(),
  originalSha256: Sha256,
  /** Which bundled example it came from, if any. */
  exampleId: z.string().nullable(),
  createdAt: Instant,
});
export type SourceSummary = z.infer<typeof SourceSummary>;
