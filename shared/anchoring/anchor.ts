import { z } from 'zod';
import { TextRange } from '../domain/source-document.ts';

/** How many characters of context an anchor keeps on each side of its words. */
const CONTEXT_LENGTH = 48;

/**
 * Where words stand in one version of a source: W3C Web Annotation's TextPositionSelector and TextQuoteSelector together
 * (https://www.w3.org/TR/annotation-model/#selectors). Offsets are UTF-16 offsets into that version's canonical text.
 */
export const Anchor = z.strictObject({
  ...TextRange.shape,
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export type Anchor = z.infer<typeof Anchor>;

/** True where a cut at `offset` would part the two halves of a surrogate pair. */
const splitsPair = (text: string, offset: number): boolean => {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};

/** The anchor of `range` in `text`, or null when the range holds nothing but white space or lies outside the text. */
export function anchorFor(text: string, range: TextRange): Anchor | null {
  let start = Math.max(0, range.start);
  let end = Math.min(text.length, range.end);
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start >= end) return null;
  if (splitsPair(text, start)) start -= 1;
  if (splitsPair(text, end)) end += 1;
  let from = Math.max(0, start - CONTEXT_LENGTH);
  let to = Math.min(text.length, end + CONTEXT_LENGTH);
  if (splitsPair(text, from)) from += 1;
  if (splitsPair(text, to)) to -= 1;
  return { start, end, exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** True when the anchor's words stand in `text`, letter by letter, exactly where the anchor says. */
export const holdsIn = (text: string, anchor: Anchor): boolean => text.slice(anchor.start, anchor.end) === anchor.exact;
