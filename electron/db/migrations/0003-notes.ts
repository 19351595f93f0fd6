import { randomUUID } from 'node:crypto';
import type { Migration } from '../migrate.ts';

const linesOf = (body: string): string[] => (body.trim() === '' ? [] : body.split(/\r\n|\r|\n/));

/**
 * Notes with rich text, themes, a status, an author, several passages, replies and a log of every change (`note_edit`). What a
 * field holds is what the edits say that no other edit replaces; the columns of `annotation` and `note_reply` are drawn from the
 * log, so that reading and searching are quick. `words` is the text without its marks. Who writes on this computer is the
 * preference 'self'. The notes there were get their words line by line, one passage each and that author.
 */
export const notes: Migration = {
  number: 3,
  functions: {
    migration_3_id: () => randomUUID(),
    migration_3_text: (body) => JSON.stringify(linesOf(body).map((text) => ({ kind: 'paragraph', runs: text === '' ? [] : [{ text }] }))),
    migration_3_words: (body) => linesOf(body).join('\n'),
  },
  sql: `
CREATE TABLE author (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('volunteer', 'board-member', 'chair', 'treasurer', 'caseworker', 'citizen', 'other')),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at)
) STRICT;

INSERT INTO author SELECT migration_3_id(), '', 'volunteer', now, now FROM (SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) AS now);
INSERT INTO preference SELECT 'self', json_quote(id), created_at FROM author;

ALTER TABLE annotation RENAME TO old_annotation;
DROP INDEX annotation_which_stand_in_a_version;

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

INSERT INTO annotation
  SELECT o.id, v.source_id, self.id, o.type, migration_3_text(o.body), migration_3_words(o.body), '[]', 'open', 0,
    o.created_at, o.updated_at, o.deleted_at
  FROM old_annotation o JOIN source_version v ON v.id = o.source_version_id, author self ORDER BY o.rowid;
INSERT INTO note_passage
  SELECT migration_3_id(), id, source_version_id, 'words', start_offset, end_offset, exact, prefix, suffix, created_at, NULL
  FROM old_annotation ORDER BY rowid;

INSERT INTO note_edit (id, annotation_id, subject, subject_id, field, value, replaces, author_id, made_at)
  SELECT migration_3_id(), id, 'note', id, 'type', json_quote(type), '[]', author_id, updated_at FROM annotation
  UNION ALL SELECT migration_3_id(), id, 'note', id, 'text', text, '[]', author_id, updated_at FROM annotation
  UNION ALL SELECT migration_3_id(), id, 'note', id, 'themes', themes, '[]', author_id, created_at FROM annotation
  UNION ALL SELECT migration_3_id(), id, 'note', id, 'status', json_quote(status), '[]', author_id, created_at FROM annotation
  UNION ALL SELECT migration_3_id(), id, 'note', id, 'isResolved', 'false', '[]', author_id, created_at FROM annotation
  UNION ALL SELECT migration_3_id(), id, 'note', id, 'deleted', 'true', '[]', author_id, deleted_at FROM annotation WHERE deleted_at IS NOT NULL
  UNION ALL SELECT migration_3_id(), p.annotation_id, 'passage', p.id, 'deleted', 'false', '[]', a.author_id, p.created_at
    FROM note_passage p JOIN annotation a ON a.id = p.annotation_id;

DROP TABLE old_annotation;
`,
};
