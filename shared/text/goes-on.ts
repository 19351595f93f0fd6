import { isLetterhead } from './body-names.ts';
import type { Chunk } from './chunk.ts';
import { namedNumber } from './guidepost-nouns.ts';
import { headingNumber, isTitleShaped } from './heading-shapes.ts';
import type { Line } from './line.ts';
import { listSign } from './list-signs.ts';
import { continuesLine, continuesOverGap, hadRoom } from './measure.ts';
import { isSectionName } from './section-names.ts';
import { isVersionLabel } from './version-label.ts';

export type Reading = {
  /** See `measureOf`. */
  readonly measure: number | null;
  readonly markdown: boolean;
  /** See `hyphenatedWords`. */
  readonly knownHyphens: ReadonlySet<string>;
};

/** A line goes on from the chunk before it. `lostBullets`: see `continuesLine`. `shaped`: the line has the shape of a heading. */
export const goesOn = (last: Chunk | undefined, line: Line, reading: Reading, lostBullets: boolean, shaped: boolean): boolean => {
  const before = last?.lines.at(-1);
  if (isVersionLabel(line.text) || isLetterhead(before?.text ?? '')) return false;
  if (last === undefined || before === undefined || last.lines.length >= LINES_OF_A_PARAGRAPH) return false;
  if (
    last.lines[0]?.mark !== null ||
    last.provenance !== line.provenance ||
    last.kind === 'table' ||
    last.markdownLevel !== null ||
    last.italic
  )
    return false;
  if (awaitsTitle(last, line, reading)) return true;
  if (shaped) return false;
  if (line.blankBefore || line.opensPage) {
    if (last.headingShape || last.kind === 'caption') return false;
    return continuesOverGap(before, line, last.text.length) || (!line.blankBefore && continuesOverPage(before, line, reading));
  }
  if (last.kind === 'bullet' || last.kind === 'numbered' || last.kind === 'footnote') {
    const indented = line.indent > (last.lines[0]?.indent ?? 0) && listSign(line.text) === null;
    if (indented && line.indent >= 2) return true;
  }
  return continuesLine(before, line, reading.measure, lostBullets, last.headingShape);
};

/** A longer run is no paragraph but a file of another kind; parting it keeps the joining of lines linear. */
const LINES_OF_A_PARAGRAPH = 500;

/** 'PEJLEMÆRKE 3' on a line of its own, and this line its title rather than the paragraph under it. */
const awaitsTitle = (last: Chunk, line: Line, reading: Reading): boolean => {
  if (!last.headingShape || last.lines.length > 1 || bareNumberLength(last.text) !== last.text.length) return false;
  if (!isTitleShaped(line.text) || line.text.length > LONGEST_SPLIT_TITLE || line.text.endsWith(':')) return false;
  if (listSign(line.text) !== null || headingNumber(line.text) !== null) return false;
  // A chapter of a law may be called 'Formål'; under a guidepost that is a section of its own.
  if (isSectionName(line.text) && namedNumber(last.text) !== null) return false;
  return reading.measure === null || line.text.length <= reading.measure * 0.85;
};

/** 'Pejlemærke 3' as a heading or a bold line, and this one, a heading or a bold line too, is its title. A law sets 'Kapitel 1' and its title as plain lines. */
export const namesBareNumber = (last: Chunk, line: Line, reading: Reading): boolean => {
  const isSetApart = line.mark?.kind === 'heading' || (line.mark?.kind === 'paragraph' && line.mark.isBold);
  const isOfLaw = line.mark?.kind === 'paragraph' && last.lines[0]?.mark?.kind === 'paragraph' && isBareChapter(last.text);
  return ((isSetApart && last.markdownLevel !== null) || isOfLaw) && awaitsTitle(last, line, reading);
};

const isBareChapter = (text: string): boolean => headingNumber(text)?.style === 'chapter' && bareNumberLength(text) === text.length;

/** Length of 'Pejlemærke 3' or 'Kapitel 2' at the head of a text; 0 where there is none. */
const bareNumberLength = (text: string): number => {
  const number = headingNumber(text);
  return number?.style === 'named' || number?.style === 'chapter' ? number.length : 0;
};

/** Characters; a title on a line below its number. */
const LONGEST_SPLIT_TITLE = 120;

/** In hard-wrapped text a full line without a stop goes on over the page break, capital or not. */
const continuesOverPage = (before: Line, line: Line, reading: Reading): boolean =>
  reading.measure !== null &&
  !hadRoom(before, line, reading.measure) &&
  /[\p{L},]$/u.test(before.text) &&
  line.text.length > reading.measure * 0.6;
