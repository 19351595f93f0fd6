import { z } from 'zod';
import { Handover } from '../handover/handover.ts';
import { FindingFacts } from './finding-facts.ts';

/**
 * A document as Pejling reads it: one canonical text, and structure as ranges over it.
 *
 * The canonical text is produced once, at import: NFC, soft hyphens and furniture dropped, wrapped lines and hyphenated
 * words joined, one line per block (a table: one line per row, cells parted by a tab), blocks parted by "\n". Everything
 * that refers to words in the document refers to this text and to nothing else.
 */

/** Half-open range of UTF-16 offsets into a source's canonical text. */
export const TextRange = z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type TextRange = z.infer<typeof TextRange>;

/**
 * Whose words they are. Only official text is counted, searched by default and quotable without a warning. 'furniture' is what a
 * person has set apart as no part of the text, such as a running head; no reader says it: what a reader knows for furniture is
 * not in the text at all.
 */
export const Provenance = z.enum(['official', 'ai-summary', 'portal', 'attachment-list', 'furniture']);
export type Provenance = z.infer<typeof Provenance>;

const blockBase = {
  ...TextRange.shape,
  provenance: Provenance,
};

/**
 * A heading. Its range covers the heading as written, number included; `titleStart` is where the title begins after the
 * number. `number` is as the source writes it ('②' is '2'), null where the source gives none: never invented.
 */
export const HeadingBlock = z.strictObject({
  kind: z.literal('heading'),
  ...blockBase,
  role: z.enum(['title', 'subtitle', 'section', 'guidepost', 'sub-block']),
  /** 1 = top. Title and subtitle have 0. */
  level: z.int().nonnegative(),
  number: z.string().nullable(),
  titleStart: z.int().nonnegative(),
  /** How a person has said that the title reads. Names the heading; the text and every quotation keep the source's own letters. */
  shownTitle: z.string().min(1).optional(),
});
export type HeadingBlock = z.infer<typeof HeadingBlock>;

export const ParagraphBlock = z.strictObject({ kind: z.literal('paragraph'), ...blockBase });

/** An item of an unnumbered list. The bullet sign is not part of the text. `depth` 0 = outermost. */
export const BulletBlock = z.strictObject({ kind: z.literal('bullet'), ...blockBase, depth: z.int().nonnegative() });

/** An item of a numbered list; `marker` as written ('1.', 'a)'); the range begins after it. */
export const NumberedBlock = z.strictObject({
  kind: z.literal('numbered'),
  ...blockBase,
  depth: z.int().nonnegative(),
  marker: z.string(),
});

/** A side box: words that stand beside the running text and must not be mixed into it. */
export const AsideBlock = z.strictObject({ kind: z.literal('aside'), ...blockBase });

/** A passage set apart as a quotation in the source. */
export const QuoteBlock = z.strictObject({ kind: z.literal('quote'), ...blockBase });

export const CaptionBlock = z.strictObject({ kind: z.literal('caption'), ...blockBase });

/** A footnote's own text; `marker` as written without brackets ('1'). */
export const FootnoteBlock = z.strictObject({ kind: z.literal('footnote'), ...blockBase, marker: z.string() });

/** A table. The range covers all rows; `rows` holds each cell's range, header rows first. */
export const TableBlock = z.strictObject({
  kind: z.literal('table'),
  ...blockBase,
  headerRows: z.int().nonnegative(),
  rows: z.array(z.array(TextRange)),
  caption: z.string().nullable(),
});
export type TableBlock = z.infer<typeof TableBlock>;

export const Block = z.discriminatedUnion('kind', [
  HeadingBlock,
  ParagraphBlock,
  BulletBlock,
  NumberedBlock,
  AsideBlock,
  QuoteBlock,
  CaptionBlock,
  FootnoteBlock,
  TableBlock,
]);
export type Block = z.infer<typeof Block>;

/** A page as a range over the text; `label` as printed ('3'). A paragraph that runs over a page break spans two. */
export const Page = z.strictObject({ label: z.string(), ...TextRange.shape });
export type Page = z.infer<typeof Page>;

export const DocumentKind = z.enum([
  'hearing-draft',
  'agenda-item',
  'minutes',
  'hearing-memo',
  'response',
  'principles',
  'hearing-letter',
  'bill',
  'other',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A date the document states. `iso` is YYYY, YYYY-MM or YYYY-MM-DD; `text` as written; `role` e.g. 'meeting', 'decision', 'version', 'mentioned'. */
export const StatedDate = z.strictObject({ iso: z.string(), role: z.string(), text: z.string() });
export type StatedDate = z.infer<typeof StatedDate>;

export const RemovedReason = z.enum([
  'page-marker',
  'page-number',
  'running-header',
  'running-footer',
  'table-of-contents',
  'portal',
  'duplicate',
]);
export type RemovedReason = z.infer<typeof RemovedReason>;

/** A line that stood in the file and was kept out of the text, with the reason. */
export const Removed = z.strictObject({ text: z.string(), reason: RemovedReason });
export type Removed = z.infer<typeof Removed>;

/** An observation for the reader to decide on. Text changes only when one is accepted; nothing is ever invented. */
export const Finding = z.strictObject({
  code: z.enum([
    'guideposts-announced-not-found',
    'table-sum-mismatch',
    'lost-dash',
    'broken-word',
    'dates-contradict',
    'no-deadline',
    'orphan-footnote',
    // The file holds proposed changes; the text is read with them made.
    'tracked-changes',
    // The file holds remarks in its margin, which are no part of the text.
    'comments',
    // The file carries points for another program, which cannot be read.
    'handover-unreadable',
  ]),
  /** In Danish, as it was first put. What is shown is worded from `facts`, where there are any. */
  message: z.string(),
  facts: FindingFacts.optional(),
  /** Where in the text, when it is about a passage. */
  range: TextRange.nullable(),
});
export type Finding = z.infer<typeof Finding>;

export const SourceDocument = z.strictObject({
  /** Version of the rules that produced the text; a newer reader may read the same bytes differently. */
  reader: z.int().positive(),
  text: z.string(),
  blocks: z.array(Block),
  /** Empty when the document carries no page boundaries. */
  pages: z.array(Page),
  title: z.string(),
  subtitle: z.string().nullable(),
  /** The body that issued it: 'Nordfyns Kommune'. */
  issuer: z.string().nullable(),
  kind: DocumentKind,
  /** 'HØRINGSVERSION, AUGUST 2025' */
  versionLabel: z.string().nullable(),
  dates: z.array(StatedDate),
  /** ISO date or local date-time of the høringsfrist, only if the document states one. */
  deadline: z.string().nullable(),
  caseNumbers: z.array(z.string()),
  removed: z.array(Removed),
  findings: z.array(Finding),
  /** Points that the file carries for other programs, as the one who wrote it handed them over. */
  handover: Handover.optional(),
});
export type SourceDocument = z.infer<typeof SourceDocument>;
