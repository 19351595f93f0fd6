import type { FindingFacts } from '../domain/finding-facts.ts';
import type { DocumentKind, Finding, TextRange } from '../domain/source-document.ts';
import { factsInWords } from '../words/findings.ts';
import { findBrokenWords } from './broken-words.ts';
import { type Chunk, isOfficial } from './chunk.ts';
import type { Composed } from './compose.ts';
import { contradictedWeekday, findDates } from './dates.ts';
import type { FoundDeadline } from './deadline.ts';
import { type GuidepostNoun, nounMentions } from './guidepost-nouns.ts';
import { announcedCount } from './guideposts.ts';
import { findLostDashes } from './lost-dashes.ts';
import { findSumMismatches } from './table-sums.ts';

export type FindingEvidence = {
  readonly chunks: readonly Chunk[];
  readonly composed: Composed;
  readonly measure: number | null;
  readonly noun: GuidepostNoun | null;
  readonly kind: DocumentKind;
  readonly deadlines: readonly FoundDeadline[];
  /** Names of other papers that the file itself says belong to it, outside its text: fields of an agenda export. */
  readonly attachments: readonly string[];
};

/** A number the Danish way: '1.250,5'. */
const danish = (value: number): string => {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
};

const rangeIn = ({ composed }: FindingEvidence, chunk: Chunk, start: number, end: number): TextRange => {
  const offset = composed.startOf.get(chunk) ?? 0;
  return { start: offset + start, end: offset + end };
};

/** A finding with its Danish wording, for whoever cannot word facts. */
const finding = (code: Finding['code'], facts: FindingFacts, range: TextRange | null): Finding => ({
  code,
  message: factsInWords(facts, 'da'),
  facts,
  range,
});

/** Guideposts the text says there are, and that are not in it: they stand in an annex. */
const announcedNotFound = (evidence: FindingEvidence): Finding[] => {
  const { chunks, noun, kind } = evidence;
  // An answer, a memo or a covering letter speaks of guideposts that stand in another paper.
  if (noun === null || !noun.strong || kind === 'response' || kind === 'hearing-memo' || kind === 'hearing-letter' || kind === 'bill')
    return [];
  const announced = announcedCount(chunks, noun);
  if (announced === null) return [];
  const found = chunks.filter((chunk) => chunk.heading?.role === 'guidepost').length;
  if (found >= announced.count || listFollows(chunks, announced.chunk, announced.count)) return [];
  const facts: FindingFacts = {
    about: 'guideposts',
    noun: noun.singular,
    announced: announced.count,
    found,
    attachments: found === 0 ? attachmentsNaming(evidence, noun) : [],
  };
  return [finding('guideposts-announced-not-found', facts, rangeIn(evidence, announced.chunk, announced.start, announced.end))];
};

/** The attachments whose names speak of the guideposts: those in the list in the text, and those the file names beside it. */
const attachmentsNaming = ({ chunks, attachments }: FindingEvidence, noun: GuidepostNoun): string[] => {
  const listed = chunks.filter((chunk) => chunk.provenance === 'attachment-list').map((chunk) => chunk.text);
  const naming = [...listed, ...attachments].filter((name) => nounMentions(name).some((mention) => mention.singular === noun.singular));
  return [...new Set(naming.map((name) => name.trim()))];
};

/** The announced set is given as a list of that many items somewhere after the announcement. */
const listFollows = (chunks: readonly Chunk[], announcer: Chunk, count: number): boolean => {
  let run = 0;
  for (const chunk of chunks.slice(chunks.indexOf(announcer))) {
    run = isOfficial(chunk) && (chunk.kind === 'bullet' || chunk.kind === 'numbered') ? run + 1 : 0;
    if (run === count) return true;
  }
  return false;
};

const sumMismatches = (evidence: FindingEvidence): Finding[] =>
  evidence.chunks.flatMap((chunk, index) => {
    if (chunk.kind !== 'table' || !isOfficial(chunk)) return [];
    const block = evidence.composed.blocks[index];
    return findSumMismatches(chunk.rows, chunk.headerRows).map((mismatch): Finding => {
      const label = chunk.rows[mismatch.row]?.[0] ?? '';
      // A head over several columns stands in the first of them.
      const heads = chunk.headerRows > 0 ? (chunk.rows[0] ?? []).slice(1, mismatch.column + 1) : [];
      const column = heads.findLast((head) => head.trim() !== '') ?? '';
      const stated = chunk.rows[mismatch.row]?.[mismatch.column] ?? '';
      const range = block?.kind === 'table' ? (block.rows[mismatch.row]?.[mismatch.column] ?? null) : null;
      return finding('table-sum-mismatch', { about: 'sum', row: label, column, stated, computed: danish(mismatch.computed) }, range);
    });
  });

const lostDashes = (evidence: FindingEvidence): Finding[] =>
  findLostDashes(evidence.chunks, evidence.measure).map(({ chunk, at, before, after }) =>
    finding('lost-dash', { about: 'dash', before, after }, rangeIn(evidence, chunk, at, at + 1)),
  );

const MARK_IN_TEXT = /\[\^?(\d{1,3})\]|([¹²³⁴-⁹])/gu;

const orphanFootnotes = (evidence: FindingEvidence): Finding[] => {
  const footnotes = evidence.chunks.filter((chunk) => chunk.kind === 'footnote' && isOfficial(chunk));
  // Most documents have none, and need not be looked through for their signs.
  if (footnotes.length === 0) return [];
  const marked = new Set<string>();
  for (const chunk of evidence.chunks) {
    if (chunk.kind === 'footnote') continue;
    // A sign that a page's columns have parted from its word stands alone.
    if (/^\d{1,3}$/.test(chunk.text)) marked.add(chunk.text);
    for (const match of chunk.text.matchAll(MARK_IN_TEXT)) marked.add(match[1] ?? String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(match[2] ?? '')));
  }
  return footnotes
    .filter((chunk) => !marked.has(chunk.marker) && !isCited(chunk))
    .map((chunk) =>
      finding('orphan-footnote', { about: 'footnote', marker: chunk.marker }, rangeIn(evidence, chunk, 0, chunk.text.length)),
    );
};

/** The format itself ties the footnote to its place. */
const isCited = ({ lines: [line] }: Chunk): boolean => line?.mark?.kind === 'footnote' && line.mark.isCited === true;

const brokenWords = (evidence: FindingEvidence): Finding[] => {
  const official = evidence.chunks.filter((chunk) => isOfficial(chunk) && chunk.kind !== 'table');
  return findBrokenWords(official.map(({ text }) => text)).flatMap(({ at, start, written }) => {
    const chunk = official[at];
    if (chunk === undefined) return [];
    return [finding('broken-word', { about: 'word', written }, rangeIn(evidence, chunk, start, start + written.length))];
  });
};

const contradictedDates = (evidence: FindingEvidence): Finding[] => {
  const { text } = evidence.composed;
  const found: Finding[] = [];
  for (const date of findDates(text)) {
    const weekday = contradictedWeekday(text, date);
    if (weekday === null) continue;
    const facts: FindingFacts = { about: 'weekday', date: date.text, named: weekday.named, actual: weekday.actual };
    found.push(finding('dates-contradict', facts, { start: date.start, end: date.end }));
  }
  const [first, ...others] = evidence.deadlines;
  const other = others.find((deadline) => deadline.iso.slice(0, 10) !== first?.iso.slice(0, 10));
  // Minutes tell of several hearings, each with a deadline of its own.
  if (first !== undefined && other !== undefined && evidence.kind !== 'minutes') {
    const facts: FindingFacts = { about: 'two-deadlines', first: first.iso.slice(0, 10), other: other.iso.slice(0, 10) };
    found.push(finding('dates-contradict', facts, { start: other.start, end: other.end }));
  }
  return found;
};

/** A draft or a letter that asks for answers, and does not say until when. */
const missingDeadline = ({ kind, deadlines }: FindingEvidence): Finding[] =>
  (kind === 'hearing-draft' || kind === 'hearing-letter') && deadlines.length === 0
    ? [finding('no-deadline', { about: 'no-deadline' }, null)]
    : [];

/** What a reader should know of the document and decide on, in the order of the text. */
export const findFindings = (evidence: FindingEvidence): Finding[] =>
  [
    ...announcedNotFound(evidence),
    ...sumMismatches(evidence),
    ...lostDashes(evidence),
    ...orphanFootnotes(evidence),
    ...brokenWords(evidence),
    ...contradictedDates(evidence),
    ...missingDeadline(evidence),
  ].sort((a, b) => (a.range?.start ?? -1) - (b.range?.start ?? -1));
