import { join, seamBetween } from '../../../shared/text/hyphens.ts';
import type { Word } from './page-shapes.ts';
import { lineOf, rowsOf, segmentsOf } from './segments.ts';

const NO_WORDS: ReadonlySet<string> = new Set();

/** Lines put together to one text; a word cut at the end of a line is whole again. */
export const joinLines = (lines: readonly string[], known: ReadonlySet<string> = NO_WORDS): string =>
  lines.reduce((text, line) => (text === '' ? line : join(text, line, seamBetween(text, line, known)).text), '');

/** The words of a cell as its text. */
export const cellText = (words: readonly Word[]): string => joinLines(rowsOf(segmentsOf(words)).map((row) => lineOf(row).text));

const isFigure = (cell: string): boolean =>
  /^[(+−–-]?\s?\d[\d.,\s]*\)?\s?(?:%|pct\.?|kr\.?|mio\.?|mia\.?)?$/.test(cell.trim()) || /^[-–]?$/.test(cell.trim());
const isYear = (cell: string): boolean => /^(?:19|20)\d{2}(?:[-/–](?:19|20)?\d{2})?$/.test(cell.trim());

/** Whether the first row names the columns: in bold, in years, or in words over figures. */
export const headerRowsOf = (rows: readonly (readonly string[])[], isFirstBold: boolean): number => {
  const [first = [], ...others] = rows;
  if (others.length === 0) return 0;
  const named = first.slice(1).filter((cell) => cell !== '');
  if (isFirstBold || (named.length > 0 && named.every(isYear))) return 1;
  const figures = others.flatMap((row) => row.slice(1)).filter((cell) => cell !== '');
  const areFigures = figures.length > 0 && figures.filter(isFigure).length > figures.length * 0.6;
  return areFigures && named.length > 0 && !named.some(isFigure) ? 1 : 0;
};

export const areFigures = (cells: readonly string[]): boolean => cells.length > 0 && cells.filter(isFigure).length >= cells.length * 0.6;
