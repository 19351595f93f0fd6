import { z } from 'zod';

/** Most UTF-16 units of a handover as JSON: an answer of a thousand pages comes to half of it. */
export const MAX_HANDOVER_LENGTH = 4 * 1024 * 1024;

/** The version of this form. A file with a higher one is read as if it carried no points. */
export const HANDOVER_VERSION = 1;

/** What the file is called within a PDF, and the namespace of the part in a Word document. */
export const HANDOVER_FILE = 'pejling-punkter.json';
export const HANDOVER_NAMESPACE = 'urn:pejling:points:1';

/** A document that points are about, as it names itself. */
export const HandoverSource = z.strictObject({
  title: z.string(),
  issuer: z.string().nullable(),
  /** 'HØRINGSVERSION, AUGUST 2025' */
  version: z.string().nullable(),
});
export type HandoverSource = z.infer<typeof HandoverSource>;

/** Index into the handover's `sources`. */
const SourceIndex = z.int().nonnegative();

export const HandoverPoint = z.strictObject({
  /** Remark: what is said of a guidepost. Quotation: words of a source and what is said of them. Amendment: how words should read. */
  type: z.enum(['remark', 'quotation', 'amendment']),
  /** What it is about; none where the document has no guideposts there. `number` as the source writes it. */
  guideposts: z.array(z.strictObject({ source: SourceIndex, number: z.string().nullable(), title: z.string() })),
  /** Words of a source as the answer prints them: letter by letter, “[…]” where some are left out. `page` as printed. */
  quote: z.strictObject({ source: SourceIndex, page: z.string().nullable(), exact: z.string() }).nullable(),
  /** Plain words, a line a paragraph; may be empty beside a quotation or a proposal. */
  remark: z.string(),
  proposal: z.strictObject({ current: z.string(), proposed: z.string() }).nullable(),
});
export type HandoverPoint = z.infer<typeof HandoverPoint>;

/**
 * The points of an answer for another program to read. Everything in it stands in the visible answer: no comments, no undecided
 * suggestions, no notes, no names but the letterhead's.
 */
export const Handover = z
  .strictObject({
    format: z.literal('pejling-points'),
    version: z.literal(HANDOVER_VERSION),
    /** Who answers, as in the letterhead. */
    sender: z.string(),
    /** What the answer is to, as in its subject line. */
    hearing: z.string(),
    /** The authority's reference (j.nr.). */
    caseNumber: z.string(),
    sources: z.array(HandoverSource).max(1000),
    /** In the order of the answer. */
    points: z.array(HandoverPoint).max(20_000),
  })
  .refine(
    ({ sources, points }) =>
      points.every(({ guideposts, quote }) =>
        [...guideposts, ...(quote === null ? [] : [quote])].every(({ source }) => source < sources.length),
      ),
    'a point is about a source that is listed',
  );
export type Handover = z.infer<typeof Handover>;
