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
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  UNIQUE (source_id, number)
) STRICT;

CREATE INDEX source_version_which_came_from_a_file ON source_version (original_sha256);

CREATE TABLE annotation (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  source_version_id TEXT NOT NULL REFERENCES source_version (id) ON DELETE CASCADE,
  type TEXT NOT NULL CHECK (type IN ('support', 'concern', 'question', 'amendment', 'fact-check')),
  body TEXT NOT NULL,
  start_offset INTEGER NOT NULL CHECK (start_offset >= 0),
  end_offset INTEGER NOT NULL CHECK (end_offset > start_offset),
  exact TEXT NOT NULL CHECK (exact <> ''),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
) STRICT;

CREATE INDEX annotation_which_stand_in_a_version ON annotation (source_version_id, start_offset);

CREATE TABLE response (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  hearing_id TEXT NOT NULL REFERENCES hearing (id) ON DELETE CASCADE,
  title TEXT NOT NULL CHECK (trim(title) <> ''),
  schema_version INTEGER NOT NULL CHECK (schema_version >= 1),
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  updated_at INTEGER NOT NULL CHECK (updated_at >= created_at),
  deleted_at INTEGER CHECK (deleted_at >= created_at)
) STRICT;

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
