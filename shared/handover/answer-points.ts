import type { SourceId, SourceVersionId } from '../domain/ids.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import { coverageOf, type HeardDocument } from '../response/coverage.ts';
import type { NodeJson } from '../response/response-doc.ts';
import { printedWords } from '../response/quoted-words.ts';
import { outlineOf, type OutlineEntry, whereaboutsIn } from '../text/outline.ts';
import { answerUnits, type AnswerUnit } from './answer-units.ts';

/** A guidepost that a point is about, in the version it was looked up in. */
export type PointedGuidepost = { readonly versionId: SourceVersionId; readonly entry: OutlineEntry };

/** One thing that an answer says. */
export type AnswerPoint = {
  readonly type: 'remark' | 'quotation' | 'amendment';
  readonly guideposts: readonly PointedGuidepost[];
  /** `start`: where the words stand in that version's text. */
  readonly quote: {
    readonly versionId: SourceVersionId;
    readonly start: number;
    readonly page: string | null;
    readonly exact: string;
  } | null;
  /** Paragraphs. */
  readonly remark: readonly string[];
  readonly proposal: { readonly current: string; readonly proposed: string } | null;
};

export type PointsInput = {
  /** The answer's text as it is sent: nothing proposed, no remarks. */
  readonly body: NodeJson;
  /** The documents that the hearing is about, in their newest versions. */
  readonly heard: readonly HeardDocument[];
  /** A version that the answer cites; null where it is not there. */
  readonly documentOf: (versionId: SourceVersionId) => { readonly sourceId: SourceId; readonly document: SourceDocument } | null;
};

type Draft = { -readonly [K in keyof AnswerPoint]: AnswerPoint[K] } & { remark: string[] };

/** Looks up where cited words stand, each version's headings once. */
function citedPlaces(documentOf: PointsInput['documentOf']) {
  const known = new Map<SourceVersionId, { readonly outline: OutlineEntry[]; readonly page: (offset: number) => string | null } | null>();
  const placesOf = (versionId: SourceVersionId) => {
    const before = known.get(versionId);
    if (before !== undefined) return before;
    const found = documentOf(versionId);
    const whereIs = found === null ? null : whereaboutsIn(found.document);
    const places =
      found === null || whereIs === null ? null : { outline: outlineOf(found.document), page: (offset: number) => whereIs(offset).page };
    known.set(versionId, places);
    return places;
  };
  return {
    pageAt: (versionId: SourceVersionId, offset: number): string | null => placesOf(versionId)?.page(offset) ?? null,
    guidepostAt: (versionId: SourceVersionId, offset: number): PointedGuidepost[] => {
      const entry = placesOf(versionId)?.outline.findLast(
        ({ role, range }) => role === 'guidepost' && range.start <= offset && offset < range.end,
      );
      return entry === undefined ? [] : [{ versionId, entry }];
    },
  };
}

/** Which guideposts each place of the answer is a section of. Keys: paths. */
function sectionsOf({ body, heard }: PointsInput): ReadonlyMap<string, readonly PointedGuidepost[]> {
  const sections = new Map<string, PointedGuidepost[]>();
  for (const { versionId, guidepost, evidence } of coverageOf({ body, heard, skips: [] })) {
    for (const { kind, place } of evidence) {
      if (kind !== 'section') continue;
      const key = place.path.join('.');
      sections.set(key, [...(sections.get(key) ?? []), { versionId, entry: guidepost }]);
    }
  }
  return sections;
}

/**
 * What an answer says, point by point and in its order: what stands in a section about a guidepost, each quotation and each
 * amendment. What is written after a quotation or an amendment, up to the next, is said of it. Words that are about no guidepost and no
 * quotation are no point.
 */
export function answerPoints(input: PointsInput): AnswerPoint[] {
  const sections = sectionsOf(input);
  const places = citedPlaces(input.documentOf);
  const points: Draft[] = [];
  let guideposts: readonly PointedGuidepost[] = [];
  /** Depth of the heading the section stands under; 0 for one that begins within running text, null for none. */
  let level: number | null = null;
  let open: Draft | null = null;

  const begin = (point: Omit<Draft, 'remark'>): Draft => {
    open = { ...point, remark: [] };
    points.push(open);
    return open;
  };
  const quotesOf = (unit: AnswerUnit): Draft['quote'][] =>
    unit.citations.map((citation) => ({
      versionId: citation.versionId,
      start: citation.start,
      page: places.pageAt(citation.versionId, citation.start),
      exact: printedWords(citation),
    }));
  const about = (quote: Draft['quote']): readonly PointedGuidepost[] => {
    const own = quote === null ? [] : places.guidepostAt(quote.versionId, quote.start);
    return own.length > 0 ? own : guideposts;
  };
  const say = (words: string): void => {
    if (words === '') return;
    const point: Draft | null =
      open ?? (guideposts.length === 0 ? null : begin({ type: 'remark', guideposts, quote: null, proposal: null }));
    point?.remark.push(words);
  };

  for (const unit of answerUnits(input.body)) {
    const section = sections.get(unit.path.join('.'));
    const endsSection = unit.level > 0 && level !== null && (level === 0 || unit.level <= level);
    if (section !== undefined || endsSection) {
      open = null;
      guideposts = section ?? [];
      level = section === undefined ? null : unit.level;
    } else if (unit.level > 0 && level === null) open = null;
    const quotes = quotesOf(unit);
    const isSectionHeading = section !== undefined && unit.isHeading;
    switch (unit.kind) {
      case 'text':
        for (const [index, quote] of quotes.entries()) {
          begin({ type: 'quotation', guideposts: about(quote), quote, proposal: null });
          // A sentence that quotes twice is said once.
          if (index === 0) say(unit.words);
        }
        if (quotes.length === 0 && !isSectionHeading) say(unit.words);
        break;
      case 'citation':
        for (const quote of quotes) begin({ type: 'quotation', guideposts: about(quote), quote, proposal: null });
        break;
      case 'amendment': {
        const [quote = null, ...others] = quotes;
        for (const other of others) begin({ type: 'quotation', guideposts: about(other), quote: other, proposal: null });
        const { current, proposed } = unit;
        begin({ type: 'amendment', guideposts: about(quote), quote, proposal: { current, proposed } });
        break;
      }
    }
  }
  return points;
}
