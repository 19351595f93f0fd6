import type { Migration } from '../migrate.ts';

/** What a document calls its guideposts, so that the overview can count them by that name. Not known of what was read before. */
export const guidepostNoun: Migration = {
  number: 5,
  sql: 'ALTER TABLE source_version ADD COLUMN guidepost_noun TEXT;',
};
