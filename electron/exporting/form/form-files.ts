import type { HearingForm } from '../../../shared/hearing-form/hearing-form.ts';
import { toCsv } from '../../../shared/interchange/csv.ts';
import { hearingFormWords } from '../../../shared/words/hearing-form.ts';
import type { Language } from '../../../shared/words/language.ts';
import { toXlsx } from '../spreadsheet.ts';
import { FORM_WIDTHS } from './composed-form.ts';

/** Characters of a spreadsheet's column for each share of a page's width. */
const SHEET_WIDTH = 1.3;

const cellsOf = ({ columns, rows }: HearingForm): string[][] => rows.map((row) => columns.map((column) => row[column]));

/** A høringsskema as CSV that a Danish Excel opens. */
export const formCsv = (form: HearingForm, language: Language): string =>
  toCsv([form.columns.map((column) => hearingFormWords[language][column]), ...cellsOf(form)]);

/** A høringsskema as XLSX. */
export const formXlsx = (form: HearingForm, language: Language): Promise<Uint8Array> =>
  toXlsx(
    hearingFormWords[language].title('').replace(/[\s–]+$/u, ''),
    form.columns.map((column) => ({ heading: hearingFormWords[language][column], width: FORM_WIDTHS[column] * SHEET_WIDTH })),
    cellsOf(form),
  );
