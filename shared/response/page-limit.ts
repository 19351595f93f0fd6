import type * as Y from 'yjs';
import { z } from 'zod';
import { LETTER } from './response-doc.ts';

/** The most pages that an answer may fill, as those who asked for it have said. */
export const PageLimit = z.int().min(1).max(999);
export type PageLimit = z.infer<typeof PageLimit>;

/** Beside the letter's fields, so that it merges and is undone as they are; it is never printed. */
const PAGE_LIMIT = 'pageLimit';

/** Null where no limit is set, or what is stored is none. */
export function pageLimitOf(doc: Y.Doc): PageLimit | null {
  const stored = PageLimit.safeParse(doc.getMap(LETTER).get(PAGE_LIMIT));
  return stored.success ? stored.data : null;
}

/** Sets the limit, or takes it away; `origin` says whose change it is. */
export function limitPages(doc: Y.Doc, limit: PageLimit | null, origin: unknown): void {
  doc.transact(() => {
    if (limit === null) doc.getMap(LETTER).delete(PAGE_LIMIT);
    else doc.getMap(LETTER).set(PAGE_LIMIT, limit);
  }, origin);
}
