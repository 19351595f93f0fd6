import type { ComposedLetter } from './composed-letter.ts';

/** Characters of a sender's line and a particular that fit beside each other, the name being bold and larger. */
const LONGEST_SHARED_LINE = 58;

/** A line of the letterhead: the sender to the left, at the right a particular or ''. */
export type LetterheadRow = { readonly left: string; readonly right: string; readonly isName: boolean };

/** Sender to the left, date and references to the right of the same lines, or below where the two would run into each other. */
export function letterheadRows({ senderName, senderLines, placeAndDate, references }: ComposedLetter): LetterheadRow[] {
  const left = senderName === '' ? senderLines : [senderName, ...senderLines];
  const right = [placeAndDate, ...references].filter((line) => line !== '');
  const offset = left.some((line, row) => line.length + (right[row]?.length ?? 0) > LONGEST_SHARED_LINE) ? left.length : 0;
  return Array.from({ length: Math.max(left.length, right.length + offset) }, (_, row) => ({
    left: left[row] ?? '',
    right: right[row - offset] ?? '',
    isName: row === 0 && senderName !== '',
  }));
}
