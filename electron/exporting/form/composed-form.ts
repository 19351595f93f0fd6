import type { FormColumn, HearingForm } from '../../../shared/hearing-form/hearing-form.ts';
import { hearingFormWords } from '../../../shared/words/hearing-form.ts';
import type { Language } from '../../../shared/words/language.ts';
import { shortened } from '../annotated/composed-note.ts';
import { cleanLine, cleanLines } from '../clean-text.ts';

/** What a form is about: its title, and a line below it. */
export type FormFacts = { readonly hearing: string; readonly sender: string; readonly caseNumber: string };

/** A høringsskema with every line written out, as the PDF template and the Word writer have it. */
export type ComposedForm = {
  readonly language: Language;
  readonly title: string;
  /** Who and which case; '' where neither is known. */
  readonly facts: string;
  readonly headings: readonly string[];
  /** Shares of the width, summing to 1. */
  readonly columns: readonly number[];
  /** Lines of each cell. */
  readonly rows: readonly (readonly (readonly string[])[])[];
  readonly none: string;
};

/** How much of the width each column wants. */
export const FORM_WIDTHS: Readonly<Record<FormColumn, number>> = {
  source: 14,
  guidepost: 22,
  page: 9,
  passage: 30,
  kind: 18,
  remark: 34,
  current: 26,
  proposed: 26,
};

/** Characters of a passage on paper: half a page of a narrow column tells which words are meant. A spreadsheet has all of them. */
const LONGEST_PASSAGE = 600;

const onPaper = (column: FormColumn, words: string): string[] =>
  column === 'passage' && words.length > LONGEST_PASSAGE ? [shortened(words, LONGEST_PASSAGE)] : cleanLines(words);

export function composeForm({ columns, rows }: HearingForm, facts: FormFacts, language: Language): ComposedForm {
  const w = hearingFormWords[language];
  const total = columns.reduce((sum, column) => sum + FORM_WIDTHS[column], 0);
  const [sender, caseNumber] = [cleanLine(facts.sender).trim(), cleanLine(facts.caseNumber).trim()];
  return {
    language,
    title: w.title(cleanLine(facts.hearing).trim()),
    facts: [sender === '' ? '' : w.from(sender), caseNumber === '' ? '' : w.caseNumber(caseNumber)]
      .filter((fact) => fact !== '')
      .join(' · '),
    headings: columns.map((column) => w[column]),
    columns: columns.map((column) => FORM_WIDTHS[column] / total),
    rows: rows.map((row) => columns.map((column) => onPaper(column, row[column]))),
    none: w.none,
  };
}
