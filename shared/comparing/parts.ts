import type { SourceDocument, TextRange } from '../domain/source-document.ts';
import { plainForm } from '../text/normalise.ts';
import { type OutlineEntry, outlineOf } from '../text/outline.ts';
import type { TextComparison } from './compare-texts.ts';
import type { Passage } from './passages.ts';

/** A stretch of a document under one heading: a guidepost, or a section that is in none. Null: before the first heading. */
export type Part = { readonly heading: OutlineEntry | null; readonly range: TextRange };

/** Two parts are the same when so much of the shorter one's text is found in the other, whatever their headings say. */
const SAME_PART = 0.5;

/** A document's parts in order; together they are the whole text. Sub-blocks, and sections within a guidepost, are not parts of their own. */
export function partsOf(document: SourceDocument): Part[] {
  let guidepostEnd = -1;
  const headings = outlineOf(document).filter(({ role, range }) => {
    if (role === 'guidepost') guidepostEnd = Math.max(guidepostEnd, range.end);
    return role === 'guidepost' || (role === 'section' && range.start >= guidepostEnd);
  });
  const starts = [...headings.map(({ range }) => range.start), document.text.length];
  return [
    { heading: null, range: { start: 0, end: starts[0] ?? 0 } },
    ...headings.map((heading, i) => ({ heading, range: { start: heading.range.start, end: starts[i + 1] ?? document.text.length } })),
  ];
}

const partAt = (parts: readonly Part[], offset: number): number => {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.range.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

export type PairedParts = {
  /** New part → the old part it was. */
  readonly oldOf: ReadonlyMap<number, number>;
  /** New parts that stand elsewhere among the others than before. */
  readonly moved: ReadonlySet<number>;
};

/** Tells which part of the new version is which of the old: by their headings' words, else by the text under them. */
export function pairParts(
  olds: readonly Part[],
  news: readonly Part[],
  { stretches }: TextComparison,
  passages: readonly Passage[],
): PairedParts {
  const oldOf = new Map<number, number>([[0, 0]]);
  const taken = new Set([0]);
  const pair = (newPart: number, oldPart: number): void => {
    if (oldOf.has(newPart) || taken.has(oldPart)) return;
    oldOf.set(newPart, oldPart);
    taken.add(oldPart);
  };
  const shared = new Map<number, number>();
  for (const { old, new: place, length } of stretches) {
    const key = partAt(news, place) * olds.length + partAt(olds, old);
    shared.set(key, (shared.get(key) ?? 0) + length);
  }
  const titleOf = (part: Part | undefined): string => plainForm(part?.heading?.title ?? '');
  const sizeOf = (part: Part | undefined): number => (part === undefined ? 0 : part.range.end - part.range.start);
  // Most in common first: of two parts of the same name it is the text that tells.
  const likeliest = [...shared].toSorted((a, b) => b[1] - a[1]);
  const eachLikely = (accept: (newPart: number, oldPart: number, common: number) => boolean): void => {
    for (const [key, common] of likeliest) {
      const [newPart, oldPart] = [Math.floor(key / olds.length), key % olds.length];
      if (newPart > 0 && oldPart > 0 && accept(newPart, oldPart, common)) pair(newPart, oldPart);
    }
  };
  eachLikely((n, o) => titleOf(news[n]) === titleOf(olds[o]));
  const headingAt = new Map(news.map(({ range }, i) => [range.start, i]));
  const oldHeadingAt = new Map(olds.map(({ range }, i) => [range.start, i]));
  for (const passage of passages) {
    if (passage.old === null || passage.new === null) continue;
    const [n, o] = [headingAt.get(passage.new.start), oldHeadingAt.get(passage.old.start)];
    if (n !== undefined && o !== undefined && n > 0 && o > 0) pair(n, o);
  }
  eachLikely((n, o, common) => common >= SAME_PART * Math.min(sizeOf(news[n]), sizeOf(olds[o])));
  news.forEach((part, n) => {
    const o = olds.findIndex((old, i) => i > 0 && !taken.has(i) && titleOf(old) === titleOf(part));
    if (n > 0 && o > 0) pair(n, o);
  });
  return { oldOf, moved: outOfOrder(oldOf) };
}

/** The fewest new parts that must be set aside for the rest to keep their order. */
const outOfOrder = (oldOf: ReadonlyMap<number, number>): Set<number> => {
  const order = [...oldOf].toSorted((a, b) => a[0] - b[0]);
  const tails: number[] = [];
  const previous: number[] = [];
  order.forEach(([, old], i) => {
    let at = tails.findIndex((tail) => (order[tail]?.[1] ?? 0) >= old);
    if (at < 0) at = tails.length;
    previous[i] = at > 0 ? (tails[at - 1] ?? -1) : -1;
    tails[at] = i;
  });
  const moved = new Set(oldOf.keys());
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) moved.delete(order[i]?.[0] ?? -1);
  return moved;
};
