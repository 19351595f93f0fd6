/**
 * Version of the rules by which documents are read. Raise it when the same bytes would give another text or structure, so that
 * a stored document can be told from what would be read today.
 */
export const READER_VERSION = 4;
