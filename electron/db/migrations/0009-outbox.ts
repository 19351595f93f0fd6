import type { Migration } from '../migrate.ts';

/**
 * The record of sending. `exported_file`: every file an answer became, with the version it was written from; `file_name` is null where
 * the words were copied rather than written. `sequence`: how far the answer's log had come. `sending`: that a version has been sent, as a
 * person says; `withdrawn_at` is set where that was a slip.
 */
export const outbox: Migration = {
  number: 9,
  sql: `
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
`,
};
