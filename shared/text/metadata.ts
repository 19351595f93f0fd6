import type { SourceDocument } from '../domain/source-document.ts';
import type { AgendaFields } from './agenda-export.ts';
import { findCaseNumbers } from './case-numbers.ts';
import { type Chunk, isOfficial } from './chunk.ts';
import type { Composed } from './compose.ts';
import type { FoundDeadline } from './deadline.ts';
import type { RemovedLine } from './furniture.ts';
import { type GuidepostNoun, mentionsSet } from './guidepost-nouns.ts';
import { findIssuer } from './issuer.ts';
import { findKind } from './kind.ts';
import { endsSentence } from './line.ts';
import { isSectionName } from './section-names.ts';
import { findStatedDates } from './stated-dates.ts';
import { findStatedDeadlines } from './stated-deadlines.ts';
import { subtitleOf, titleOf } from './title.ts';
import { findVersionLabel } from './version-label.ts';

/** Passages of the head of a document, where letterheads and kinds stand. */
const PASSAGES_OF_A_HEAD = 14;
/** Longer passages of the head are text; a letterhead's lines are shorter, in characters. */
const LONGEST_HEAD_LINE = 200;
/** More deadlines than this are a calendar of hearings, of which the first are enough. */
const MOST_DEADLINES = 50;

export type MetadataEvidence = {
  readonly chunks: readonly Chunk[];
  readonly noun: GuidepostNoun | null;
  readonly composed: Composed;
  /** Furniture taken out: running heads and feet carry version labels and case numbers. */
  readonly running: readonly RemovedLine[];
  /** Who the file comes from by what stands around its text: a website's name, an e-mail's sender. */
  readonly sender: string | null;
  readonly fields: AgendaFields;
  readonly isAgendaExport: boolean;
};

/** A deadline and where it stands: in which chunk, and in the whole text. */
export type PlacedDeadline = FoundDeadline & { readonly chunk: Chunk; readonly inChunk: number };

export type Metadata = Pick<
  SourceDocument,
  'title' | 'subtitle' | 'issuer' | 'kind' | 'versionLabel' | 'dates' | 'deadline' | 'caseNumbers'
> & {
  readonly deadlines: readonly PlacedDeadline[];
};

/** What the document says of itself, all of it derived from its own words. */
export const readMetadata = ({ chunks, noun, composed, running: removed, sender, fields, isAgendaExport }: MetadataEvidence): Metadata => {
  const runningLines = removed.filter((line) => line.reason === 'running-header' || line.reason === 'running-footer');
  const running = runningLines.map((line) => line.text);
  const official = chunks.filter(isOfficial);
  const officialText = official.map((chunk) => chunk.text).join('\n');
  const title = titleOf(chunks);
  const subtitle = subtitleOf(chunks);
  const versionLabel = findVersionLabel(
    runningLines.map((line) => line.raw),
    official.filter((chunk) => chunk.lines.length <= 2).map((chunk) => chunk.text),
  );
  const deadlines = findStatedDeadlines(official)
    .slice(0, MOST_DEADLINES)
    .map((deadline) => placeInText(official, composed, deadline));
  const deadline = deadlines[0]?.iso ?? null;
  // A law that a footnote names is not what the paper calls itself.
  const head = official.slice(0, PASSAGES_OF_A_HEAD).flatMap((chunk) => (chunk.kind === 'footnote' ? [] : [chunk.text]));
  const kind = findKind({
    title: official.find((chunk) => chunk.heading?.role === 'title')?.text ?? '',
    head: head.filter((text) => text.length <= LONGEST_HEAD_LINE * 1.5).join('\n'),
    official: officialText,
    headings: official.filter((chunk) => chunk.kind === 'heading' && isSectionName(chunk.text)).map((chunk) => chunk.text),
    versionLabel,
    isAgendaExport,
    deadline,
    guideposts: chunks.filter((chunk) => chunk.heading?.role === 'guidepost').length,
    parts: official.filter(({ heading }) => heading !== null && heading.role !== 'title' && heading.role !== 'subtitle').length,
    titleNamesGuideposts: noun !== null && noun.strong && mentionsSet(`${title}\n${subtitle ?? ''}`, noun),
  });
  // A body that a sentence speaks about is not thereby the sender.
  const letterhead = official
    .slice(0, PASSAGES_OF_A_HEAD)
    .filter(({ kind: form }) => form === 'text' || form === 'heading')
    .map(({ text }) => text)
    .filter((text) => text.length <= LONGEST_HEAD_LINE && !endsSentence(text));
  const issuer = findIssuer({
    title,
    subtitle: subtitle ?? '',
    head: [...letterhead, ...new Set(running), ...(sender === null ? [] : [sender])].join('\n'),
    letterhead: letterhead.join('\n'),
    official: officialText,
    summary: chunks
      .filter((chunk) => chunk.provenance === 'ai-summary')
      .map((chunk) => chunk.text)
      .join('\n'),
    links: fields.links,
    kind,
  });
  return {
    title,
    subtitle,
    issuer,
    kind,
    versionLabel,
    dates: findStatedDates({ chunks, versionLabel, running, isMinutes: kind === 'minutes', deadlineAt: deadlines }),
    deadline,
    caseNumbers: [...new Set([...fields.caseNumbers, ...findCaseNumbers(`${running.join('\n')}\n${officialText}`)])],
    deadlines,
  };
};

const placeInText = (official: readonly Chunk[], composed: Composed, found: FoundDeadline): PlacedDeadline => {
  let at = 0;
  for (const chunk of official) {
    if (found.start < at + chunk.text.length + 1) {
      const inChunk = found.start - at;
      const start = (composed.startOf.get(chunk) ?? 0) + inChunk;
      return { iso: found.iso, chunk, inChunk, start, end: start + found.end - found.start };
    }
    at += chunk.text.length + 1;
  }
  throw new Error('A date found in the official text stands in one of its chunks.');
};
