import type { Migration } from '../migrate.ts';

/**
 * Versions of an answer: its whole content at a moment, kept once however many versions say the same. `sequence` is how far the
 * log had come. `shared_at`: since when copies of the answer's history may be elsewhere, to be merged one day; null while there
 * are none, and only then may that history be let go.
 */
export const responseSnapshots: Migration = {
  number: 8,
  sql: `
CREATE TABLE snapshot_content (
  sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL CHECK (length(content) > 0)
) STRICT;

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

CREATE TRIGGER response_snapshot_takes_its_content_along AFTER DELETE ON response_snapshot
WHEN NOT EXISTS (SELECT 1 FROM response_snapshot WHERE content_sha256 = old.content_sha256) BEGIN
  DELETE FROM snapshot_content WHERE sha256 = old.content_sha256;
END;

ALTER TABLE response ADD COLUMN shared_at INTEGER CHECK (shared_at >= created_at);
`,
};
