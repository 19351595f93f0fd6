import { namedNumber } from './guidepost-nouns.ts';
import { endsSentence, isShort, type Line, startsLower, startsUpper } from './line.ts';
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
const DIGIT = /^(\d{1,2})[.):]?\s+(?:[–—|-]\s+)?/;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+/;
const CHAPTER = /^(?:kapitel|afsnit|del)\s(\d{1,3}(?:\s?[a-z])?|[IVX]{1,5})(?![\p{L}\p{N}])\.?\s?(?:[:,–—-]\s?)?/iu;
const SECTION_SIGN = /^§{1,2}\s?(\d{1,4}(?:\s?[a-z](?![\p{L}]))?)\.?\s?/iu;
const ITEM = /^(?:punkt|sag|pkt\.?)\s(?:nr\.?\s)?(\d{1,3})(?:[.:)]|\s[–—-])\s?/i;

/** 'Pkt. 2 Høring': without a sign after the number only before a capital. */
const BARE_ITEM = /^(?:Punkt|Sag|Pkt\.?)\s(\d{1,3})\s(?=\p{Lu})/u;

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
    [BARE_ITEM, 'item'],
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

/** 'Hørte myndigheder m.v.' ends no sentence. */
const OPEN_END = /\s(?:m\.v|mv|m\.m|mm|m\.fl|mfl|o\.l)\.$/;

/** Could be the title of a section as far as its own words go: a capital first, no stop last, not too long. */
export const isTitleShaped = (text: string): boolean =>
  text.length <= LONGEST_TITLE &&
  (startsUpper(text) || /^[\p{N}①-⑳]/u.test(text)) &&
  /\p{L}{2}/u.test(text) &&
  !/[,;]$/.test(text) &&
  (!endsSentence(text) || text.endsWith('?') || OPEN_END.test(text));

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
  markLabelled(lines, marked);
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
    if (line.provenance !== 'official' || (line.raw.includes('|') && !BARRED.test(line.raw)) || !mayBegin(lines, i)) return;
    const number = numberedTitle(line.text) ?? sectionSign(line.text, lines[i + 1]);
    if (number === null || (number.style !== 'digit' && number.style !== 'roman' && number.style !== 'paragraph-sign')) return;
    if (number.style === 'paragraph-sign' && sectionSign(line.text, lines[i + 1]) === null) return;
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

/** '1 | Trivsel' is a number and a title, no row of a table. */
const BARRED = /^\d{1,2} \| [^|]+$/;

/** Characters; a section's name stands on a short line of its own. */
const LONGEST_SECTION_NAME = 80;

/** '§ 1' or '§ 1 Formål' over its text; null where the section's text itself follows the number. */
const sectionSign = (text: string, next: Line | undefined): HeadingNumber | null => {
  const number = text.length <= LONGEST_SECTION_NAME ? headingNumber(text) : null;
  if (number?.style !== 'paragraph-sign' || next === undefined || startsLower(next.text)) return null;
  const title = text.slice(number.length);
  return title === '' || (startsUpper(title) && isTitleShaped(title)) ? number : null;
};

const LABELLED = /^(\p{Lu}\p{L}{2,20}) (\d{1,2}|[A-H])(?:\s?[:–—]|\.|\s-)\s?(?=[\p{Lu}”“"»])/u;
/** Words that number something other than a part of the text. */
const NO_PART = /^(?:figur|tabel|diagram|billede|boks|kort|graf|skema|side|bilag|stk|uge|kl|note|nr)$/i;

/** 'Høringssvar 2: Danske Seniorer': a word, a number or letter, and a title. Null for captions, pages, annexes and the like. */
export const labelled = (text: string): { readonly label: string; readonly number: string } | null => {
  const [, label, number] = LABELLED.exec(text.slice(0, 60)) ?? [];
  return label === undefined || number === undefined || NO_PART.test(label) ? null : { label, number };
};

/** Marks lines that carry one label and climb from 1 or A, each over something other than the next of them. */
const markLabelled = (lines: readonly Line[], marked: boolean[]): void => {
  const series = new Map<string, { at: number[]; next: string }>();
  lines.forEach((line, i) => {
    if (line.provenance !== 'official' || line.text.length > LONGEST_TITLE || !isTitleShaped(line.text) || !mayBegin(lines, i)) return;
    const found = labelled(line.text);
    if (found === null || labelled(lines[i + 1]?.text ?? '')?.label === found.label) return;
    const own = series.get(found.label) ?? { at: [], next: /\d/.test(found.number) ? '1' : 'A' };
    if (found.number !== own.next) return;
    own.at.push(i);
    own.next = /\d/.test(own.next) ? String(Number(own.next) + 1) : String.fromCharCode(own.next.charCodeAt(0) + 1);
    series.set(found.label, own);
  });
  for (const { at } of series.values()) if (at.length >= 2) for (const i of at) marked[i] = true;
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
