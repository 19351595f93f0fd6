import { z } from 'zod';
import { SourceDocument } from '../domain/source-document.ts';
import { SourceSummary } from '../domain/source.ts';
import { AppliedCorrection } from './correction.ts';

/** A source with the text and structure of its newest version, as people have put it right. */
export const SourceReading = z.strictObject({
  summary: SourceSummary,
  /** Its findings are those that nobody has decided on. */
  document: SourceDocument,
  /** Every correction that stands, with what became of it in this version, in the order they were made. */
  corrections: z.array(AppliedCorrection),
  /** What the document says of itself as it was read, before any correction. */
  asRead: SourceDocument.pick({
    title: true,
    subtitle: true,
    issuer: true,
    kind: true,
    versionLabel: true,
    deadline: true,
    caseNumbers: true,
  }),
});
export type SourceReading = z.infer<typeof SourceReading>;
