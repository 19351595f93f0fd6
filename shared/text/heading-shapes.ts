import { namedNumber } from './guidepost-nouns.ts';
import { endsSentence, isShort, type Line, startsUpper } from './line.ts';
import { isSectionName } from './section-names.ts';

/** A number at the head of a heading. */
export type HeadingNumber = {
  readonly number: string;
  readonly style: 'named' | 'digit' | 'decimal' | 'circled' | 'roman' | 'chapter' | 'paragraph-sign' | 'item';
  /** Characters up to where the title begins. */
  readonly length: number;
  readonly noun: string | null;
};

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const NEGATIVE_CIRCLED = '❶❷❸❹❺❻❼❽❾❿';
const ROMAN = /^([IVX]{1,5})[.):]\s+/;
const DIGIT = /^(\d{1,2})[.):]?\s+(?:[–—-]\s+)?/;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+/;
const CHAPTER = /^(?:kapitel|afsnit|del)\s(\d{1,3}(?:\s?[a-z])?|[IVX]{1,5})(?![\p{L}\p{N}])\.?\s?(?:[:–—-]\s?)?/iu;
const SECTION_SIGN = /^§{1,2}\s?(\d{1,4}(?:\s?[a-z](?![\p{L}]))?)\.?\s?/iu;
const ITEM = /^(?:punkt|sag|pkt\.?)\s(?:nr\.?\s)?(\d{1,3})(?:[.:)]|\s[–—-])\s?/i;

/** The number a heading begins with, or null. Circled and Roman numbers are given as written, circled ones in digits. */
export const headingNumber = (text: string): HeadingNumber | null => {
  const named = namedNumber(text);
  if (named !== null) return { number: named.number, style: 'named', length: named.length, noun: named.noun };
  const sign = text.charAt(0);
  const circled = Math.max(CIRCLED.indexOf(sign), NEGATIVE_CIRCLED.indexOf(sign));
  if (circled >= 0 && sign !== '') {
    const gap = /^[\s.:)–-]*/.exec(text.slice(1, 8))?.[0].length ?? 0;
    return { number: String(circled + 1), style: 'circled', length: 1 + gap, noun: null };
  }
  const head = text.slice(0, 60);
  const attempts = [
    [ITEM, 'item'],
    [CHAPTER, 'chapter'],
    [SECTION_SIGN, 'paragraph-sign'],
    [DECIMAL, 'decimal'],
    [ROMAN, 'roman'],
    [DIGIT, 'digit'],
  ] as const;
  for (const [pattern, style] of attempts) {
    const match = pattern.exec(head);
    const number = match?.[1];
    if (match !== null && number !== undefined) return { number, style, length: match[0].length, noun: null };
  }
  return null;
};

/** Letters mostly capitals: 'BAGGRUND', 'VISION OG MÅL'. */
export const isCapitals = (text: string): boolean => {
  if (text.length > 120 || text.includes('|')) return false;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 4 && small === 0;
};

/** Titles are shorter than this, in characters; a numbered one may be a whole sentence long. */
const LONGEST_TITLE = 160;

/** Could be the title of a section as far as its own words go: a capital first, no stop last, not too long. */
export const isTitleShaped = (text: string): boolean =>
  text.length <= LONGEST_TITLE &&
  (startsUpper(text) || /^[\p{N}①-⑳]/u.test(text)) &&
  /\p{L}{2}/u.test(text) &&
  !/[.,;]$/.test(text) &&
  !(endsSentence(text) && !text.endsWith('?'));

/** A numbered line whose words have the shape of a title. */
const numberedTitle = (text: string): HeadingNumber | null => {
  if (text.length > LONGEST_TITLE) return null;
  const number = headingNumber(text);
  if (number === null) return null;
  const title = text.slice(number.length);
  return startsUpper(title) && isTitleShaped(title) ? number : null;
};

/**
 * Which lines begin a heading by their own shape, before paragraphs are put together. Plain numbers ("1 Titel",
 * "1. Titel") count only as members of a series that climbs from 1, so that "12 kommuner deltog" inside wrapped text
 * starts nothing.
 */
export const markHeadingShapes = (lines: readonly Line[]): boolean[] => {
  const marked = lines.map((line, i) => {
    if (!isShort(line.text)) return false;
    if (startsUpper(line.text) && isSectionName(line.text)) return true;
    if (!mayBegin(lines, i)) return false;
    const number = headingNumber(line.text);
    if (number?.style === 'named') return isNamedHeading(line.text, number);
    if (number?.style === 'circled') return true;
    if (number?.style === 'chapter' || number?.style === 'item') return line.text.length <= LONGEST_TITLE && !endsSentence(line.text);
    return isCapitals(line.text);
  });
  markSeries(lines, marked);
  return marked;
};

/** Characters; a line this short does not wrap, so what follows begins anew. */
const SHORT_LINE = 60;

/** The line before has come to an end, so that a heading may begin here: by a stop, an empty line, a new page, or by being short. */
const mayBegin = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined || line.blankBefore || line.opensPage) return true;
  return endsSentence(before.text) || before.text.endsWith(':') || before.text.length <= SHORT_LINE || before.text.length > LONGEST_TITLE;
};

const isNamedHeading = (text: string, number: HeadingNumber): boolean => {
  const title = text.slice(number.length);
  if (title === '') return true;
  return text.length <= 2 * LONGEST_TITLE && startsUpper(title) && !/[.,;]$/.test(text);
};

/** Marks plain numbered titles that form a series 1, 2, 3 …; '1 Titel', '1. Titel' and 'I. Titel' are series of their own. */
const markSeries = (lines: readonly Line[], marked: boolean[]): void => {
  const open = new Map<string, number[]>();
  const settle = (series: readonly number[]) => {
    if (series.length >= 2) for (const i of series) marked[i] = true;
  };
  lines.forEach((line, i) => {
    const number = line.provenance === 'official' && !line.raw.includes('|') && mayBegin(lines, i) ? numberedTitle(line.text) : null;
    if (number === null || (number.style !== 'digit' && number.style !== 'roman')) return;
    const style = number.style + (/^[\p{L}\p{N}]+([.):]?)/u.exec(line.text)?.[1] ?? '');
    const value = number.style === 'roman' ? romanValue(number.number) : Number(number.number);
    const series = open.get(style) ?? [];
    if (value === series.length + 1) open.set(style, [...series, i]);
    else if (value === 1) {
      settle(series);
      open.set(style, [i]);
    }
  });
  for (const series of open.values()) settle(series);
};

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Value of a Roman number up to XXXIX; 0 for anything else. */
export const romanValue = (text: string): number => {
  let value = 0;
  for (let i = 0; i < text.length; i += 1) {
    const here = ROMAN_VALUES[text.charAt(i)] ?? 0;
    const next = ROMAN_VALUES[text.charAt(i + 1)] ?? 0;
    value += here < next ? -here : here;
  }
  return value;
};
