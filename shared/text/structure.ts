import type { Finding, SourceDocument } from '../domain/source-document.ts';
import { readAgendaExport } from './agenda-export.ts';
import { markAttachments, markQuotations, setTableCaptions } from './apart.ts';
import { compose } from './compose.ts';
import { markContentsTable } from './contents-table.ts';
import { findFindings } from './findings.ts';
import { takeFurniture } from './furniture.ts';
import { markGuideposts } from './guideposts.ts';
import { markHeadings } from './headings.ts';
import { hyphenatedWords } from './hyphens.ts';
import { setLevels } from './levels.ts';
import type { MarkedDocument, MarkedRemoval } from './line-mark.ts';
import { type Line, readLines } from './line.ts';
import { linesOfMarked } from './marked-lines.ts';
import { markListsWithoutSigns, markSideBoxes, markTightLists } from './lists-without-signs.ts';
import { isMarkdown, readMarkdownLines } from './markdown.ts';
import { measureOf } from './measure.ts';
import { readMetadata } from './metadata.ts';
import { collapse, normalise } from './normalise.ts';
import { readChunks } from './read-chunks.ts';
import { unfoldColumns } from './side-by-side.ts';
import { READER_VERSION } from './reader-version.ts';
import { partSections } from './statutes.ts';
import { markTitle } from './title.ts';

/** Reads the text of a plain or Markdown document: what is its text, what is furniture, and how it is built. */
export const structureText = (raw: string): SourceDocument => {
  const normalised = unfoldColumns(normalise(raw));
  return structureLines(readLines(normalised), {
    knownHyphens: /-[ \t]?\n/.test(normalised) ? hyphenatedWords(normalised) : new Set(),
    isMarked: false,
    pageLabels: [],
    title: null,
    removed: [],
    findings: [],
    sender: null,
  });
};

/** Reads what a format's own reader has made of a file. */
export const structureMarked = (marked: MarkedDocument): SourceDocument => {
  const lines = linesOfMarked(marked);
  const plain = marked.lines.filter(({ mark }) => mark === null).map(({ text }) => text);
  return structureLines(lines, {
    knownHyphens: hyphenatedWords(plain.join('\n')),
    isMarked: marked.lines.some(({ mark }) => mark !== null),
    pageLabels: marked.pageLabels,
    title: marked.title,
    removed: marked.removed ?? [],
    findings: marked.findings ?? [],
    sender: marked.sender ?? null,
  });
};

type Witness = {
  /** See `hyphenatedWords`. */
  readonly knownHyphens: ReadonlySet<string>;
  /** The format itself says which lines are headings. */
  readonly isMarked: boolean;
  /** Page labels of the format itself; empty where they must be found in the text. */
  readonly pageLabels: readonly string[];
  /** Title in the file's properties. */
  readonly title: string | null;
  /** What the format itself keeps apart. */
  readonly removed: readonly MarkedRemoval[];
  /** What the format itself tells of the whole file. */
  readonly findings: readonly Finding[];
  /** Who the file comes from by what stands around its text. */
  readonly sender: string | null;
};

const structureLines = (all: readonly Line[], witness: Witness): SourceDocument => {
  const agenda = readAgendaExport(all);
  const furnished = takeFurniture(agenda.lines, witness.pageLabels);
  const contents = markContentsTable(furnished.lines);
  const body = furnished.lines.filter((_, i) => contents[i] !== true);
  const markdown = !witness.isMarked && isMarkdown(body);
  const lines = withPageStarts(markdown ? readMarkdownLines(body) : body);
  const measure = measureOf(lines);
  const chunks = partSections(readChunks(lines, { measure, markdown, knownHyphens: witness.knownHyphens }));

  markTitle(chunks);
  markSideBoxes(chunks, measure);
  markListsWithoutSigns(chunks, measure);
  markTightLists(chunks);
  markQuotations(chunks);
  markHeadings(chunks, markdown || witness.isMarked);
  const noun = markGuideposts(chunks);
  setLevels(chunks, agenda.twin);
  markAttachments(chunks);
  setTableCaptions(chunks, agenda.twin);

  const { pageLabels } = furnished;
  const composed = compose(chunks, pageLabels);
  const apart = witness.removed.map(({ at, text, reason }) => ({ at, raw: text, text: collapse(normalise(text)), reason }));
  const { deadlines, ...metadata } = readMetadata({
    chunks,
    noun,
    composed,
    running: [...apart, ...furnished.removed],
    sender: witness.sender,
    fields: agenda.fields,
    isAgendaExport: agenda.isExport,
  });
  const removed = [
    ...apart,
    ...agenda.removed,
    ...furnished.removed,
    ...furnished.lines.flatMap((line, i) =>
      contents[i] === true ? [{ at: line.at, text: line.text, reason: 'table-of-contents' as const }] : [],
    ),
  ].sort((a, b) => a.at - b.at);
  return {
    reader: READER_VERSION,
    text: composed.text,
    blocks: [...composed.blocks],
    pages: [...composed.pages],
    ...metadata,
    title: metadata.title === '' ? (witness.title ?? '') : metadata.title,
    removed: removed.map(({ text, reason }) => ({ text, reason })),
    findings: [
      ...witness.findings,
      // A format with pages of its own drops no dashes: its lines break where they do beside boxes and pictures.
      ...findFindings({
        chunks,
        composed,
        measure: witness.pageLabels.length > 0 ? null : measure,
        noun,
        kind: metadata.kind,
        deadlines,
        attachments: agenda.fields.attachments,
      }),
    ],
  };
};

/** Marks the first kept line of each page: a table of contents taken out may have held the one that was marked. */
const withPageStarts = (lines: readonly Line[]): Line[] =>
  lines.map((line, i) => ({ ...line, opensPage: i > 0 && line.page !== lines[i - 1]?.page }));
