import { z } from 'zod';
import { Anchor } from '../anchoring/anchor.ts';
import { AnnotationId, SourceId, SourceVersionId } from '../domain/ids.ts';
import { TextRange } from '../domain/source-document.ts';

/**
 * A quotation in an answer: which words of which version of which source. The words are kept letter by letter and can
 * not be typed over; the reference ("pejlemærke 2, s. 3") is computed from the source and never stored.
 */
export const Citation = z.strictObject({
  sourceId: SourceId,
  versionId: SourceVersionId,
  /** The note it was made from, if any. */
  annotationId: AnnotationId.nullable(),
  ...Anchor.shape,
  /** Words that are not printed, as ranges of `exact`: “[…]” stands for each. The link and the full words stay. */
  omissions: z.array(TextRange).optional(),
  /** A person has said that the words are to be quoted as this version has them, whatever a later one says. */
  isKept: z.boolean().optional(),
});
export type Citation = z.infer<typeof Citation>;

/** How a citation stands in a letter: within the sentence, with its reference as a note at the foot, or as a block of its own. */
export const CitationForm = z.enum(['inline', 'footnote', 'block']);
export type CitationForm = z.infer<typeof CitationForm>;

/** Attributes of a node as ProseMirror and Yjs keep them. */
type Attributes = Readonly<Record<string, unknown>>;

/**
 * What a citation's node holds: all of it in one value. Attributes merge one by one, and two people who changed one citation at the
 * same time would get the one's words with the other's version; of two values one wins as a whole.
 */
export const attributesOf = (citation: Citation): Attributes => ({ quotation: citation });

/** The citation that a node's attributes hold; null when they are damaged. The first answers held its parts as attributes of their own. */
export function citationFrom(attrs: Attributes | undefined): Citation | null {
  const { quotation, sourceId, versionId, annotationId, start, end, exact, prefix, suffix } = attrs ?? {};
  const whole = Citation.safeParse(quotation);
  if (whole.success) return whole.data;
  // Yjs keeps no attribute that is null.
  const parts = Citation.safeParse({ sourceId, versionId, annotationId: annotationId ?? null, start, end, exact, prefix, suffix });
  return parts.success ? parts.data : null;
}

/** The same words of the same version, printed alike. */
export const citationKey = ({ sourceId, versionId, start, end, exact, omissions = [], isKept = false }: Citation): string =>
  JSON.stringify([sourceId, versionId, start, end, exact, omissions.map((gap) => [gap.start, gap.end]), isKept]);
