import type { BlockPlace } from '../../../../shared/response/page-picture.ts';

/** A place in the text. */
export type TextPlace = {
  /** Which of its blocks, from 0; one more than there are stands for what follows the text. */
  readonly block: number;
  /** How far into the block: 0 at its beginning, 1 at its end. */
  readonly share: number;
};

type Placed = { readonly places: readonly BlockPlace[] };

/** Where the blocks begin, in pages from the beginning of the first. */
const beginnings = (pages: readonly Placed[]): { readonly block: number; readonly at: number }[] =>
  pages.flatMap(({ places }, index) => places.map(({ block, height }) => ({ block, at: index + height })));

/** Where a place of the text stands, in pages from the beginning of the first; null where no block of the text has a place. */
export function whereIs(pages: readonly Placed[], { block, share }: TextPlace): number | null {
  const all = beginnings(pages);
  const index = all.findLastIndex((beginning) => beginning.block <= block);
  const from = all[index] ?? all[0];
  if (from === undefined) return null;
  // A block that is not printed (an empty paragraph, a proposal) is where what is before it ends.
  const next = all[index + 1];
  if (index < 0 || next === undefined) return from.at;
  return from.block === block ? from.at + share * (next.at - from.at) : next.at;
}

/** What stands at a place, in pages from the beginning of the first; null above the text. */
export function whatStandsAt(pages: readonly Placed[], at: number): TextPlace | null {
  const all = beginnings(pages);
  const index = all.findLastIndex((beginning) => beginning.at <= at);
  const from = all[index];
  if (from === undefined) return null;
  const next = all[index + 1];
  return { block: from.block, share: next === undefined || next.at === from.at ? 0 : (at - from.at) / (next.at - from.at) };
}
