import { SqliteError } from 'better-sqlite3';
import { z } from 'zod';
import { applyCorrections } from '../../shared/corrections/apply.ts';
import { AnnotationId, HearingId, ResponseId, SourceId } from '../../shared/domain/ids.ts';
import { bodyOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { answerPassages } from '../../shared/searching/answer-passages.ts';
import { INDEX_RULES, indexWords } from '../../shared/searching/index-words.ts';
import { sourcePassages, type SearchPlace } from '../../shared/searching/passages.ts';
import type { Connection } from './connection.ts';
import { correctionTable } from './corrections.ts';
import { responseTable } from './responses.ts';
import { ownerWord } from './search-words.ts';
import { sourceTable } from './sources.ts';

/**
 * Passages of a kind have rowids of their own, so that a scope is a range of rowids, and so that where there is too much to rank
 * all of it, people's own words are ranked first and unofficial ones last.
 */
export const LAYERS = { unofficial: 0, official: 1, note: 2, response: 3 } as const;
type Layer = keyof typeof LAYERS;

/** Rowids in a layer: more than any library has passages. */
const LAYER_SIZE = 2 ** 40;

/** The rowids of a layer, both ends included. */
export const rowidsOf = (layer: Layer): { first: number; last: number } => ({
  first: LAYERS[layer] * LAYER_SIZE + 1,
  last: (LAYERS[layer] + 1) * LAYER_SIZE - 1,
});

const StaleRow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('source'), id: SourceId }),
  z.strictObject({ kind: z.literal('note'), id: AnnotationId }),
  z.strictObject({ kind: z.literal('response'), id: ResponseId }),
]);
type Stale = z.infer<typeof StaleRow>;

const NoteRow = z.strictObject({ hearingId: HearingId, sourceId: SourceId, words: z.string(), themes: z.string() });

/** Made once: to make a schema takes longer than all that one passage needs. */
const RowId = z.int();
const HighestRow = RowId.nullable();
const Texts = z.array(z.string());

const PassageRow = z.strictObject({ id: RowId, words: z.string() });

type NewPassage = {
  readonly layer: Layer;
  readonly start: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly place: SearchPlace | null;
};

const OWNER_COLUMN = { source: 'source_id', note: 'annotation_id', response: 'response_id' } as const;

export type SearchUpkeep = ReturnType<typeof searchUpkeep>;

/** Keeps the index as the library is. */
export function searchUpkeep(db: Connection) {
  const rules = db.prepare('SELECT version FROM search_rules').pluck();
  const sources = sourceTable(db);
  const corrections = correctionTable(db);
  const responses = responseTable(db);
  const stale = db.prepare('SELECT kind, id FROM search_stale ORDER BY is_urgent DESC LIMIT 1');
  const urgent = db.prepare('SELECT kind, id FROM search_stale WHERE is_urgent = 1');
  const settleUrgent = db.prepare('DELETE FROM search_stale WHERE is_urgent = 1');
  const settle = db.prepare('DELETE FROM search_stale WHERE kind = ? AND id = ?');
  const remove = Object.fromEntries(
    Object.entries(OWNER_COLUMN).map(([kind, column]) => [kind, db.prepare(`DELETE FROM search_document WHERE ${column} = ?`)]),
  );
  const insertDocument = db
    .prepare(`INSERT INTO search_document (source_id, source_version_id, annotation_id, response_id)
    VALUES (:sourceId, :versionId, :annotationId, :responseId) RETURNING id`)
    .pluck();
  const insertPlace = db.prepare('INSERT INTO search_place (document_id, place) VALUES (:documentId, :place) RETURNING id').pluck();
  const highest = db.prepare('SELECT max(id) FROM search_passage WHERE id BETWEEN :first AND :last').pluck();
  const insertPassage = db.prepare(`INSERT INTO search_passage (id, document_id, place_id, is_heading, start_offset, words)
    VALUES (:id, :documentId, :placeId, :isHeading, :start, :text)`);
  const insertWords = db.prepare(
    'INSERT INTO search_index (rowid, forms, stems, parts, owner) VALUES (:id, :forms, :stems, :parts, :owner)',
  );
  const removePassages = db.prepare('DELETE FROM search_passage WHERE id IN (SELECT value FROM json_each(?))');
  const documentOfNote = db.prepare('SELECT id FROM search_document WHERE annotation_id = ?').pluck();
  const passagesIn = db.prepare('SELECT id, words FROM search_passage WHERE document_id = ? ORDER BY id');
  const hearingOfResponse = db
    .prepare(`SELECT r.hearing_id FROM response r JOIN hearing h ON h.id = r.hearing_id AND h.deleted_at IS NULL
    WHERE r.id = ? AND r.deleted_at IS NULL`)
    .pluck();
  const note = db.prepare(`SELECT s.hearing_id AS hearingId, s.id AS sourceId, a.words, a.themes FROM annotation a
    JOIN source s ON s.id = a.source_id AND s.deleted_at IS NULL
    JOIN hearing h ON h.id = s.hearing_id AND h.deleted_at IS NULL
    WHERE a.id = ? AND a.deleted_at IS NULL`);
  const replies = db
    .prepare('SELECT words FROM note_reply WHERE annotation_id = ? AND deleted_at IS NULL ORDER BY created_at, rowid')
    .pluck();

  /**
   * What the index is yet to be told, all of it after the rows it is about: SQLite hands on what the index has gathered so far
   * whenever another table is written to, which makes each word several times as dear.
   */
  let gone: number[] = [];
  let come: { readonly id: number; readonly owner: string; readonly text: string }[] = [];

  /** Takes out the passages that are gone, and puts in the words of those that have come. */
  const settleWords = (): void => {
    if (gone.length > 0) removePassages.run(JSON.stringify(gone));
    for (const { id, owner, text } of come) insertWords.run({ id, owner, ...indexWords(text) });
    gone = [];
    come = [];
  };

  const insertInto = (documentId: number, owner: string, passages: readonly NewPassage[]): void => {
    const places = new Map<string, number>();
    const placeOf = (place: SearchPlace): number => {
      const stored = JSON.stringify(place);
      const known = places.get(stored);
      if (known !== undefined) return known;
      const id = RowId.parse(insertPlace.get({ documentId, place: stored }));
      places.set(stored, id);
      return id;
    };
    const last = new Map<Layer, number>();
    const nextIn = (layer: Layer): number => {
      const id = 1 + (last.get(layer) ?? HighestRow.parse(highest.get(rowidsOf(layer))) ?? rowidsOf(layer).first - 1);
      last.set(layer, id);
      return id;
    };
    for (const { layer, start, text, isHeading, place } of passages) {
      const id = nextIn(layer);
      insertPassage.run({
        id,
        documentId,
        placeId: place === null ? null : placeOf(place),
        isHeading: isHeading ? 1 : 0,
        start,
        text,
      });
      come.push({ id, owner, text });
    }
  };

  const insert = (
    document: { sourceId: string | null; versionId: string | null; annotationId: string | null; responseId: string | null },
    owner: string,
    passages: readonly NewPassage[],
  ): void => {
    if (passages.length > 0) insertInto(RowId.parse(insertDocument.get(document)), owner, passages);
  };

  const none = { sourceId: null, versionId: null, annotationId: null, responseId: null };

  const indexSource = (id: SourceId): void => {
    const source = sources.find(id);
    const version = source === null ? null : sources.version(source.versionId);
    if (source === null || version === null) return;
    const { document } = applyCorrections(version.document, corrections.ofSource(id));
    insert(
      { ...none, sourceId: id, versionId: source.versionId },
      `${ownerWord('hearing', source.hearingId)} ${ownerWord('source', id)}`,
      sourcePassages(document).map(({ start, end, isOfficial, isHeading, place }) => ({
        layer: isOfficial ? 'official' : 'unofficial',
        start,
        text: document.text.slice(start, end),
        isHeading,
        place,
      })),
    );
  };

  /** Words that are no source's: each text is a passage of its own. */
  const own = (layer: Layer, texts: readonly { text: string; isHeading: boolean }[]): NewPassage[] =>
    texts.map(({ text, isHeading }) => ({ layer, start: 0, text, isHeading, place: null }));

  /** Of a note only what has changed: a theme given to thousands of notes is a word in each of them. */
  const indexNote = (id: AnnotationId): void => {
    const row = note.get(id);
    if (row === undefined) return void remove.note?.run(id);
    const { hearingId, sourceId, words, themes } = NoteRow.parse(row);
    const texts = [words, ...Texts.parse(replies.all(id)), ...Texts.parse(JSON.parse(themes))];
    const wanted = texts.filter((text) => text.trim() !== '');
    if (wanted.length === 0) return void remove.note?.run(id);
    const owner = `${ownerWord('hearing', hearingId)} ${ownerWord('source', sourceId)}`;
    const known = documentOfNote.get(id);
    const fresh = (text: string): { text: string; isHeading: boolean } => ({ text, isHeading: false });
    if (known === undefined) return insert({ ...none, annotationId: id }, owner, own('note', wanted.map(fresh)));
    const documentId = RowId.parse(known);
    for (const passage of passagesIn.all(documentId)) {
      const { id: rowId, words: text } = PassageRow.parse(passage);
      const at = wanted.indexOf(text);
      if (at < 0) gone.push(rowId);
      else wanted.splice(at, 1);
    }
    insertInto(documentId, owner, own('note', wanted.map(fresh)));
  };

  const indexResponse = (id: ResponseId): void => {
    const hearingId = hearingOfResponse.get(id);
    if (hearingId === undefined) return;
    const body = bodyOf(loadResponseDoc(responses.log(id, 0).updates));
    insert({ ...none, responseId: id }, ownerWord('hearing', HearingId.parse(hearingId)), own('response', answerPassages(body)));
  };

  const index = (item: Stale): void => {
    switch (item.kind) {
      case 'source':
        remove.source?.run(item.id);
        indexSource(item.id);
        break;
      case 'note':
        indexNote(item.id);
        break;
      case 'response':
        remove.response?.run(item.id);
        indexResponse(item.id);
        break;
    }
  };

  const next = (): Stale | null => {
    const row = stale.get();
    return row === undefined ? null : StaleRow.parse(row);
  };

  /** Forgets the index and marks everything to be indexed anew. To be called in a transaction. */
  const rebuild = (): void => {
    db.exec(`DELETE FROM search_document; INSERT INTO search_index (search_index) VALUES ('delete-all'); DELETE FROM search_stale;
      INSERT INTO search_stale SELECT 'source', id, 0 FROM source; INSERT INTO search_stale SELECT 'note', id, 0 FROM annotation;
      INSERT INTO search_stale SELECT 'response', id, 0 FROM response; UPDATE search_rules SET version = ${String(INDEX_RULES)}`);
  };

  return {
    isCurrent: (): boolean => next() === null,
    /** Indexes what must be found, or no longer be found, when this transaction ends. */
    refreshUrgent: (): void => {
      try {
        const items = urgent.all();
        if (items.length === 0) return;
        for (const item of items) index(StaleRow.parse(item));
        settleUrgent.run();
        settleWords();
      } finally {
        // What is taken back with its transaction has not come.
        [gone, come] = [[], []];
      }
    },
    /** Indexes one thing that has changed. False when there was none. To be called in a transaction. */
    refreshOne: (): boolean => {
      const item = next();
      if (item === null) return false;
      try {
        db.transaction(() => {
          index(item);
          settle.run(item.kind, item.id);
          settleWords();
        })();
      } catch (error) {
        [gone, come] = [[], []];
        // What cannot be read cannot be found; it must not keep the rest from being found.
        if (error instanceof SqliteError) throw error;
        settle.run(item.kind, item.id);
      }
      return true;
    },
    rebuild,
    /** Rebuilds where the index was made by other rules than today's. To be called when a library is opened. */
    keepRules: (): void => {
      if (z.int().parse(rules.get()) !== INDEX_RULES) db.transaction(rebuild).immediate();
    },
  };
}
