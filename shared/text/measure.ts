import { endsAbbreviation, endsMidPhrase, endsSentence, firstWord, hasOpenQuote, isShort, type Line, startsLower } from './line.ts';
import { breaksWord } from './hyphens.ts';
import { listSign } from './list-signs.ts';
import { isClosing, isLetterLine } from './section-names.ts';

/** Lines of running text are no longer than this, in characters, where they were wrapped by a typesetter. */
const LONGEST_WRAPPED_LINE = 180;
const SHORTEST_WRAPPED_LINE = 30;
/** So many lines must break off inside a sentence, and so large a share of neighbours, before a text counts as hard-wrapped. */
const BROKEN_LINES = 3;
const BROKEN_SHARE = 0.15;
/** Where more lines than this share are much longer than the measure, each line is a paragraph after all. */
const OVERLONG_SHARE = 0.15;
/** A wrapped line's measure is the length that this share of the broken lines stays below. */
const MEASURE_QUANTILE = 0.9;

/**
 * The measure of hard-wrapped text: characters that fit on one of its lines. Null where each line is a whole paragraph.
 * Lines wrap by width and letters differ in width, so it is a quantile and no exact bound.
 */
export const measureOf = (lines: readonly Line[]): number | null => {
  const broken: number[] = [];
  let neighbours = 0;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || next === undefined || next.blankBefore || line.provenance !== 'official') continue;
    if (line.text.length < SHORTEST_WRAPPED_LINE || line.raw.includes('|') || listSign(next.text) !== null) continue;
    neighbours += 1;
    if (line.text.length > LONGEST_WRAPPED_LINE) continue;
    if (beginsItem(next.text)) continue;
    const startsWithin = startsLower(next.text) && !endsSentence(line.text) && !line.text.endsWith(':');
    if (startsWithin || endsMidPhrase(line.text) || breaksWord(line.text, next.text)) broken.push(line.text.length);
  }
  if (broken.length < BROKEN_LINES || broken.length < neighbours * BROKEN_SHARE) return null;
  broken.sort((a, b) => a - b);
  const measure = broken[Math.min(broken.length - 1, Math.floor(broken.length * MEASURE_QUANTILE))] ?? 0;
  const overlong = lines.filter((line) => line.provenance === 'official' && line.text.length > measure * 1.3).length;
  return overlong > lines.length * OVERLONG_SHARE ? null : measure;
};

/** Words with which an item of a recommendation begins ("at udvalget godkender …"): a new item, not a continuation. */
const beginsItem = (text: string): boolean => /^at\s/.test(text);

/** Of the measure: a line without a stop that is filled this far was ended by the margin. */
const NEARLY_FULL = 0.9;

/** An address of e-mail or web alone on its line. */
const ADDRESS = /^(?:https?:\/\/|www\.)?[\w.+-]{1,60}(?:@|\.)[\w.-]{2,60}$/;

/** 'Tlf. 64 74 71 20' and an address under it are two lines of a letterhead, however narrow it is. */
const isOtherContact = (last: string, next: string): boolean =>
  next.length < 130 && ADDRESS.test(next) && isShort(last) && isLetterLine(last);

/** The next line's first word would still have fitted on this line, so the break was meant. */
export const hadRoom = (line: Line, next: Line, measure: number): boolean => line.text.length + 1 + firstWord(next.text).length <= measure;

const DAY_LAST = /(?:^|\s)\d{1,2}\.$/;
const MONTH_FIRST = /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\p{L})/u;

/** 'den 11.' / 'september 2025': a date broken by the margin, whose full stop ends no sentence. */
const breaksDate = (before: string, after: string): boolean => DAY_LAST.test(before.slice(-5)) && MONTH_FIRST.test(after.slice(0, 12));

/** Shorter lines than this may be headings; a paragraph that a page break cuts is longer. Characters. */
const SHORTEST_CUT_PARAGRAPH = 40;

/** A paragraph of `length` characters goes on over an empty line or a page break: cut inside a word, or inside a sentence. */
export const continuesOverGap = (last: Line, next: Line, length: number): boolean => {
  if (breaksWord(last.text, next.text) || breaksDate(last.text, next.text)) return true;
  if (!startsLower(next.text) || length < SHORTEST_CUT_PARAGRAPH) return false;
  if (endsAbbreviation(last.text)) return true;
  if (endsSentence(last.text) || /[:;]$/.test(last.text)) return false;
  return !(last.text.endsWith(',') && beginsItem(next.text));
};

/**
 * A line goes on from the one directly above it.
 * `measure`: see `measureOf`. `lostBullets`: they stand in a list whose bullet signs are lost, where a capital after a full
 * stop begins the next item however full the line is. `heading`: the lines before have the shape of a heading.
 */
export const continuesLine = (last: Line, next: Line, measure: number | null, lostBullets: boolean, heading: boolean): boolean => {
  if (breaksWord(last.text, next.text) || breaksDate(last.text, next.text)) return true;
  if (isOtherContact(last.text, next.text) || isClosing(next.text)) return false;
  if (endsMidPhrase(last.text) && last.text.length >= SHORTEST_WRAPPED_LINE) return true;
  const full = measure !== null && !hadRoom(last, next, measure);
  if (startsLower(next.text)) {
    if (/[:;]$/.test(last.text) || (beginsItem(next.text) && (last.text.endsWith(',') || beginsItem(last.text)))) return full;
    return !endsSentence(last.text) || endsAbbreviation(last.text) || measure !== null;
  }
  if (last.text.endsWith(':')) return full && !lostBullets;
  if (isShort(last.text) && hasOpenQuote(last.text)) return true;
  if (measure === null || last.text.length > LONGEST_WRAPPED_LINE) return endsAbbreviation(last.text) && /^\p{N}/u.test(next.text);
  if (endsSentence(last.text) && !endsAbbreviation(last.text)) return full && !lostBullets;
  // Letters differ in width, so an unfinished sentence needs a clearly short line to count as finished.
  return full || (!heading && !hadRoom(last, next, measure * NEARLY_FULL));
};
