import type { Anchor } from '../anchoring/anchor.ts';
import { anchorResolver, type Resolution } from '../anchoring/resolve.ts';
import type { Placement } from '../domain/annotation.ts';
import type { SourceId, SourceVersionId } from '../domain/ids.ts';
import type { SourceDocument, TextRange } from '../domain/source-document.ts';
import { outlineOf, type OutlineEntry } from '../text/outline.ts';
import { answerParts, type AnswerPart, type AnswerPlace } from './answer-parts.ts';
import type { GuidepostMark } from './guidepost-mark.ts';
import { guidepostFinder, guidepostSections, mentionsIn, rememberedNamings, type NamedGuidepost } from './guidepost-mentions.ts';
import type { NodeJson } from './response-doc.ts';

/** A document that the hearing is about, in its newest version, as people have corrected it. */
export type HeardDocument = {
  readonly sourceId: SourceId;
  readonly versionId: SourceVersionId;
  /** What the library calls it. */
  readonly title: string;
  readonly document: SourceDocument;
};

/** A person's decision to leave a guidepost without an answer, in force; `anchor` holds the guidepost's heading. */
export type SkippedGuidepost = {
  readonly sourceId: SourceId;
  readonly sourceVersionId: SourceVersionId;
  readonly anchor: Anchor;
  /** Where the heading stands in the newest version, where that is known; else it is looked for. */
  readonly placement?: Placement;
  readonly reason: string;
};

/** What in an answer speaks to a guidepost. 'citation': its words are quoted; 'section': a heading names it and something is written below. */
export type CoverageEvidence = { readonly kind: 'citation' | 'section'; readonly place: AnswerPlace };

/** One guidepost of a heard document, and what the answer does with it. */
export type GuidepostCoverage<Skip extends SkippedGuidepost = SkippedGuidepost> = {
  readonly sourceId: SourceId;
  readonly versionId: SourceVersionId;
  /** The guidepost in its document: number as written, title, page, range of heading and text. */
  readonly guidepost: OutlineEntry;
  /** 'answered' goes before 'skipped': what is written counts. */
  readonly state: 'answered' | 'skipped' | 'missing';
  /** Why it counts as answered, in the order of the answer; empty otherwise. */
  readonly evidence: readonly CoverageEvidence[];
  /** The first heading that is its own, though nothing may stand below it yet. */
  readonly section: AnswerPlace | null;
  /** Where running text names it in passing, which by itself is no answer. */
  readonly mentions: readonly AnswerPlace[];
  /** The decision to skip it, also where it is answered nevertheless. */
  readonly skip: Skip | null;
};

export type CoverageInput<Skip extends SkippedGuidepost = SkippedGuidepost> = {
  /** The answer's text, or its parts where they are at hand already. */
  readonly body: NodeJson | readonly AnswerPart[];
  /** Documents without guideposts are passed over. */
  readonly heard: readonly HeardDocument[];
  readonly skips: readonly Skip[];
};

/** Where words may stand. What a person has let go of, or has not been found, stands nowhere. */
const rangesOf = (found: Resolution | Placement): readonly TextRange[] => {
  switch (found.kind) {
    case 'exact':
    case 'moved':
      return ['range' in found ? found.range : found];
    case 'ambiguous':
      return 'ranges' in found ? found.ranges : found.candidates;
    case 'orphaned':
    case 'let-go':
      return [];
  }
};

const touches = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** The guideposts that words stand in; none where they may stand in several, or nowhere. */
function guidepostsAt(guideposts: readonly OutlineEntry[], ranges: readonly TextRange[]): readonly OutlineEntry[] {
  const [first = [], ...others] = ranges.map((range) => guideposts.filter((entry) => touches(entry.range, range)));
  // Words that are repeated within one guidepost are its own wherever they stand.
  return others.every((entries) => entries.length === first.length && entries.every((entry, index) => entry === first[index])) ? first : [];
}

const isParts = (body: NodeJson | readonly AnswerPart[]): body is readonly AnswerPart[] => Array.isArray(body);

/** Reads one answer after another, or the same while it is written, against the same documents: these are taken apart once. */
export type CoverageReader = <Skip extends SkippedGuidepost>(
  parts: readonly AnswerPart[],
  skips: readonly Skip[],
) => GuidepostCoverage<Skip>[];

/** The most anchors whose places one reader remembers; an answer with more quotations looks the rest up each time. */
const MOST_REMEMBERED = 5000;

type HeardSource = HeardDocument & {
  readonly guideposts: readonly OutlineEntry[];
  readonly resolve: (anchor: Anchor) => Resolution;
};

function heardSource(source: HeardDocument): HeardSource {
  const resolve = anchorResolver(source.document.text);
  const known = new Map<string, Resolution>();
  return {
    ...source,
    guideposts: outlineOf(source.document).filter(({ role }) => role === 'guidepost'),
    resolve: (anchor) => {
      const key = JSON.stringify([anchor.start, anchor.end, anchor.exact, anchor.prefix, anchor.suffix]);
      const found = known.get(key) ?? resolve(anchor);
      if (known.size < MOST_REMEMBERED) known.set(key, found);
      return found;
    },
  };
}

/** The guidepost that a heading was begun for; null where it is no longer to be found. Headings stand in each other: the innermost counts. */
const markedIn =
  (sources: readonly HeardSource[]) =>
  ({ sourceId, ...anchor }: GuidepostMark): OutlineEntry | null => {
    const source = sources.find((heard) => heard.sourceId === sourceId);
    return source === undefined ? null : (guidepostsAt(source.guideposts, rangesOf(source.resolve(anchor))).at(-1) ?? null);
  };

/**
 * Dækningskort: for every guidepost of the heard documents, in their order, whether the answer speaks to it. It does where it quotes
 * words of it (in any version, found again in the newest), or where a heading is its own (by number or title, or because it was begun for
 * it) and something is written below.
 */
export function coverageReader(heard: readonly HeardDocument[]): CoverageReader {
  const sources = heard.map(heardSource);
  const named: NamedGuidepost[] = sources.flatMap(({ document, title, guideposts }) =>
    guideposts.map((entry) => ({ entry, document, documentTitle: title })),
  );
  const markedOf = markedIn(sources);
  const namings = rememberedNamings();
  const finder = guidepostFinder(named, namings.read);
  return (parts, skips) => {
    namings.turn();
    const evidence = new Map<OutlineEntry, CoverageEvidence[]>();
    const sections = new Map<OutlineEntry, AnswerPlace>();
    const add = (entry: OutlineEntry, found: CoverageEvidence): void => {
      const sofar = evidence.get(entry);
      if (sofar === undefined) evidence.set(entry, [found]);
      else sofar.push(found);
    };
    for (const part of parts) {
      if (part.kind !== 'citation') continue;
      const source = sources.find(({ sourceId }) => sourceId === part.citation.sourceId);
      if (source === undefined) continue;
      for (const entry of guidepostsAt(source.guideposts, rangesOf(source.resolve(part.citation))))
        add(entry, { kind: 'citation', place: part.place });
    }
    for (const { entry, place, kind, isWritten } of guidepostSections(parts, finder, markedOf)) {
      if (kind === 'heading' && !sections.has(entry)) sections.set(entry, place);
      if (isWritten) add(entry, { kind: 'section', place });
    }
    const mentions = mentionsIn(parts, finder);
    return sources.flatMap(({ sourceId, versionId, guideposts, resolve }) => {
      const skipOf = new Map<OutlineEntry, (typeof skips)[number]>();
      for (const skip of skips) {
        if (skip.sourceId !== sourceId) continue;
        // The innermost: a heading below another stands in both.
        const entry = guidepostsAt(guideposts, rangesOf(skip.placement ?? resolve(skip.anchor))).at(-1);
        if (entry !== undefined) skipOf.set(entry, skip);
      }
      return guideposts.map((guidepost) => {
        const found = (evidence.get(guidepost) ?? []).toSorted((a, b) => byPlace(a.place, b.place));
        const skip = skipOf.get(guidepost) ?? null;
        const state = found.length > 0 ? 'answered' : skip === null ? 'missing' : 'skipped';
        const section = sections.get(guidepost) ?? null;
        return { sourceId, versionId, guidepost, state, evidence: found, section, mentions: mentions.get(guidepost) ?? [], skip };
      });
    });
  };
}

/** The coverage of one answer; see `coverageReader`. */
export const coverageOf = <Skip extends SkippedGuidepost>({ body, heard, skips }: CoverageInput<Skip>): GuidepostCoverage<Skip>[] =>
  coverageReader(heard)(isParts(body) ? body : answerParts(body), skips);

/** Which of two places stands first. */
function byPlace(a: AnswerPlace, b: AnswerPlace): number {
  const parted = a.path.findIndex((index, depth) => index !== b.path[depth]);
  return parted < 0 ? a.path.length - b.path.length || a.from - b.from : (a.path[parted] ?? 0) - (b.path[parted] ?? -1);
}
