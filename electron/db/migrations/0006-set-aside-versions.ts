import type { Migration } from '../migrate.ts';

/**
 * A version of a source that was brought in can be taken back: it is set aside, with the notes and citations that refer to it, and
 * the version before it is the newest until it is brought back.
 */
export const setAsideVersions: Migration = {
  number: 6,
  sql: `
ALTER TABLE source_version ADD COLUMN set_aside_at INTEGER CHECK (set_aside_at >= created_at);

CREATE INDEX source_version_which_is_the_newest ON source_version (source_id, number) WHERE set_aside_at IS NULL;

CREATE TRIGGER source_version_set_aside_is_searched AFTER UPDATE OF set_aside_at ON source_version BEGIN
  INSERT OR REPLACE INTO search_stale VALUES ('source', new.source_id, 1);
END;
`,
};
