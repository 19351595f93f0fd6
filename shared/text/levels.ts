import { type Chunk, type HeadingMark, isOfficial } from './chunk.ts';
import { headingNumber, isCapitals } from './heading-shapes.ts';
import { isLeadIn } from './lead-in.ts';
import type { MarkupBlock } from './markup.ts';
import { plainForm } from './normalise.ts';
import { isSectionName } from './section-names.ts';

type Headed = Chunk & { heading: HeadingMark };

const isHeaded = (chunk: Chunk): chunk is Headed => chunk.kind === 'heading' && chunk.heading !== null;

const titleOf = (chunk: Headed): string => plainForm(chunk.text.slice(chunk.heading.titleAt));

const isStructural = (chunk: Headed): boolean => chunk.heading.role !== 'title' && chunk.heading.role !== 'subtitle';

/**
 * Headings that stand under a guidepost and recur under others ("Det betyder at:", "Borgerperspektivet") are its
 * sub-blocks; so is a lead-in under a guidepost, recurring or not.
 */
const markSubBlocks = (headings: readonly Headed[]): void => {
  const under = new Map<string, Set<number>>();
  let guidepost = -1;
  headings.forEach((chunk, i) => {
    if (chunk.heading.role === 'guidepost') guidepost = i;
    else if (guidepost >= 0) {
      const posts = under.get(titleOf(chunk));
      if (posts === undefined) under.set(titleOf(chunk), new Set([guidepost]));
      else posts.add(guidepost);
    }
  });
  let inside = false;
  let levelOfPost = 1;
  for (const chunk of headings) {
    if (chunk.heading.role === 'guidepost') {
      inside = true;
      levelOfPost = Math.max(1, chunk.markdownLevel ?? 1);
    } else if (inside && ((under.get(titleOf(chunk))?.size ?? 0) >= 2 || isLeadIn(chunk.text)))
      chunk.heading = { ...chunk.heading, role: 'sub-block' };
    else if (chunk.heading.role === 'section' && (chunk.markdownLevel === null || chunk.markdownLevel <= levelOfPost)) inside = false;
  }
};

/** Levels as the HTML twin has them (h3, h5 → 1, 2), by plain title. */
const levelsOfTwin = (twin: readonly MarkupBlock[]): Map<string, number> => {
  const headings = twin.filter((block) => /^h[1-6]$/.test(block.tag));
  const tags = [...new Set(headings.map((block) => block.tag))].sort();
  return new Map(headings.map((block) => [plainForm(block.text), tags.indexOf(block.tag) + 1]));
};

type Surroundings = { readonly hasItems: boolean; readonly hasNames: boolean; readonly hasChapters: boolean };

/** Level of a heading in plain text, by its own words: a number tells its depth, customary names stand above others. */
const levelByWords = (chunk: Headed, { hasItems, hasNames, hasChapters }: Surroundings): number => {
  const base = hasItems ? 1 : 0;
  const number = headingNumber(chunk.text);
  switch (number?.style) {
    case 'item':
      return 1;
    case 'chapter':
      return base + 1;
    case 'decimal':
      return base + number.number.split('.').length;
    case 'digit':
      // In minutes 'Punkt' may be left out: '2. Budget 2026' stands above its 'Indstilling' and 'Beslutning'.
      return hasItems && chunk.heading.role === 'section' ? 1 : base + 1;
    case 'roman':
    case 'circled':
    case 'named':
      return base + 1;
    case 'paragraph-sign':
      return base + (hasChapters ? 2 : 1);
    case undefined:
      return isSectionName(chunk.text) || isCapitals(chunk.text) || !hasNames ? base + 1 : base + 2;
  }
};

/** Numbered headings with the same customary headings under several of them are the items of an agenda. */
const itemsByNumber = (headings: readonly Headed[]): boolean => {
  const under = new Map<string, Set<Headed>>();
  let item: Headed | null = null;
  for (const chunk of headings) {
    if (chunk.heading.role === 'section' && headingNumber(chunk.text)?.style === 'digit') item = chunk;
    else if (
      item !== null &&
      /^(?:beslutning|indstilling|resumé|sagsfremstilling|(?:forvaltningens|administrationens|kommunens) )/.test(titleOf(chunk))
    ) {
      const items = under.get(titleOf(chunk)) ?? new Set();
      under.set(titleOf(chunk), items.add(item));
    }
  }
  return [...under.values()].some((items) => items.size >= 2);
};

/** Gives each heading its role within the guideposts and its level: 1 = top, guideposts all alike, sub-blocks one below. */
export const setLevels = (chunks: readonly Chunk[], twin: readonly MarkupBlock[]): void => {
  const headings = chunks.filter(isHeaded).filter(isStructural);
  markSubBlocks(headings);
  const official = headings.filter(isOfficial);
  const twinLevels = levelsOfTwin(twin);
  const hasItems = official.some((chunk) => headingNumber(chunk.text)?.style === 'item') || itemsByNumber(official);
  const hasNames = official.some((chunk) => chunk.heading.role === 'section' && (isSectionName(chunk.text) || isCapitals(chunk.text)));
  const hasChapters = official.some((chunk) => headingNumber(chunk.text)?.style === 'chapter');
  const lowest = Math.min(
    ...official.flatMap((chunk) => (chunk.markdownLevel === null || chunk.markdownLevel === 0 ? [] : [chunk.markdownLevel])),
  );
  const shift = Number.isFinite(lowest) && lowest > 1 ? lowest - 1 : 0;
  let lastOfTwin: number | null = null;
  for (const chunk of headings) {
    const twinLevel = twinLevels.get(plainForm(chunk.text)) ?? twinLevels.get(titleOf(chunk)) ?? null;
    lastOfTwin = twinLevel ?? lastOfTwin;
    // What the twin does not mark as a heading stands under the last it marks, whatever it is called.
    const belowTwin = lastOfTwin === null ? null : lastOfTwin + 1;
    const hashes = chunk.markdownLevel !== null && chunk.markdownLevel > 0 ? chunk.markdownLevel - shift : null;
    // A summary's own labels stand under nothing of the document.
    const level = isOfficial(chunk) ? (hashes ?? twinLevel ?? belowTwin ?? levelByWords(chunk, { hasItems, hasNames, hasChapters })) : 1;
    chunk.heading = { ...chunk.heading, level };
  }
  alignGuideposts(official);
};

/** Guideposts are peers whatever marks they carry, and what stands inside one is lower than it. */
const alignGuideposts = (headings: readonly Headed[]): void => {
  const guideposts = headings.filter((chunk) => chunk.heading.role === 'guidepost');
  const [first] = guideposts;
  if (first === undefined) return;
  const above = headings.slice(0, headings.indexOf(first)).at(-1);
  const marked = guideposts.some((chunk) => chunk.markdownLevel !== null && chunk.markdownLevel > 0);
  const own = Math.min(...guideposts.map((chunk) => chunk.heading.level));
  // In plain text an un-numbered set stands under the heading that announces it.
  const level = !marked && first.heading.number === null && above !== undefined ? Math.max(own, above.heading.level + 1) : own;
  let inside = false;
  let rawOfPost = 0;
  for (const chunk of headings) {
    const { role } = chunk.heading;
    if (role === 'guidepost') {
      inside = true;
      rawOfPost = chunk.heading.level;
      chunk.heading = { ...chunk.heading, level };
    } else if (role === 'sub-block') chunk.heading = { ...chunk.heading, level: level + 1 };
    else if (inside && chunk.markdownLevel !== null && chunk.heading.level > rawOfPost)
      chunk.heading = { ...chunk.heading, level: level + chunk.heading.level - rawOfPost };
    else inside = false;
  }
};
