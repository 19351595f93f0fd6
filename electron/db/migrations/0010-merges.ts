import type { Migration } from '../migrate.ts';

/**
 * What merging copies of a hearing needs. `case_edit`: the changes of fields that no other log holds, written when a copy leaves or
 * comes. `lost_words`: words that a merge of answers dropped, kept for good; which of them are settled, the log says. `case_merge`: how
 * the hearing was before a merge, and, once that is undone, how it was after. `decided_conflict`: how to open a settled conflict again.
 * `shared_thing`: notes, sources and answers that others have had: what is deleted of the rest concerns nobody else.
 * `born`: the number a version was given where it was made, where a merge had to give it another. `is_for_comments`: a copy whose
 * text may be commented on and not changed.
 */
export const merges: Migration = {
  number: 10,
  sql: `
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

ALTER TABLE source_version ADD COLUMN born INTEGER CHECK (born >= 1);

ALTER TABLE response ADD COLUMN is_for_comments INTEGER NOT NULL DEFAULT 0 CHECK (is_for_comments IN (0, 1));
`,
};
