import { type Chunk, isOfficial } from './chunk.ts';
import { isLeadIn, isOpenLabel } from './lead-in.ts';
import { endsSentence, startsUpper } from './line.ts';
import { countWords, plainForm } from './normalise.ts';
import { fieldLabel, isLetterLine } from './section-names.ts';

/** A longer passage under a lead-in is a paragraph, in words. */
const LONGEST_ITEM = 60;
/** Where a list is parted from running text by empty lines or single lines only, its items are short sentences, in words. */
const LONGEST_ITEM_WITHOUT_MEASURE = 25;

/** Characters; a shorter line by itself, after an empty line and without a stop, is the next heading. */
const LONGEST_HEADING_LINE = 80;

/**
 * Under a lead-in ("Det betyder at:") whose list has lost its bullet signs, the passages up to the next heading are
 * bullets. The lead-in itself becomes a heading.
 */
export const markListsWithoutSigns = (chunks: readonly Chunk[], measure: number | null): void => {
  const longest = measure === null ? LONGEST_ITEM_WITHOUT_MEASURE : LONGEST_ITEM;
  const labels = new Map<string, number>();
  for (const chunk of chunks)
    if (isLeadIn(chunk.text) || isOpenLabel(chunk.text)) labels.set(plainForm(chunk.text), (labels.get(plainForm(chunk.text)) ?? 0) + 1);
  for (let i = 0; i < chunks.length; i += 1) {
    const label = chunks[i];
    if (label === undefined || label.kind !== 'text' || !isOfficial(label)) continue;
    // Without a colon only fragments count as items: a sentence may just be the text of a section.
    const open = !isLeadIn(label.text) && isOpenLabel(label.text) && (labels.get(plainForm(label.text)) ?? 0) >= 2;
    if (!isLeadIn(label.text) && !open) continue;
    let end = i + 1;
    while (end < chunks.length && isItemShaped(chunks[end], longest) && !(open && endsSentence(chunks[end]?.text ?? ''))) end += 1;
    const items = chunks.slice(i + 1, end);
    // One sentence under a colon is a sentence, unless the same label opens lists elsewhere.
    if (items.length < ((labels.get(plainForm(label.text)) ?? 0) >= 2 ? 1 : 2)) continue;
    label.kind = 'heading';
    label.heading = { role: 'section', level: 0, number: null, titleAt: 0 };
    for (const item of items) item.kind = 'bullet';
    i = end - 1;
  }
};

/** Words of a sentence that ends with a colon and leads in to a list, and of a line under it. */
const WORDS_OF_A_SENTENCE = 8;
const WORDS_OF_A_TIGHT_ITEM = 14;

/**
 * Lines that stand tight under a sentence with a colon, each by itself and without a stop, are a list that has lost its
 * signs on the way through the clipboard: 'Det omfatter efter styrelsens opfattelse følgende opgaver:'.
 */
export const markTightLists = (chunks: readonly Chunk[]): void => {
  chunks.forEach((lead, i) => {
    if (lead.kind !== 'text' || !isOfficial(lead) || !lead.text.endsWith(':') || countWords(lead.text) < WORDS_OF_A_SENTENCE) return;
    let end = i + 1;
    while (end < chunks.length && isTightItem(chunks[end])) end += 1;
    const after = chunks[end];
    const isClosed = after === undefined || after.blankBefore || after.headingShape || after.lines[0]?.opensPage === true;
    if (end - i - 1 >= 2 && isClosed) for (const item of chunks.slice(i + 1, end)) item.kind = 'bullet';
  });
};

const isTightItem = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  chunk.kind === 'text' &&
  chunk.heading === null &&
  isOfficial(chunk) &&
  !chunk.blankBefore &&
  !chunk.headingShape &&
  chunk.markdownLevel === null &&
  chunk.lines[0]?.mark === null &&
  !/[.:;!?]$/.test(chunk.text) &&
  !isLetterLine(chunk.text) &&
  countWords(chunk.text) <= WORDS_OF_A_TIGHT_ITEM;

const isItemShaped = (chunk: Chunk | undefined, longest: number): boolean => {
  if (chunk === undefined || chunk.kind !== 'text' || chunk.heading !== null || !isOfficial(chunk) || chunk.headingShape) return false;
  if (fieldLabel(chunk.text) !== null) return false;
  if (chunk.markdownLevel !== null || !startsUpper(chunk.text) || chunk.text.endsWith(':') || /^[”“"»]/.test(chunk.text)) return false;
  const looksLikeHeading =
    chunk.blankBefore && chunk.lines.length === 1 && chunk.text.length <= LONGEST_HEADING_LINE && !endsSentence(chunk.text);
  return !looksLikeHeading && countWords(chunk.text) <= longest;
};

/** Of the text's measure: a side box is set this narrow at most. */
const SIDE_BOX_SHARE = 0.4;
/** So many narrow lines in succession make a side box. */
const LINES_OF_A_SIDE_BOX = 4;

/**
 * Narrow columns that wrap far inside the text's measure are side boxes: their statements become asides and are not mixed
 * into the paragraphs beside them.
 */
export const markSideBoxes = (chunks: readonly Chunk[], measure: number | null): void => {
  if (measure === null) return;
  const narrow = measure * SIDE_BOX_SHARE;
  const isNarrow = (chunk: Chunk | undefined) =>
    chunk !== undefined &&
    chunk.kind === 'text' &&
    chunk.heading === null &&
    isOfficial(chunk) &&
    chunk.lines.every((line) => line.text.length <= narrow);
  for (let i = 0; i < chunks.length; i += 1) {
    let end = i;
    while (end < chunks.length && isNarrow(chunks[end]) && (chunks[end]?.lines.length ?? 0) >= 2) end += 1;
    const box = chunks.slice(i, end);
    if (box.length === 0) continue;
    if (box.reduce((lines, chunk) => lines + chunk.lines.length, 0) >= LINES_OF_A_SIDE_BOX) for (const chunk of box) chunk.kind = 'aside';
    i = end;
  }
};
