import { isTitleShaped } from '../../../shared/text/heading-shapes.ts';
import type { DraftLine } from './to-lines.ts';

/** Half points; what a paragraph without a size of its own is set in, unless more words carry another. */
const USUAL_SIZE = 22;
/** Of the running text's size: type so much larger stands out. */
const LARGER = 1.08;
/** Lines set apart by size are a writer's habit from so many on. */
const ENOUGH_LINES = 2;

const bodySize = (lines: readonly DraftLine[]): number => {
  const letters = new Map<number, number>();
  for (const { text, mark, size } of lines) {
    const own = size ?? USUAL_SIZE;
    if (mark?.kind !== 'paragraph' || !mark.isBold) letters.set(own, (letters.get(own) ?? 0) + text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? USUAL_SIZE;
};

/**
 * Many Word files have no heading styles: their headings are plain paragraphs set bold and larger by hand. Such lines are
 * headings, the largest type the highest level; a single line in the largest is the title, which has level 0 here.
 */
export const withSizedHeadings = (lines: readonly DraftLine[]): DraftLine[] => {
  const body = bodySize(lines);
  const sizeOfHeading = ({ text, mark, size }: DraftLine): number | null =>
    mark?.kind === 'paragraph' && mark.isBold && size !== null && size !== undefined && size >= body * LARGER && isTitleShaped(text)
      ? size
      : null;
  const set = lines.flatMap((line) => sizeOfHeading(line) ?? []);
  if (set.length < ENOUGH_LINES) return [...lines];
  const sizes = [...new Set(set)].toSorted((a, b) => b - a);
  const hasTitle = set.filter((size) => size === sizes[0]).length === 1;
  return lines.map((line): DraftLine => {
    const size = sizeOfHeading(line);
    return size === null ? line : { ...line, mark: { kind: 'heading', level: sizes.indexOf(size) + (hasTitle ? 0 : 1) } };
  });
};
