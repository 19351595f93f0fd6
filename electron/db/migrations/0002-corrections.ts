import type { Migration } from '../migrate.ts';

/**
 * What people have put right in the reading of a source, as a log: taking one back sets `undone_at`. A correction belongs to the
 * source and not to a version, so that it is carried out on the next reading too. `corrected_version` holds what the overview
 * shows of a version that has been corrected; it can be made again from the log.
 */
export const corrections: Migration = {
  number: 2,
  sql: `
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
`,
};
