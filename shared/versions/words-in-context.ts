import { z } from 'zod';
import { type Anchor, holdsIn } from '../anchoring/anchor.ts';
import { type SourceDocument, TextRange } from '../domain/source-document.ts';
import type { Whereabouts } from '../text/outline.ts';

/** Characters shown on each side of the words. */
const AROUND = 180;

/** Words of a version of a source, with what stands around them and where. */
export const WordsInContext = z.strictObject({
  ...TextRange.shape,
  before: z.string(),
  words: z.string(),
  after: z.string(),
  /** Label of the page as printed; null in a document without pages. */
  page: z.string().nullable(),
  /** `number` as written; null where the source gives none. */
  guidepost: z.strictObject({ number: z.string().nullable(), title: z.string() }).nullable(),
  section: z.string().nullable(),
});
export type WordsInContext = z.infer<typeof WordsInContext>;

/** From the beginning of a word on. */
const tailOf = (text: string): string => text.slice(-AROUND).replace(/^\S*\s+(?=\S)/, '');
/** To the end of a word. */
const headOf = (text: string): string => text.slice(0, AROUND).replace(/(?<=\S)\s+\S*$/, '');

/** The words of a range. `whereIs` tells of places in that very document: see `whereaboutsIn`. */
export function wordsInContext(
  document: SourceDocument,
  { start, end }: TextRange,
  whereIs: (offset: number) => Whereabouts,
): WordsInContext {
  const { guidepost, section, page } = whereIs(start);
  const before = document.text.slice(Math.max(0, start - AROUND - 1), start);
  const after = document.text.slice(end, end + AROUND + 1);
  return {
    start,
    end,
    before: before.length > AROUND ? tailOf(before) : before,
    words: document.text.slice(start, end),
    after: after.length > AROUND ? headOf(after) : after,
    page,
    guidepost: guidepost === null ? null : { number: guidepost.number, title: guidepost.title },
    section,
  };
}

/** The words of an anchor: as they stand in its version, or as the anchor has them where they came from elsewhere and do not. */
export function anchorInContext(document: SourceDocument | null, anchor: Anchor, whereIs: (offset: number) => Whereabouts): WordsInContext {
  if (document !== null && holdsIn(document.text, anchor)) return wordsInContext(document, anchor, whereIs);
  const { start, end, prefix, exact, suffix } = anchor;
  return { start, end, before: prefix, words: exact, after: suffix, page: null, guidepost: null, section: null };
}
