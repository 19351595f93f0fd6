import type { Migration } from '../migrate.ts';

/**
 * What search knows, all of it made from the other tables and made again when they change: triggers write down in
 * `search_stale` what is no longer as it was indexed, whoever changed it; `is_urgent` where it is to be put right in the same
 * transaction. A library from before is indexed from that list too.
 *
 * `search_index` holds words and no text (contentless): as they stand, folded; their stems; the stems that compounds are made
 * of; and whose they are. Its rowids are those of `search_passage`, whose `words` are what is shown of a hit: to take them out
 * of a source's whole text for each hit costs more time than they take room. `search_rules` says by which version of the rules
 * words were taken apart.
 */
export const search: Migration = {
  number: 4,
  sql: `
CREATE TABLE search_document (
  id INTEGER NOT NULL PRIMARY KEY,
  source_id TEXT UNIQUE REFERENCES source (id) ON DELETE CASCADE,
  source_version_id TEXT REFERENCES source_version (id) ON DELETE CASCADE,
  annotation_id TEXT UNIQUE REFERENCES annotation (id) ON DELETE CASCADE,
  response_id TEXT UNIQUE REFERENCES response (id) ON DELETE CASCADE,
  CHECK ((source_id IS NOT NULL) + (annotation_id IS NOT NULL) + (response_id IS NOT NULL) = 1),
  CHECK ((source_id IS NULL) = (source_version_id IS NULL))
) STRICT;

CREATE INDEX search_document_which_is_of_a_version ON search_document (source_version_id);

CREATE TABLE search_place (
  id INTEGER NOT NULL PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES search_document (id) ON DELETE CASCADE,
  place TEXT NOT NULL CHECK (json_valid(place))
) STRICT;

CREATE INDEX search_place_which_is_in_a_document ON search_place (document_id);

CREATE TABLE search_passage (
  id INTEGER NOT NULL PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES search_document (id) ON DELETE CASCADE,
  place_id INTEGER REFERENCES search_place (id) ON DELETE CASCADE,
  is_heading INTEGER NOT NULL CHECK (is_heading IN (0, 1)),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  words TEXT NOT NULL
) STRICT;

CREATE INDEX search_passage_which_is_in_a_document ON search_passage (document_id);

CREATE INDEX search_passage_which_stands_in_a_place ON search_passage (place_id);

CREATE VIRTUAL TABLE search_index USING fts5 (
  forms, stems, parts, owner,
  content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TRIGGER search_passage_leaves_the_index AFTER DELETE ON search_passage BEGIN
  DELETE FROM search_index WHERE rowid = old.id;
END;

CREATE TABLE search_stale (
  kind TEXT NOT NULL CHECK (kind IN ('source', 'note', 'response')),
  id TEXT NOT NULL,
  is_urgent INTEGER NOT NULL CHECK (is_urgent IN (0, 1)),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX search_stale_which_is_urgent ON search_stale (is_urgent) WHERE is_urgent = 1;

CREATE TRIGGER source_version_is_searched AFTER INSERT ON source_version BEGIN
  INSERT OR REPLACE INTO search_stale VALUES ('source', new.source_id, 1);
END;

CREATE TRIGGER source_is_searched AFTER UPDATE OF deleted_at ON source WHEN old.deleted_at IS NOT new.deleted_at BEGIN
  INSERT OR REPLACE INTO search_stale VALUES ('source', new.id, 1);
  INSERT OR REPLACE INTO search_stale SELECT 'note', id, 1 FROM annotation WHERE source_id = new.id;
END;

CREATE TRIGGER hearing_is_searched AFTER UPDATE OF deleted_at ON hearing WHEN old.deleted_at IS NOT new.deleted_at BEGIN
  INSERT OR REPLACE INTO search_stale SELECT 'source', id, 1 FROM source WHERE hearing_id = new.id;
  INSERT OR REPLACE INTO search_stale SELECT 'response', id, 1 FROM response WHERE hearing_id = new.id;
  INSERT OR REPLACE INTO search_stale SELECT 'note', a.id, 1 FROM annotation a
    JOIN source s ON s.id = a.source_id WHERE s.hearing_id = new.id;
END;

CREATE TRIGGER correction_is_searched AFTER INSERT ON correction BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('source', new.source_id, 0);
END;

CREATE TRIGGER correction_taken_back_is_searched AFTER UPDATE OF undone_at ON correction BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('source', new.source_id, 0);
END;

CREATE TRIGGER annotation_is_searched AFTER INSERT ON annotation BEGIN
  INSERT OR REPLACE INTO search_stale VALUES ('note', new.id, 1);
END;

CREATE TRIGGER annotation_changed_is_searched AFTER UPDATE OF words, themes, deleted_at ON annotation BEGIN
  INSERT OR REPLACE INTO search_stale VALUES ('note', new.id, 1);
END;

CREATE TRIGGER note_reply_is_searched AFTER INSERT ON note_reply BEGIN
  INSERT OR REPLACE INTO search_stale VALUES ('note', new.annotation_id, 1);
END;

CREATE TRIGGER note_reply_changed_is_searched AFTER UPDATE OF words, deleted_at ON note_reply BEGIN
  INSERT OR REPLACE INTO search_stale VALUES ('note', new.annotation_id, 1);
END;

CREATE TRIGGER response_is_searched AFTER UPDATE OF deleted_at ON response WHEN old.deleted_at IS NOT new.deleted_at BEGIN
  INSERT OR REPLACE INTO search_stale VALUES ('response', new.id, 1);
END;

CREATE TRIGGER response_update_is_searched AFTER INSERT ON response_update BEGIN
  INSERT OR IGNORE INTO search_stale VALUES ('response', new.response_id, 0);
END;

CREATE TABLE search_rules (version INTEGER NOT NULL CHECK (version >= 0)) STRICT;
INSERT INTO search_rules VALUES (0);

INSERT INTO search_stale SELECT 'source', id, 0 FROM source;
INSERT INTO search_stale SELECT 'note', id, 0 FROM annotation;
INSERT INTO search_stale SELECT 'response', id, 0 FROM response;
`,
};
