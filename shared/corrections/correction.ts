import { z } from 'zod';
import { Anchor } from '../anchoring/anchor.ts';
import { Deadline, Instant } from '../domain/hearing.ts';
import { CorrectionId, SourceId } from '../domain/ids.ts';
import { DocumentKind, Finding, Provenance, TextRange } from '../domain/source-document.ts';

const line = z.string().trim().min(1).max(1000);

/** What a document says of itself, as a person may have to put it right. */
export const DocumentFacts = z.strictObject({
  title: line,
  subtitle: line.nullable(),
  issuer: line.nullable(),
  kind: DocumentKind,
  versionLabel: line.nullable(),
  deadline: Deadline.nullable(),
  caseNumbers: z.array(line).max(50),
});
export type DocumentFacts = z.infer<typeof DocumentFacts>;

const fact = <Field extends keyof DocumentFacts>(field: Field) =>
  z.strictObject({ kind: z.literal('set-fact'), field: z.literal(field), value: DocumentFacts.shape[field] });

/** Deepest level a heading may be given. */
export const DEEPEST_LEVEL = 6;

/**
 * What a person has put right in the reading of a document. None of them touches the canonical text: they change where blocks
 * begin and end, what they are and whose words they hold, and what the document is called. Each says what shall be, not what
 * shall change, so that it can be done again on another reading.
 */
export const CorrectionChange = z.union([
  z.discriminatedUnion('field', [
    fact('title'),
    fact('subtitle'),
    fact('issuer'),
    fact('kind'),
    fact('versionLabel'),
    fact('deadline'),
    fact('caseNumbers'),
  ]),
  z.discriminatedUnion('kind', [
    /** These words are a heading. A promotion or a demotion is one with another level. */
    z.strictObject({
      kind: z.literal('set-heading'),
      role: z.enum(['section', 'guidepost', 'sub-block']),
      level: z.int().min(1).max(DEEPEST_LEVEL),
      /** As the source writes it; null where it gives none. */
      number: z.string().trim().min(1).max(20).nullable(),
      /** How the title reads, where the source's own letters are not it; null for the source's own. */
      title: line.nullable(),
    }),
    /** These words are ordinary text. */
    z.strictObject({ kind: z.literal('unset-heading') }),
    /** These words are one block. */
    z.strictObject({ kind: z.literal('merge') }),
    /** A block begins with these words. */
    z.strictObject({ kind: z.literal('split') }),
    /** Whose words these are; 'furniture' when they are no part of the text at all. */
    z.strictObject({ kind: z.literal('set-provenance'), provenance: Provenance }),
    /** The remark is right. `message` as it was read then. What it suggests is shown beside the words, which stay as they are. */
    z.strictObject({
      kind: z.literal('accept-finding'),
      code: Finding.shape.code,
      message: z.string().max(2000),
      facts: Finding.shape.facts,
    }),
    /** The remark is wrong, or of no use. */
    z.strictObject({
      kind: z.literal('dismiss-finding'),
      code: Finding.shape.code,
      message: z.string().max(2000),
      facts: Finding.shape.facts,
    }),
  ]),
]);
export type CorrectionChange = z.infer<typeof CorrectionChange>;

/** A correction with the words it is about; null for those about the document as a whole. */
export const Correction = z.strictObject({
  id: CorrectionId,
  sourceId: SourceId,
  anchor: Anchor.nullable(),
  change: CorrectionChange,
  madeAt: Instant,
});
export type Correction = z.infer<typeof Correction>;

/**
 * What became of a correction in a reading. `range` is where its words stand now, null for the document as a whole.
 * orphaned: the words are not there, or cannot be what the correction says (a table cannot be a heading).
 */
export const CorrectionOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['exact', 'moved']), range: TextRange.nullable() }),
  z.strictObject({ kind: z.literal('ambiguous') }),
  z.strictObject({ kind: z.literal('orphaned') }),
]);
export type CorrectionOutcome = z.infer<typeof CorrectionOutcome>;

export const AppliedCorrection = z.strictObject({ correction: Correction, outcome: CorrectionOutcome });
export type AppliedCorrection = z.infer<typeof AppliedCorrection>;
