import type { Block, TextRange } from '../domain/source-document.ts';

/** Blocks in order, apart and inside the text; each operation keeps that and the words they cover. */
type Blocks = readonly Block[];

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** The range widened to whole words with the signs that cling to them, so that no word is cut in two. */
export function snapped(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  while (start > 0 && !isSpace(text, start - 1)) start -= 1;
  while (end < text.length && !isSpace(text, end)) end += 1;
  return { start, end };
}

export const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** A corrected title is about the words it was given for: with other words it no longer holds. */
function withSourceTitle(block: Block): Block {
  if (block.kind !== 'heading') return block;
  const { shownTitle: _gone, ...heading } = block;
  return heading;
}

/** What the second half of a parted block is: a heading or an item with a number has only one beginning. */
function restOf(block: Exclude<Block, { kind: 'table' }>, start: number): Block {
  const { end, provenance } = block;
  switch (block.kind) {
    case 'paragraph':
    case 'aside':
    case 'quote':
    case 'bullet':
      return { ...block, start };
    case 'heading':
      // The number alone was cut off: what is left is the heading.
      return start <= block.titleStart
        ? { ...block, start, titleStart: Math.max(start, block.titleStart) }
        : { kind: 'paragraph', start, end, provenance };
    case 'numbered':
    case 'caption':
    case 'footnote':
      return { kind: 'paragraph', start, end, provenance };
  }
}

function headOf(block: Exclude<Block, { kind: 'table' }>, end: number): Block {
  if (block.kind === 'heading' && end <= block.titleStart)
    return { kind: 'paragraph', start: block.start, end, provenance: block.provenance };
  return { ...block, end };
}

/** The blocks with a beginning at `offset`, where a word begins; null when that would part a table. */
export function cutAt(blocks: Blocks, text: string, offset: number): Blocks | null {
  const index = blocks.findIndex((block) => block.start < offset && offset < block.end);
  const block = blocks[index];
  if (block === undefined) return blocks;
  if (block.kind === 'table') return null;
  let end = offset;
  while (end > block.start && isSpace(text, end - 1)) end -= 1;
  let start = offset;
  while (start < block.end && isSpace(text, start)) start += 1;
  if (end <= block.start || start >= block.end) return blocks;
  return blocks.toSpliced(index, 1, withSourceTitle(headOf(block, end)), withSourceTitle(restOf(block, start)));
}

/** The blocks with a beginning and an end at the ends of `range`; null when that would part a table. */
export function cutOut(blocks: Blocks, text: string, range: TextRange): Blocks | null {
  const begun = cutAt(blocks, text, range.start);
  return begun === null ? null : cutAt(begun, text, range.end);
}

/** The blocks with everything in `range` as one block, of the kind of the first; null when a table is in it, or when nothing is. */
export function joined(blocks: Blocks, text: string, range: TextRange): Blocks | null {
  const cut = cutOut(blocks, text, range);
  if (cut === null) return null;
  const from = cut.findIndex((block) => overlaps(block, range));
  const inside = cut.filter((block) => overlaps(block, range));
  const [first] = inside;
  const last = inside.at(-1);
  if (first === undefined || last === undefined || inside.some(({ kind }) => kind === 'table')) return null;
  return inside.length === 1 ? cut : cut.toSpliced(from, inside.length, { ...withSourceTitle(first), end: last.end });
}
