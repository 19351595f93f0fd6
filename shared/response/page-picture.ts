import { z } from 'zod';
import { LETTERS } from './drawn-letters.ts';

/**
 * A page as an SVG picture, its letters not yet drawn: each outline is told once, though it stands on the page a hundred times. A page of
 * three thousand letters is a twelfth of the size so.
 */
export const PagePicture = z.strictObject({
  /** The picture; a line `<path letters="…"` holds three numbers a letter: which outline, and where it begins. */
  svg: z.string(),
  outlines: z.array(z.string()),
});
export type PagePicture = z.infer<typeof PagePicture>;

/** Where a block of the answer begins on a page. */
export const BlockPlace = z.strictObject({
  /** Which of the blocks of the text, from 0. */
  block: z.int().nonnegative(),
  /** How far down the page: 0 at its top, 1 at its foot. */
  height: z.number(),
});
export type BlockPlace = z.infer<typeof BlockPlace>;

/** The picture whole. */
export const drawnPage = ({ svg, outlines }: PagePicture): string =>
  svg
    .split('\n')
    .map((line) => {
      if (!line.startsWith(LETTERS)) return line;
      const end = line.indexOf('"', LETTERS.length);
      const numbers = line.slice(LETTERS.length, end).split(' ');
      let path = '';
      for (let at = 0; at + 2 < numbers.length; at += 3)
        path += `M${numbers[at + 1] ?? ''} ${numbers[at + 2] ?? ''}${outlines[Number(numbers[at])] ?? ''}`;
      return `<path d="${path}"${line.slice(end + 1)}`;
    })
    .join('\n');
