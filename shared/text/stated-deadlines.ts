import type { Chunk } from './chunk.ts';
import { findDates } from './dates.ts';
import { deadlineOn, findDeadlines, type FoundDeadline } from './deadline.ts';

/** A cell that names the høringsfrist of its row. */
const NAMES_DEADLINE =
  /^(?:sidste )?(?:(?:hørings|svar)frist(?:en)?|frist for (?:at |afgivelse af |indsendelse af )?(?:høringssvar|bemærkninger|svar)\p{Ll}*)(?: \([^)]*\))?:?$/iu;
/** A cell whose row holds the first and the last day. */
const NAMES_PERIOD = /^(?:offentlig |ekstern )?høring(?:speriode)?(?:en)?:?$/iu;
/** The head of a column of deadlines; what each is for stands in its row. */
const HEADS_DEADLINES = /^(?:(?:hørings|svar)?frist(?:en)?|senest)$/iu;
const ABOUT_ANSWERS = /høring|bemærkning|svar(?:er)?(?!\p{L})/iu;

/** The deadlines in the rows of a table, as offsets in its text: by what a row calls itself, or by the head of a column. */
const inTable = ({ text, rows, headerRows }: Chunk): FoundDeadline[] => {
  const heads = rows[0] ?? [];
  const column = headerRows > 0 ? heads.findIndex((cell) => HEADS_DEADLINES.test(cell)) : -1;
  const isAllDeadlines = column >= 0 && /^(?:hørings|svar)frist/iu.test(heads[column] ?? '');
  let at = 0;
  return text.split('\n').flatMap((line): FoundDeadline[] => {
    const start = at;
    at += line.length + 1;
    const cells = line.split('\t');
    const isPeriod = cells.some((cell) => NAMES_PERIOD.test(cell));
    const isNamed =
      cells.some((cell) => NAMES_DEADLINE.test(cell)) ||
      (column >= 0 && (isAllDeadlines || cells.some((cell, i) => i !== column && ABOUT_ANSWERS.test(cell))));
    if (!isNamed && !isPeriod) return [];
    const own = column >= 0 && !cells.some((cell) => NAMES_DEADLINE.test(cell)) ? (cells[column] ?? '') : line;
    const shift = own === line ? 0 : cells.slice(0, column).reduce((length, cell) => length + cell.length + 1, 0);
    const days = findDates(own).filter(({ iso }) => iso.length === 10);
    const day = isPeriod ? days.at(-1) : days[0];
    // 'Høring | 3. november 2025' may be the day it begins.
    if (day === undefined || (isPeriod && !isNamed && !/\d\.?(?: ?\p{L}+\.?)?(?: \d{4})? ?(?:[–-]|til)/u.test(own))) return [];
    const found = deadlineOn(own, day);
    return [{ iso: found.iso, start: start + shift + found.start, end: start + shift + found.end }];
  });
};

/** 'at høringsfristen forlænges til den 5. januar': what was decided before no longer holds. */
const EXTENDED = /(?<!\p{L})(?:forlæng|udskyd|udskud|udsæt|udsat|rykke|ny (?:hørings|svar)?frist)\p{Ll}*[^.\n]{0,60}$/iu;
/** So far back the word is looked for, in characters. */
const REACH = 90;

/**
 * Every høringsfrist that passages state, in order of appearance, as offsets in their texts joined by line breaks; the first is the
 * document's, and of two on one day the one with its hour stands first. One that another has been put in place of is left out.
 */
export const findStatedDeadlines = (passages: readonly Chunk[]): FoundDeadline[] => {
  // A table says in its rows and heads what a date is for, not in sentences.
  const running = passages.map((chunk) => (chunk.kind === 'table' ? ' '.repeat(chunk.text.length) : chunk.text)).join('\n');
  let at = 0;
  const inTables = passages.flatMap((chunk) => {
    const start = at;
    at += chunk.text.length + 1;
    return chunk.kind === 'table' ? inTable(chunk).map((found) => ({ ...found, start: start + found.start, end: start + found.end })) : [];
  });
  const found = [...findDeadlines(running), ...inTables].sort((a, b) => a.start - b.start);
  const extended = found.findLast(({ start }) => EXTENDED.test(running.slice(Math.max(0, start - REACH), start)));
  if (extended !== undefined) return [extended];
  // A period names the day, and further on the deadline names the hour of it.
  const [first] = found;
  const fuller = first === undefined ? undefined : found.find(({ iso }) => iso.startsWith(`${first.iso}T`));
  return fuller === undefined ? found : [fuller, ...found.filter((deadline) => deadline !== fuller)];
};
