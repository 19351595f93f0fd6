import { z } from 'zod';
import { AnnotationId, HearingId, ResponseId, SourceId, SourceVersionId } from '../../shared/domain/ids.ts';
import { SearchPlace } from '../../shared/searching/passages.ts';
import { closed, type SearchQuery } from '../../shared/searching/search-query.ts';
import type { SearchScope, SearchTotals } from '../../shared/searching/search-hit.ts';
import type { Connection } from './connection.ts';
import { rowidsOf, searchUpkeep, type SearchUpkeep } from './search-index.ts';
import { COLUMN_WEIGHTS, matchOf, ownerWord, sideBySideMatchOf } from './search-words.ts';

/** Most passages that are weighed against each other; of more, where the words stand side by side, then people's own words and what came last. */
const MOST_RANKED = 1200;

/** Lower is better, as `bm25` has it. A heading says what stands under it; a note and an answer are one's own. */
const SCORE = 'f.score * CASE WHEN p.is_heading = 1 THEN 1.3 WHEN d.source_id IS NULL THEN 1.15 ELSE 1 END';

const FoundRow = z.strictObject({
  id: z.int(),
  sourceId: SourceId.nullable(),
  sourceVersionId: SourceVersionId.nullable(),
  annotationId: AnnotationId.nullable(),
  responseId: ResponseId.nullable(),
  hearingId: HearingId,
  hearingTitle: z.string(),
  title: z.string(),
  start: z.int(),
  words: z.string(),
  isHeading: z.int(),
  isOfficial: z.int(),
  place: z.string().nullable(),
});

const RowIds = z.array(z.int());

const CountRow = z.strictObject({ all: z.int(), own: z.int(), response: z.int() });

/** A passage that was found, with all of its words. `start` is where it begins in what it is part of. */
export type FoundPassage = {
  readonly of:
    | { readonly kind: 'source'; readonly sourceId: SourceId; readonly sourceVersionId: SourceVersionId }
    | { readonly kind: 'note'; readonly annotationId: AnnotationId; readonly sourceId: SourceId }
    | { readonly kind: 'response'; readonly responseId: ResponseId };
  readonly hearingId: HearingId;
  readonly hearingTitle: string;
  /** Of the source or the answer. */
  readonly title: string;
  readonly start: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly isOfficial: boolean;
  readonly place: SearchPlace | null;
};

/** `hearingId` and `sourceId` narrow the search, the latter to a source and the notes on it; null for everything. */
export type SearchWithin = {
  readonly hearingId: HearingId | null;
  readonly sourceId: SourceId | null;
  readonly scope: SearchScope;
  readonly limit: number;
};

export type SearchTable = SearchUpkeep & {
  readonly find: (
    query: SearchQuery,
    within: SearchWithin,
  ) => { readonly passages: readonly FoundPassage[]; readonly totals: SearchTotals };
  /** Throws when the index does not hold together, or holds other passages than the library does. */
  readonly check: () => void;
};

function passageOf(row: z.infer<typeof FoundRow>): FoundPassage {
  const {
    sourceId,
    sourceVersionId,
    annotationId,
    responseId,
    words,
    isHeading,
    isOfficial,
    place,
    hearingId,
    hearingTitle,
    title,
    start,
  } = row;
  const rest = {
    hearingId,
    hearingTitle,
    title,
    start,
    text: words,
    isHeading: isHeading === 1,
    isOfficial: isOfficial === 1,
    place: place === null ? null : SearchPlace.parse(JSON.parse(place)),
  };
  if (responseId !== null) return { of: { kind: 'response', responseId }, ...rest };
  if (annotationId !== null && sourceId !== null) return { of: { kind: 'note', annotationId, sourceId }, ...rest };
  if (sourceId !== null && sourceVersionId !== null) return { of: { kind: 'source', sourceId, sourceVersionId }, ...rest };
  throw new Error('A passage belongs to a source, a note or an answer.');
}

/** Passages by their rowids with everything a hit says; `s` is the source that a passage or a note belongs to. */
const hitsOf = (candidates: string, order: string): string => `
  SELECT p.id, s.id AS sourceId, d.source_version_id AS sourceVersionId, d.annotation_id AS annotationId, d.response_id AS responseId,
    h.id AS hearingId, h.title AS hearingTitle, coalesce(CASE WHEN s.title = c.title_as_read THEN c.title ELSE s.title END, r.title) AS title,
    p.start_offset AS start, p.words, p.is_heading AS isHeading, p.id >= :official AS isOfficial, l.place
  FROM (SELECT f.id FROM (${candidates}) f
      CROSS JOIN search_passage p ON p.id = f.id CROSS JOIN search_document d ON d.id = p.document_id
      ORDER BY ${order}, f.id LIMIT :limit) f
    CROSS JOIN search_passage p ON p.id = f.id CROSS JOIN search_document d ON d.id = p.document_id
    LEFT JOIN search_place l ON l.id = p.place_id
    LEFT JOIN annotation a ON a.id = d.annotation_id LEFT JOIN response r ON r.id = d.response_id
    LEFT JOIN source s ON s.id = coalesce(d.source_id, a.source_id)
    LEFT JOIN corrected_version c ON c.source_version_id =
      (SELECT v.id FROM source_version v WHERE v.source_id = s.id AND v.set_aside_at IS NULL ORDER BY v.number DESC LIMIT 1)
    JOIN hearing h ON h.id = coalesce(s.hearing_id, r.hearing_id)`;

const NOTHING = { passages: [], totals: { source: 0, note: 0, response: 0 } };

export function searchTable(db: Connection): SearchTable {
  const count =
    db.prepare(`SELECT count(*) AS "all", coalesce(sum(rowid >= :note), 0) AS own, coalesce(sum(rowid >= :response), 0) AS response
    FROM search_index WHERE search_index MATCH :match AND rowid >= :first`);
  const ranked = db.prepare(
    hitsOf(
      `SELECT rowid AS id, bm25(search_index, ${COLUMN_WEIGHTS}) AS score FROM search_index
        WHERE search_index MATCH :match AND rowid >= :first ORDER BY rowid DESC LIMIT ${String(MOST_RANKED)}`,
      SCORE,
    ),
  );
  // Found and counted in one go: to find all that begins with two or three letters takes longer than all the rest.
  const begun = db
    .prepare('SELECT rowid FROM search_index WHERE search_index MATCH :match AND rowid >= :first ORDER BY rowid DESC')
    .pluck();
  // Not weighed: that a word only begins so says little, and to weigh it takes as long again as to find it.
  const beginnings = db.prepare(hitsOf('SELECT value AS id FROM json_each(:ids)', 'p.is_heading DESC'));
  const passageCount = db.prepare('SELECT count(*) FROM search_passage').pluck();
  const indexedCount = db.prepare('SELECT count(*) FROM search_index').pluck();

  return {
    ...searchUpkeep(db),
    find: (query, { hearingId, sourceId, scope, limit }) => {
      const owner = sourceId !== null ? ownerWord('source', sourceId) : hearingId !== null ? ownerWord('hearing', hearingId) : null;
      const from = {
        first: rowidsOf(scope === 'all' ? 'unofficial' : 'official').first,
        official: rowidsOf('official').first,
        note: rowidsOf('note').first,
        response: rowidsOf('response').first,
        limit,
      };
      const whole = closed(query);
      if (whole.length === 0) return NOTHING;
      const rows: z.infer<typeof FoundRow>[] = [];
      const known = new Set<number>();
      const add = (statement: typeof ranked, what: { match: string } | { ids: string }): void => {
        if (rows.length === limit) return;
        for (const row of statement.iterate({ ...from, ...what, limit: limit + known.size })) {
          const found = FoundRow.parse(row);
          if (rows.length === limit) break;
          if (!known.has(found.id)) rows.push(found);
          known.add(found.id);
        }
      };

      // Words that stand side by side come first, also of passages that are too many to be weighed.
      const sideBySide = sideBySideMatchOf(whole, owner);
      if (sideBySide !== null) add(ranked, { match: sideBySide });
      const match = matchOf(whole, owner);
      add(ranked, { match });
      if (rows.length === limit || !query.some(({ isOpen }) => isOpen)) {
        const counted = CountRow.parse(count.get({ match, ...from }));
        return {
          totals: { source: counted.all - counted.own, note: counted.own - counted.response, response: counted.response },
          passages: rows.map(passageOf),
        };
      }
      const ids = begun.all({ match: matchOf(query, owner), ...from });
      add(beginnings, { ids: JSON.stringify(RowIds.parse(ids.slice(0, MOST_RANKED))) });
      // The latest come first; to check each of them as all that is read is checked takes as long as to find them.
      const since = (first: number): number => ids.filter((id) => typeof id === 'number' && id >= first).length;
      return {
        totals: { source: ids.length - since(from.note), note: since(from.note) - since(from.response), response: since(from.response) },
        passages: rows.map(passageOf),
      };
    },
    check: () => {
      db.exec("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
      if (passageCount.get() !== indexedCount.get()) throw new Error('Every passage stands in the index, and nothing else does.');
    },
  };
}
