/** A block of the answer's own text: level 1–3 for a heading, 0 for anything else. */
export type TopBlock = { readonly level: number; readonly words: string };

/** Where a section is to begin: before the block of this number, as a heading of this level. */
export type SectionPlace = { readonly index: number; readonly level: 1 | 2 | 3 };

/** The part of an answer that sections belong in: 'Specifikke bemærkninger', 'Tekstnære bemærkninger', 'Specifikke (tekstnære) bemærkninger'. */
const SPECIFIC_REMARKS = /^\s*(specifikke|tekstnære)\b.*bemærkninger/i;
export const isSpecificRemarks = (heading: string): boolean => SPECIFIC_REMARKS.test(heading);
/** What an answer ends with. */
const CLOSING = /^\s*(afslutning|afsluttende|afrunding|konklusion|sammenfatning|opsummering)/i;

const levelWithin = (level: number): 1 | 2 | 3 => (level <= 1 ? 1 : level === 2 ? 2 : 3);

/**
 * Where the section that begins with the block `heading` ends, exclusive: at the next heading of the same or a higher level. A bold line
 * that serves as a heading ends at any heading, and at the next of `sections`.
 */
export function endOfSection(blocks: readonly TopBlock[], heading: number, sections: readonly (number | null)[]): number {
  const level = blocks[heading]?.level ?? 0;
  for (let index = heading + 1; index < blocks.length; index += 1) {
    const other = blocks[index]?.level ?? 0;
    if (other > 0 && (level === 0 || other <= level)) return index;
    if (level === 0 && sections.includes(index)) return index;
  }
  return blocks.length;
}

/**
 * Where a new section belongs. `sections` has, for every guidepost in the documents' order, the number of the block that is its heading,
 * or null; `wanted` is the guidepost's place in it. It stands after the section of the nearest guidepost before it, else before the one
 * of the nearest after it, else last among the specific remarks, else before what the answer ends with.
 */
export function sectionPlace(blocks: readonly TopBlock[], sections: readonly (number | null)[], wanted: number): SectionPlace {
  const siblingLevel = (index: number): 1 | 2 | 3 => {
    const { level } = blocks[index] ?? { level: 0 };
    return level > 0 ? levelWithin(level) : levelBelow(blocks, index);
  };
  const before = sections.slice(0, wanted).findLast((index) => index !== null);
  if (before !== undefined && before !== null) return { index: endOfSection(blocks, before, sections), level: siblingLevel(before) };
  const after = sections.slice(wanted + 1).find((index) => index !== null);
  if (after !== undefined && after !== null) return { index: after, level: siblingLevel(after) };
  const specific = blocks.findIndex(({ level, words }) => level > 0 && SPECIFIC_REMARKS.test(words));
  if (specific >= 0) return { index: endOfSection(blocks, specific, []), level: levelWithin((blocks[specific]?.level ?? 1) + 1) };
  const closing = blocks.findLastIndex(({ level, words }) => level > 0 && CLOSING.test(words));
  const level = levelWithin(blocks.find((block) => block.level > 0)?.level ?? 1);
  return { index: closing >= 0 ? closing : blocks.length, level };
}

/** The level below the heading that a block stands under. */
function levelBelow(blocks: readonly TopBlock[], index: number): 1 | 2 | 3 {
  const heading = blocks.slice(0, index).findLast(({ level }) => level > 0);
  return levelWithin((heading?.level ?? 0) + 1);
}
