import type { SourceDocument } from '../domain/source-document.ts';
import { readAgendaExport } from './agenda-export.ts';
import { markAttachments, markQuotations, setTableCaptions } from './apart.ts';
import { findCaseNumbers } from './case-numbers.ts';
import { type Chunk, isOfficial } from './chunk.ts';
import { compose } from './compose.ts';
import { markContentsTable } from './contents-table.ts';
import { findDeadlines } from './deadline.ts';
import { findFindings } from './findings.ts';
import { takeFurniture } from './furniture.ts';
import { mentionsSet } from './guidepost-nouns.ts';
import { markGuideposts } from './guideposts.ts';
import { markHeadings } from './headings.ts';
import { hyphenatedWords } from './hyphens.ts';
import { findIssuer } from './issuer.ts';
import { findKind } from './kind.ts';
import { setLevels } from './levels.ts';
import { type Line, readLines } from './line.ts';
import { markListsWithoutSigns, markSideBoxes } from './lists-without-signs.ts';
import { isMarkdown, readMarkdownLines } from './markdown.ts';
import { measureOf } from './measure.ts';
import { normalise } from './normalise.ts';
import { readChunks } from './read-chunks.ts';
import { isSectionName } from './section-names.ts';
import { findStatedDates } from './stated-dates.ts';
import { partSections } from './statutes.ts';
import { markTitle, subtitleOf, titleOf } from './title.ts';
import { findVersionLabel } from './version-label.ts';

/**
 * Version of the rules below. Raise it when the same bytes would give another text, so that a stored document can be told
 * from what would be read today.
 */
export const READER_VERSION = 1;

/** Passages of the head of a document, where letterheads and kinds stand. */
const PASSAGES_OF_A_HEAD = 14;

/** Reads the text of a plain or Markdown document: what is its text, what is furniture, and how it is built. */
export const structureText = (raw: string): SourceDocument => {
  const normalised = normalise(raw);
  const agenda = readAgendaExport(readLines(normalised));
  const furnished = takeFurniture(agenda.lines);
  const contents = markContentsTable(furnished.lines);
  const body = furnished.lines.filter((_, i) => contents[i] !== true);
  const markdown = isMarkdown(body);
  const lines = withPageStarts(markdown ? readMarkdownLines(body) : body);
  const measure = measureOf(lines);
  const chunks = partSections(readChunks(lines, { measure, markdown, knownHyphens: hyphenatedWords(normalised) }));

  markTitle(chunks);
  markSideBoxes(chunks, measure);
  markListsWithoutSigns(chunks, measure);
  markQuotations(chunks);
  markHeadings(chunks, markdown);
  const noun = markGuideposts(chunks);
  setLevels(chunks, agenda.twin);
  markAttachments(chunks);
  setTableCaptions(chunks, agenda.twin);

  const composed = compose(chunks, furnished.pageLabels);
  const running = furnished.removed.filter((line) => line.reason === 'running-header' || line.reason === 'running-footer').map((line) => line.text);
  const official = chunks.filter(isOfficial);
  const officialText = official.map((chunk) => chunk.text).join('\n');
  const title = titleOf(chunks);
  const subtitle = subtitleOf(chunks);
  const versionLabel = findVersionLabel(furnished.removed.filter((line) => line.reason.startsWith('running')).map((line) => line.raw), official.filter((chunk) => chunk.lines.length <= 2).map((chunk) => chunk.text));
  const deadlines = findDeadlines(officialText);
  const guideposts = chunks.filter((chunk) => chunk.heading?.role === 'guidepost').length;
  const head = official.slice(0, PASSAGES_OF_A_HEAD).map((chunk) => chunk.text);
  const kind = findKind({
    title: official.find((chunk) => chunk.heading?.role === 'title')?.text ?? '',
    head: head.filter((text) => text.length <= 300).join('\n'),
    official: officialText,
    headings: official.filter((chunk) => chunk.kind === 'heading' && isSectionName(chunk.text)).map((chunk) => chunk.text),
    versionLabel,
    isAgendaExport: agenda.isExport,
    deadline: deadlines[0]?.iso ?? null,
    guideposts,
    titleNamesGuideposts: noun !== null && noun.strong && mentionsSet(`${title}\n${subtitle ?? ''}`, noun),
  });
  const issuer = findIssuer({
    title,
    subtitle: subtitle ?? '',
    head: [...head, ...new Set(running)].join('\n'),
    official: officialText,
    summary: chunks.filter((chunk) => chunk.provenance === 'ai-summary').map((chunk) => chunk.text).join('\n'),
    links: agenda.fields.links,
    kind,
  });
  const placed = deadlines.map((deadline) => ({ iso: deadline.iso, ...placeInText(official, composed.startOf, deadline) }));
  const removed = [
    ...agenda.removed,
    ...furnished.removed,
    ...furnished.lines.flatMap((line, i) => (contents[i] === true ? [{ at: line.at, text: line.text, reason: 'table-of-contents' as const }] : [])),
  ].sort((a, b) => a.at - b.at);

  return {
    reader: READER_VERSION,
    text: composed.text,
    blocks: [...composed.blocks],
    pages: [...composed.pages],
    title,
    subtitle,
    issuer,
    kind,
    versionLabel,
    dates: findStatedDates({ chunks, versionLabel, running, isMinutes: kind === 'minutes', deadlineAt: placed }),
    deadline: deadlines[0]?.iso ?? null,
    caseNumbers: [...new Set([...agenda.fields.caseNumbers, ...findCaseNumbers(`${running.join('\n')}\n${officialText}`)])],
    removed: removed.map(({ text, reason }) => ({ text, reason })),
    findings: findFindings({ chunks, composed, measure, noun, kind, deadlines: placed }),
  };
};

/** Marks the first kept line of each page: a table of contents taken out may have held the one that was marked. */
const withPageStarts = (lines: readonly Line[]): Line[] =>
  lines.map((line, i) => ({ ...line, opensPage: i > 0 && line.page !== lines[i - 1]?.page }));

/** Where an offset into the official chunks alone stands: in which chunk, and in the whole text. */
const placeInText = (
  official: readonly Chunk[],
  startOf: ReadonlyMap<Chunk, number>,
  range: { readonly start: number; readonly end: number },
): { chunk: Chunk; inChunk: number; start: number; end: number } => {
  let at = 0;
  for (const chunk of official) {
    if (range.start < at + chunk.text.length + 1) {
      const start = (startOf.get(chunk) ?? 0) + range.start - at;
      return { chunk, inChunk: range.start - at, start, end: start + range.end - range.start };
    }
    at += chunk.text.length + 1;
  }
  throw new Error('A date found in the official text stands in one of its chunks.');
};
