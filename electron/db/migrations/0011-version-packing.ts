import type { Migration } from '../migrate.ts';

/**
 * Versions of an answer take the room of what is new in them. `form` says how a content is packed: 'deflated', one Yjs update; 'whole', the same
 * written closer; 'difference', what makes it of the content `base_sha256`, which is never a difference itself and stays as long as one needs it.
 */
export const versionPacking: Migration = {
  number: 11,
  sql: `
ALTER TABLE snapshot_content ADD COLUMN form TEXT NOT NULL DEFAULT 'deflated' CHECK (form IN ('deflated', 'whole', 'difference'));

ALTER TABLE snapshot_content ADD COLUMN base_sha256 TEXT REFERENCES snapshot_content (sha256) ON DELETE RESTRICT
  CHECK ((base_sha256 IS NOT NULL) = (form = 'difference'));

CREATE INDEX snapshot_content_which_are_made_of_another ON snapshot_content (base_sha256);

DROP TRIGGER response_snapshot_takes_its_content_along;

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
`,
};
