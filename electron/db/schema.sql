-- What the migrations make, all of them together. A picture: test/electron/db/schema.test.ts keeps it true.

CREATE TABLE hearing (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  authority TEXT NOT NULL,
  journal_number TEXT NOT NULL,
  received_on TEXT CHECK (received_on LIKE '____-__-__'),
  deadline TEXT CHECK (deadline LIKE '____-__-__' OR deadline LIKE '____-__-__T__:__'),
  recipient TEXT NOT NULL,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
) STRICT;

CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  hearing_id TEXT NOT NULL REFERENCES hearing (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('heard', 'background')),
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  example_id TEXT,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
) STRICT;

CREATE INDEX source_which_belong_to_a_hearing ON source (hearing_id);

CREATE TABLE source_version (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  file_name TEXT NOT NULL,
  original_sha256 TEXT NOT NULL CHECK (length(original_sha256) = 64),
  reader INTEGER NOT NULL CHECK (reader >= 1),
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  structure TEXT NOT NULL CHECK (json_valid(structure)),
  issuer TEXT GENERATED ALWAYS AS (structure ->> '$.issuer') STORED,
  kind TEXT NOT NULL GENERATED ALWAYS AS (structure ->> '$.kind') STORED,
  version_label TEXT GENERATED ALWAYS AS (structure ->> '$.versionLabel') STORED,
  page_count INTEGER GENERATED ALWAYS AS (nullif(json_array_length(structure, '$.pages'), 0)) STORED,
  guidepost_count INTEGER NOT NULL CHECK (guidepost_count >= 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0), guidepost_noun TEXT, set_aside_at INTEGER CHECK (set_aside_at >= created_at), born INTEGER CHECK (born >= 1),
  UNIQUE (source_id, number)
) STRICT;

CREATE INDEX source_version_which_came_from_a_file ON source_version (original_sha256);

CREATE TABLE response (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  hearing_id TEXT NOT NULL REFERENCES hearing (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
, shared_at INTEGER CHECK (shared_at >= created_at), is_for_comments INTEGER NOT NULL DEFAULT 0 CHECK (is_for_comments IN (0, 1))) STRICT;

CREATE INDEX response_which_answer_a_hearing ON response (hearing_id);

CREATE TABLE response_update (
  response_id TEXT NOT NULL REFERENCES response (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  content BLOB NOT NULL CHECK (length(content) > 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  PRIMARY KEY (response_id, sequence)
) STRICT;

CREATE TABLE preference (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  updated_at INTEGER NOT NULL CHECK (updated_at >= 0)
) STRICT;

CREATE TABLE milestone (
  name TEXT NOT NULL PRIMARY KEY,
  reached_at INTEGER NOT NULL CHECK (reached_at >= 0)
) STRICT;

CREATE TABLE correction (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  change TEXT NOT NULL CHECK (json_valid(change)),
  start_offset INTEGER CHECK (start_offset >= 0),
  end_offset INTEGER CHECK (end_offset > start_offset),
  exact TEXT CHECK (exact <> ''),
  prefix TEXT,
  suffix TEXT,
  made_at INTEGER NOT NULL CHECK (made_at >= 0),
  undone_at INTEGER CHECK (undone_at >= made_at),
  CHECK ((start_offset IS NULL) = (exact IS NULL) AND (end_offset IS NULL) = (exact IS NULL)
    AND (prefix IS NULL) = (exact IS NULL) AND (suffix IS NULL) = (exact IS NULL))
) STRICT;

CREATE INDEX correction_which_stand_for_a_source ON correction (source_id) WHERE undone_at IS NULL;

CREATE TABLE corrected_version (
  source_version_id TEXT NOT NULL PRIMARY KEY REFERENCES source_version (id) ON DELETE CASCADE,
  title_as_read TEXT NOT NULL,
  title TEXT NOT NULL,
  issuer TEXT,
  kind TEXT NOT NULL,
  version_label TEXT,
  guidepost_count INTEGER NOT NULL CHECK (guidepost_count >= 0)
) STRICT;

CREATE TABLE author (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('volunteer', 'board-member', 'chair', 'treasurer', 'caseworker', 'citizen', 'other')),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at)
) STRICT;

CREATE TABLE annotation (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  author_id TEXT NOT NULL REFERENCES author (id) ON DELETE RESTRICT,
  type TEXT NOT NULL CHECK (type IN ('support', 'concern', 'question', 'amendment', 'fact-check')),
  text TEXT NOT NULL CHECK (json_valid(text)),
  words TEXT NOT NULL,
  themes TEXT NOT NULL CHECK (json_valid(themes)),
  status TEXT NOT NULL CHECK (status IN ('open', 'used', 'settled', 'dropped')),
  is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1)),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
) STRICT;

CREATE INDEX annotation_which_belong_to_a_source ON annotation (source_id);

CREATE TABLE note_passage (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  source_version_id TEXT NOT NULL REFERENCES source_version (id) ON DELETE CASCADE,
  scope TEXT NOT NULL CHECK (scope IN ('words', 'guidepost')),
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
) STRICT;

CREATE INDEX note_passage_which_belong_to_a_note ON note_passage (annotation_id);

CREATE INDEX note_passage_which_were_made_in_a_version ON note_passage (source_version_id);

CREATE TABLE passage_placement (
  passage_id TEXT NOT NULL REFERENCES note_passage (id) ON DELETE CASCADE,
  source_version_id TEXT NOT NULL REFERENCES source_version (id) ON DELETE CASCADE,
  outcome TEXT NOT NULL CHECK (outcome IN ('exact', 'moved', 'ambiguous', 'orphaned')),
  start_offset INTEGER CHECK (start_offset >= 0),
  end_offset INTEGER CHECK (end_offset > start_offset),
  words TEXT,
  candidates TEXT NOT NULL CHECK (json_valid(candidates)),
  decision TEXT CHECK (decision IN ('confirm', 'place', 'let-go')),
  placed_start INTEGER CHECK (placed_start >= 0),
  placed_end INTEGER CHECK (placed_end > placed_start),
  placed_words TEXT,
  PRIMARY KEY (passage_id, source_version_id),
  CHECK ((start_offset IS NOT NULL) = (outcome IN ('exact', 'moved')) AND (end_offset IS NULL) = (start_offset IS NULL)
    AND (words IS NULL) = (start_offset IS NULL)),
  CHECK ((placed_start IS NOT NULL) = (decision IS 'place') AND (placed_end IS NULL) = (placed_start IS NULL)
    AND (placed_words IS NULL) = (placed_start IS NULL))
) STRICT;

CREATE TABLE note_reply (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  author_id TEXT NOT NULL REFERENCES author (id) ON DELETE RESTRICT,
  text TEXT NOT NULL CHECK (json_valid(text)),
  words TEXT NOT NULL,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
) STRICT;

CREATE INDEX note_reply_which_belong_to_a_note ON note_reply (annotation_id);

CREATE TABLE note_edit (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
  subject TEXT NOT NULL CHECK (subject IN ('note', 'reply', 'passage')),
  subject_id TEXT NOT NULL CHECK (length(subject_id) = 36),
  field TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  replaces TEXT NOT NULL CHECK (json_valid(replaces)),
  author_id TEXT NOT NULL REFERENCES author (id) ON DELETE RESTRICT,
  made_at INTEGER NOT NULL CHECK (made_at >= 0),
  place_in TEXT GENERATED ALWAYS AS (CASE WHEN field = 'place' THEN value ->> '$.sourceVersionId' END) VIRTUAL
) STRICT;

CREATE INDEX note_edit_which_belong_to_a_note ON note_edit (annotation_id);

CREATE INDEX note_edit_which_change_a_field ON note_edit (subject_id, field);

CREATE TABLE guidepost_decision (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  source_version_id TEXT NOT NULL REFERENCES source_version (id) ON DELETE CASCADE,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  reason TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES author (id) ON DELETE RESTRICT,
  made_at INTEGER NOT NULL CHECK (made_at >= 0),
  taken_back_at INTEGER CHECK (taken_back_at >= made_at)
) STRICT;

CREATE INDEX guidepost_decision_which_were_made_in_a_version ON guidepost_decision (source_version_id);

CREATE TABLE guidepost_placement (
  decision_id TEXT NOT NULL REFERENCES guidepost_decision (id) ON DELETE CASCADE,
  source_version_id TEXT NOT NULL REFERENCES source_version (id) ON DELETE CASCADE,
  outcome TEXT NOT NULL CHECK (outcome IN ('exact', 'moved', 'ambiguous', 'orphaned')),
  start_offset INTEGER CHECK (start_offset >= 0),
  end_offset INTEGER CHECK (end_offset > start_offset),
  words TEXT,
  candidates TEXT NOT NULL CHECK (json_valid(candidates)),
  PRIMARY KEY (decision_id, source_version_id),
  CHECK ((start_offset IS NOT NULL) = (outcome IN ('exact', 'moved')) AND (end_offset IS NULL) = (start_offset IS NULL)
    AND (words IS NULL) = (start_offset IS NULL))
) STRICT;

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

CREATE TABLE 'search_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'search_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'search_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

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

CREATE INDEX source_version_which_is_the_newest ON source_version (source_id, number) WHERE set_aside_at IS NULL;

CREATE TRIGGER source_version_set_aside_is_searched AFTER UPDATE OF set_aside_at ON source_version BEGIN
  INSERT OR REPLACE INTO search_stale VALUES ('source', new.source_id, 1);
END;

CREATE TABLE sender_profile (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
  -- Follows what the letters say until a person has changed it by hand.
  follows_letters INTEGER NOT NULL CHECK (follows_letters IN (0, 1)),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
) STRICT;

CREATE UNIQUE INDEX sender_profile_which_is_the_default ON sender_profile (is_default) WHERE is_default = 1 AND deleted_at IS NULL;

CREATE TABLE own_template (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  content TEXT NOT NULL CHECK (json_valid(content)),
  schema_version INTEGER NOT NULL CHECK (schema_version > 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
) STRICT;

CREATE TABLE text_block (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  body TEXT NOT NULL CHECK (json_valid(body)),
  schema_version INTEGER NOT NULL CHECK (schema_version > 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
) STRICT;

CREATE TABLE snapshot_content (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL CHECK (length(content) > 0)
, form TEXT NOT NULL DEFAULT 'deflated' CHECK (form IN ('deflated', 'whole', 'difference')), base_sha256 TEXT REFERENCES snapshot_content (sha256) ON DELETE RESTRICT
  CHECK ((base_sha256 IS NOT NULL) = (form = 'difference'))) STRICT;

CREATE TABLE response_snapshot (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  response_id TEXT NOT NULL REFERENCES response (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('timed', 'named', 'export', 'merge', 'restore')),
  name TEXT CHECK (trim(name) <> ''),
  content_sha256 TEXT NOT NULL REFERENCES snapshot_content (sha256) ON DELETE RESTRICT,
  schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
  word_count INTEGER NOT NULL CHECK (word_count >= 0),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  CHECK (kind <> 'named' OR name IS NOT NULL)
) STRICT;

CREATE INDEX response_snapshot_which_are_of_an_answer ON response_snapshot (response_id, created_at);

CREATE INDEX response_snapshot_which_hold_a_content ON response_snapshot (content_sha256);

CREATE TABLE exported_file (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  response_id TEXT NOT NULL REFERENCES response (id) ON DELETE CASCADE,
  -- Not RESTRICT, which would refuse before the answer's own deletion has taken the rest along.
  snapshot_id TEXT NOT NULL REFERENCES response_snapshot (id) ON DELETE NO ACTION,
  format TEXT NOT NULL CHECK (format <> ''),
  file_name TEXT CHECK (trim(file_name) <> ''),
  choices TEXT NOT NULL CHECK (json_valid(choices)),
  recipient TEXT NOT NULL,
  byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0)
) STRICT;

CREATE INDEX exported_file_which_are_of_an_answer ON exported_file (response_id, created_at);

CREATE INDEX exported_file_which_were_written_from_a_version ON exported_file (snapshot_id);

CREATE TABLE sending (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  response_id TEXT NOT NULL REFERENCES response (id) ON DELETE CASCADE,
  snapshot_id TEXT NOT NULL REFERENCES response_snapshot (id) ON DELETE NO ACTION,
  channel TEXT NOT NULL CHECK (channel IN ('e-mail', 'portal', 'post', 'other')),
  recipient TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  sent_at INTEGER NOT NULL CHECK (sent_at >= 0),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  withdrawn_at INTEGER CHECK (withdrawn_at >= created_at)
) STRICT;

CREATE INDEX sending_which_are_of_an_answer ON sending (response_id, sent_at);

CREATE INDEX sending_which_sent_a_version ON sending (snapshot_id);

CREATE TABLE case_edit (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  hearing_id TEXT REFERENCES hearing (id) ON DELETE CASCADE,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL CHECK (length(subject_id) = 36),
  field TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  replaces TEXT NOT NULL CHECK (json_valid(replaces)),
  author_id TEXT NOT NULL REFERENCES author (id) ON DELETE RESTRICT,
  made_at INTEGER NOT NULL CHECK (made_at >= 0)
) STRICT;

CREATE INDEX case_edit_which_are_of_a_hearing ON case_edit (hearing_id);

CREATE INDEX case_edit_which_change_a_field ON case_edit (subject_id, field);

CREATE TABLE lost_words (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  response_id TEXT NOT NULL REFERENCES response (id) ON DELETE CASCADE,
  place TEXT NOT NULL CHECK (place <> ''),
  units TEXT NOT NULL CHECK (json_valid(units)),
  words TEXT NOT NULL CHECK (words <> ''),
  paragraph TEXT NOT NULL,
  node TEXT,
  author_id TEXT REFERENCES author (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX lost_words_which_are_of_an_answer ON lost_words (response_id);

CREATE TABLE case_merge (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  hearing_id TEXT NOT NULL CHECK (length(hearing_id) = 36),
  report TEXT NOT NULL CHECK (json_valid(report)),
  before BLOB NOT NULL CHECK (length(before) > 0),
  after BLOB CHECK (length(after) > 0),
  merged_at INTEGER NOT NULL CHECK (merged_at >= 0),
  undone_at INTEGER CHECK (undone_at >= merged_at),
  CHECK ((after IS NULL) = (undone_at IS NULL))
) STRICT;

CREATE INDEX case_merge_which_are_of_a_hearing ON case_merge (hearing_id, merged_at);

CREATE TABLE decided_conflict (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  hearing_id TEXT NOT NULL REFERENCES hearing (id) ON DELETE CASCADE,
  reopening TEXT NOT NULL CHECK (json_valid(reopening)),
  decided_at INTEGER NOT NULL CHECK (decided_at >= 0)
) STRICT;

CREATE INDEX decided_conflict_which_are_of_a_hearing ON decided_conflict (hearing_id);

CREATE TABLE shared_thing (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  hearing_id TEXT NOT NULL REFERENCES hearing (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX shared_thing_which_are_of_a_hearing ON shared_thing (hearing_id);

CREATE INDEX snapshot_content_which_are_made_of_another ON snapshot_content (base_sha256);

CREATE TRIGGER response_snapshot_takes_its_content_along AFTER DELETE ON response_snapshot
WHEN NOT EXISTS (SELECT 1 FROM response_snapshot WHERE content_sha256 = old.content_sha256)
  AND NOT EXISTS (SELECT 1 FROM snapshot_content WHERE base_sha256 = old.content_sha256) BEGIN
  DELETE FROM snapshot_content WHERE sha256 = old.content_sha256;
END;

CREATE TRIGGER snapshot_content_takes_its_base_along AFTER DELETE ON snapshot_content
WHEN old.base_sha256 IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM response_snapshot WHERE content_sha256 = old.base_sha256)
  AND NOT EXISTS (SELECT 1 FROM snapshot_content WHERE base_sha256 = old.base_sha256) BEGIN
  DELETE FROM snapshot_content WHERE sha256 = old.base_sha256;
END;
