import type { Migration } from '../migrate.ts';

/** What answers are begun and written from: senders, templates made of answers, and words put aside to be used again. */
export const writingMaterial: Migration = {
  number: 7,
  sql: `
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
`,
};
