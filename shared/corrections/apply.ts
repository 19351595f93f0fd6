import { anchorResolver } from '../anchoring/resolve.ts';
import type { FindingFacts } from '../domain/finding-facts.ts';
import type { Block, Finding, HeadingBlock, SourceDocument, TextRange } from '../domain/source-document.ts';
import { factsInWords } from '../words/findings.ts';
import { findAnnouncements } from '../text/guidepost-nouns.ts';
import { headingNumber } from '../text/heading-shapes.ts';
import { countGuideposts } from '../text/outline.ts';
import { cutAt, cutOut, joined, overlaps, snapped } from './carve.ts';
import type { AppliedCorrection, Correction, CorrectionChange, CorrectionOutcome } from './correction.ts';
import { suggestedReading } from './suggested-reading.ts';

export type Corrected = {
  readonly document: SourceDocument;
  /** Every correction with what became of it, in the order they were made. */
  readonly applied: readonly AppliedCorrection[];
};

type Decision = Extract<CorrectionChange, { kind: 'accept-finding' | 'dismiss-finding' }>;
/** Those that change what the blocks are. */
type Structural = Exclude<CorrectionChange, Decision | { kind: 'set-fact' }>;
type SetHeading = Extract<CorrectionChange, { kind: 'set-heading' }>;

/** Where the title begins in `written`, given the number that stands before it: after '3. ' or 'Princip 3: '. */
function titleOffset(written: string, number: string | null): number {
  const found = number === null ? null : headingNumber(written);
  return found !== null && found.number === number && found.length < written.length ? found.length : 0;
}

function headingOf(text: string, block: Block, { role, level, number, title }: SetHeading): HeadingBlock {
  const { start, end, provenance } = block;
  return {
    kind: 'heading',
    start,
    end,
    provenance,
    role,
    level,
    number,
    titleStart: start + titleOffset(text.slice(start, end), number),
    ...(title !== null && { shownTitle: title }),
  };
}

/** The blocks with a correction carried out on the words of `range`; null where they cannot be what it says. */
function corrected(blocks: readonly Block[], text: string, change: Structural, range: TextRange): readonly Block[] | null {
  switch (change.kind) {
    case 'set-heading':
      return joined(blocks, text, range)?.map((block) => (overlaps(block, range) ? headingOf(text, block, change) : block)) ?? null;
    case 'unset-heading':
      return blocks.map((block) =>
        block.kind === 'heading' && overlaps(block, range)
          ? { kind: 'paragraph', start: block.start, end: block.end, provenance: block.provenance }
          : block,
      );
    case 'merge':
      return joined(blocks, text, range);
    case 'split':
      return cutAt(blocks, text, range.start);
    case 'set-provenance':
      return (
        cutOut(blocks, text, range)?.map((block) => (overlaps(block, range) ? { ...block, provenance: change.provenance } : block)) ?? null
      );
  }
}

const isInside = (inner: TextRange, outer: TextRange): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** A finding is the one that was decided on when it is of the same code and about the same words, or both are about the whole. */
const isAbout = (finding: Finding, code: Finding['code'], range: TextRange | null): boolean => {
  if (finding.code !== code) return false;
  if (finding.range === null || range === null) return finding.range === range;
  return isInside(finding.range, range) || isInside(range, finding.range);
};

/** The corrections themselves may have answered a finding: the guideposts are marked, the deadline is written. Then it is left out; where they have answered a part of it, it says so. */
function stillOpen(finding: Finding, document: SourceDocument): Finding | null {
  if (finding.code === 'no-deadline') return document.deadline === null ? finding : null;
  if (finding.code !== 'guideposts-announced-not-found' || finding.range === null) return finding;
  const [announced] = findAnnouncements(document.text.slice(finding.range.start, finding.range.end));
  const found = countGuideposts(document);
  if (announced === undefined || found === 0) return finding;
  if (found >= announced.count) return null;
  const facts: FindingFacts = { about: 'guideposts', noun: announced.noun.singular, announced: announced.count, found, attachments: [] };
  return { ...finding, facts, message: factsInWords(facts, 'da') };
}

/** A heading with the readings that were accepted within its title; a title that a person has written stands as written. */
function withReadings(text: string, block: HeadingBlock, readings: readonly { range: TextRange; text: string }[]): HeadingBlock {
  const own = readings.filter(({ range }) => range.start >= block.titleStart && range.end <= block.end);
  if (own.length === 0 || block.shownTitle !== undefined) return block;
  let shownTitle = '';
  let at = block.titleStart;
  for (const { range, text: reading } of own) {
    if (range.end <= at) continue;
    // Of two readings that share a word the second begins inside the first.
    shownTitle += range.start >= at ? text.slice(at, range.start) + reading : reading.slice(at - range.start);
    at = range.end;
  }
  return { ...block, shownTitle: (shownTitle + text.slice(at, block.end)).replaceAll('\n', ' ').trim() };
}

/**
 * A document as it has been put right. The canonical text stays as it is, letter by letter: notes and citations keep their
 * words. Corrections are carried out in the order they were made, each on the words of its anchor; one whose words cannot be
 * found, or are found in several places, is left out and says so in its outcome. One that holds already changes nothing.
 */
export function applyCorrections(document: SourceDocument, corrections: readonly Correction[]): Corrected {
  if (corrections.length === 0) return { document, applied: [] };
  const { text } = document;
  const resolve = anchorResolver(text);
  let { blocks }: { readonly blocks: readonly Block[] } = document;
  let facts: Partial<SourceDocument> = {};
  const readings: { range: TextRange; text: string }[] = [];
  const decided: { readonly code: Finding['code']; readonly range: TextRange | null }[] = [];

  const settle = (change: Decision, range: TextRange | null): void => {
    decided.push({ code: change.code, range });
    const reading = change.kind === 'dismiss-finding' || range === null ? null : suggestedReading(text, change.code, range);
    if (reading !== null) readings.push(reading);
  };

  const carryOut = ({ anchor, change }: Correction): CorrectionOutcome => {
    if (change.kind === 'set-fact') {
      facts = { ...facts, [change.field]: change.value };
      return { kind: 'exact', range: null };
    }
    const found = anchor === null ? null : resolve(anchor);
    if (found?.kind === 'ambiguous' || found?.kind === 'orphaned') return { kind: found.kind };
    if (change.kind === 'accept-finding' || change.kind === 'dismiss-finding') {
      settle(change, found?.range ?? null);
      return { kind: found?.kind ?? 'exact', range: found?.range ?? null };
    }
    if (found === null) return { kind: 'orphaned' };
    const range = snapped(text, found.range);
    const next = corrected(blocks, text, change, range);
    if (next === null) return { kind: 'orphaned' };
    blocks = next;
    return { kind: found.kind, range };
  };

  const applied = corrections.map((correction) => ({ correction, outcome: carryOut(correction) }));
  const inOrder = readings.toSorted((a, b) => a.range.start - b.range.start);
  const done: SourceDocument = {
    ...document,
    ...facts,
    blocks: blocks.map((block) => (block.kind === 'heading' ? withReadings(text, block, inOrder) : block)),
  };
  const findings = document.findings.flatMap((finding) =>
    decided.some(({ code, range }) => isAbout(finding, code, range)) ? [] : (stillOpen(finding, done) ?? []),
  );
  return { document: { ...done, findings }, applied };
}

/** A finding as it was put when it was decided on. */
type Remark = { readonly message: string; readonly facts?: FindingFacts | undefined };

/** What stands beside the words of an accepted finding: the reading it suggests, or that there is a remark here. */
export type Gloss = { readonly at: number; readonly reading: string | null } & Remark;

/** The glosses of accepted findings, in the order of the text. */
export const glossesOf = (text: string, applied: readonly AppliedCorrection[]): readonly Gloss[] =>
  applied
    .flatMap(({ correction: { change, anchor }, outcome }): Gloss[] => {
      if (change.kind !== 'accept-finding' || anchor === null || !('range' in outcome) || outcome.range === null) return [];
      const passage = outcome.range;
      const reading = suggestedReading(text, change.code, passage);
      const dash = change.code === 'lost-dash' ? text.slice(passage.start, passage.end).search(/\s/u) : -1;
      if (reading !== null && dash >= 0) return [{ at: passage.start + dash, reading: ' –', message: change.message, facts: change.facts }];
      return [{ at: passage.end, reading: reading === null ? null : reading.text, message: change.message, facts: change.facts }];
    })
    .toSorted((a, b) => a.at - b.at)
    .filter(({ at }, index, all) => at !== all[index - 1]?.at);
