import { z } from 'zod';
import { type Block, DocumentKind, Finding, Removed, type SourceDocument, StatedDate } from '../domain/source-document.ts';
import { Handover } from '../handover/handover.ts';
import { countWords } from './normalise.ts';
import { outlineOf } from './outline.ts';

/** What `pejling inspect --json` prints of a document. */
export const Inspected = z.strictObject({
  title: z.string(),
  subtitle: z.string().nullable(),
  issuer: z.string().nullable(),
  kind: DocumentKind,
  versionLabel: z.string().nullable(),
  dates: z.array(StatedDate),
  deadline: z.string().nullable(),
  caseNumbers: z.array(z.string()),
  /** Null when the document carries no page boundaries. */
  pageCount: z.int().nullable(),
  sections: z.array(
    z.strictObject({
      /** As written; null when the source gives none. */
      number: z.string().nullable(),
      /** Ours, for guideposts the source leaves un-numbered. */
      assignedNumber: z.int().nullable(),
      title: z.string(),
      level: z.int(),
      kind: z.enum(['section', 'guidepost', 'sub-block']),
      /** Page on which it starts; null without pages or where the page is not labelled by a number. */
      page: z.int().nullable(),
      /** Bullets directly under it, up to the next heading. */
      bullets: z.int(),
      /** Words directly under it, up to the next heading; its own title not counted. */
      words: z.int(),
    }),
  ),
  /** Whole document, official text only. */
  bullets: z.int(),
  /** Items of numbered lists, official text only. */
  numberedItems: z.int(),
  tables: z.array(z.strictObject({ rows: z.int(), columns: z.int(), caption: z.string().nullable() })),
  removed: z.array(Removed),
  /** Characters of kept text per class. */
  provenance: z.strictObject({ official: z.int(), aiSummary: z.int(), portal: z.int(), attachmentList: z.int() }),
  findings: z.array(Finding),
  /** Points that the file carries for other programs; absent where it carries none. */
  handover: Handover.optional(),
});
export type Inspected = z.infer<typeof Inspected>;

/** Words of the issuing body itself: the document's text and its list of annexes, no summary by AI and no portal. */
const isOwn = (block: Block): boolean => block.provenance === 'official' || block.provenance === 'attachment-list';

/** The kept official text, a line per block. */
export const officialText = (document: SourceDocument): string =>
  document.blocks
    .filter(isOwn)
    .map((block) => document.text.slice(block.start, block.end))
    .join('\n');

const charactersOf = (document: SourceDocument, provenance: Block['provenance']): number =>
  document.blocks.reduce((sum, block) => (block.provenance === provenance ? sum + block.end - block.start : sum), 0);

const sectionKind = (role: 'title' | 'subtitle' | 'section' | 'guidepost' | 'sub-block'): 'section' | 'guidepost' | 'sub-block' => {
  switch (role) {
    case 'guidepost':
    case 'sub-block':
      return role;
    case 'title':
    case 'subtitle':
    case 'section':
      return 'section';
  }
};

/** A document as counts and names, for a glance and for tests. */
export const inspect = (document: SourceDocument): Inspected => {
  const outline = outlineOf(document);
  const official = document.blocks.filter((block) => block.provenance === 'official');
  return {
    title: document.title,
    subtitle: document.subtitle,
    issuer: document.issuer,
    kind: document.kind,
    versionLabel: document.versionLabel,
    dates: document.dates,
    deadline: document.deadline,
    caseNumbers: document.caseNumbers,
    pageCount: document.pages.length === 0 ? null : document.pages.length,
    sections: outline.map((entry, i) => {
      const under = document.blocks.slice(entry.index + 1, outline[i + 1]?.index ?? document.blocks.length).filter(isOwn);
      return {
        number: entry.number,
        assignedNumber: entry.assignedNumber,
        title: entry.title,
        level: entry.level,
        kind: sectionKind(entry.role),
        page: entry.page !== null && /^\d+$/.test(entry.page) ? Number(entry.page) : null,
        bullets: under.filter((block) => block.kind === 'bullet').length,
        words: under.reduce((sum, block) => sum + countWords(document.text.slice(block.start, block.end)), 0),
      };
    }),
    bullets: official.filter((block) => block.kind === 'bullet').length,
    numberedItems: official.filter((block) => block.kind === 'numbered').length,
    tables: official.flatMap((block) =>
      block.kind === 'table' ? [{ rows: block.rows.length, columns: block.rows[0]?.length ?? 0, caption: block.caption }] : [],
    ),
    removed: document.removed,
    provenance: {
      official: charactersOf(document, 'official'),
      aiSummary: charactersOf(document, 'ai-summary'),
      portal: charactersOf(document, 'portal'),
      attachmentList: charactersOf(document, 'attachment-list'),
    },
    findings: document.findings,
    ...(document.handover === undefined ? {} : { handover: document.handover }),
  };
};
