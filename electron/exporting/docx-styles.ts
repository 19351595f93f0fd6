import { BorderStyle, LineRuleType, type IBaseParagraphStyleOptions, type IStylesOptions } from 'docx';

/** Lengths in Word's unit, a twentieth of a point. */
const CENTIMETRE = 567;
const point = (points: number): number => points * 20;

/** A4 with margins as in the PDF. */
export const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1300, right: 1417, bottom: 1417, left: 1417, footer: 700 },
} as const;

/** Where a right-aligned tab ends: the right edge of the text. */
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;

/** Indent of a list level, shrinking below the fourth so that the words keep a column to stand in. */
export const listIndent = (depth: number): number =>
  Math.round(Math.min(depth, 4) * 0.7 * CENTIMETRE + Math.max(0, depth - 4) * 0.25 * CENTIMETRE);

/** Room below a paragraph, and below a whole list. */
export const PARAGRAPH_GAP = point(7);

export const HANGING = Math.round(0.6 * CENTIMETRE);
export const QUOTE_INDENT = Math.round(0.5 * CENTIMETRE);

/**
 * Style ids. Built-in styles carry their English name within the file, and Word shows it in the reader's language
 * ("Quote" as Citat); the ids are those that a Danish Word writes. The headings' ids are the library's.
 */
export const STYLE = {
  normal: 'Normal',
  title: 'Title',
  sender: 'Afsender',
  recipient: 'Modtager',
  list: 'ListParagraph',
  tableHead: 'Tabelhoved',
  tableText: 'Tabeltekst',
  quote: 'Citat',
  reference: 'Kildehenvisning',
  amendmentLabel: 'Forslagsdel',
  closing: 'Sluthilsen',
  signature: 'Underskrift',
  footer: 'Sidefod',
  footnote: 'FootnoteText',
  link: 'Hyperlink',
} as const;

// On every machine with Word, and with metric twins (Caladea, Carlito) where there is LibreOffice. The PDF's own fonts are not.
const SERIF = 'Cambria';
const SANS = 'Calibri';
const SOFT_INK = '525252';
const LINE = Math.round(240 * 1.15);

const heading = (size: number, before: number, outlineLevel: number, color = '000000'): IBaseParagraphStyleOptions => ({
  next: 'Normal',
  quickFormat: true,
  run: { font: SANS, bold: true, size, color },
  // The library gives headings no outline level; without one Word's navigation pane and its PDFs have no headings.
  paragraph: {
    outlineLevel,
    keepNext: true,
    keepLines: true,
    spacing: { before: point(before), after: point(4), line: 240, lineRule: LineRuleType.AUTO },
  },
});

/** The styles of an answer in Word. */
export const responseStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 22, language: { value: 'da-DK', eastAsia: 'da-DK', bidirectional: 'ar-SA' } },
      paragraph: { spacing: { after: PARAGRAPH_GAP, line: LINE, lineRule: LineRuleType.AUTO } },
    },
    title: {
      next: 'Normal',
      quickFormat: true,
      run: { font: SANS, bold: true, size: 34, color: '000000' },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 0, after: point(16), line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(27, 17, 0),
    heading2: heading(23, 14, 1),
    heading3: heading(21, 12, 2, SOFT_INK),
    footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: point(2), line: 240, lineRule: LineRuleType.AUTO } } },
    listParagraph: { quickFormat: true, paragraph: { spacing: { after: point(3) } } },
  },
  paragraphStyles: [
    {
      id: STYLE.sender,
      name: 'Afsender',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 0 }, rightTabStop: TEXT_WIDTH },
    },
    { id: STYLE.recipient, name: 'Modtager', basedOn: 'Normal', paragraph: { spacing: { after: 0, line: 252 }, keepLines: true } },
    {
      id: STYLE.quote,
      name: 'Quote',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        indent: { left: QUOTE_INDENT, right: QUOTE_INDENT },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '4A6A8A' } },
      },
    },
    {
      id: STYLE.reference,
      name: 'Kildehenvisning',
      basedOn: STYLE.quote,
      next: 'Normal',
      quickFormat: true,
      run: { font: SANS, size: 18, color: SOFT_INK },
      paragraph: { spacing: { after: point(10) } },
    },
    {
      id: STYLE.amendmentLabel,
      name: 'Forslagsdel',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { font: SANS, bold: true, size: 19 },
      paragraph: { keepNext: true, spacing: { before: point(6), after: point(3) } },
    },
    { id: STYLE.tableText, name: 'Tabeltekst', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: point(2) } } },
    {
      id: STYLE.tableHead,
      name: 'Tabelhoved',
      basedOn: 'Normal',
      run: { font: SANS, bold: true, size: 20 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: STYLE.closing,
      name: 'Closing',
      basedOn: 'Normal',
      next: STYLE.signature,
      paragraph: { keepNext: true, spacing: { before: point(18), after: point(30) } },
    },
    { id: STYLE.signature, name: 'Signature', basedOn: 'Normal', paragraph: { keepLines: true, spacing: { after: 0 } } },
    {
      id: STYLE.footer,
      name: 'footer',
      basedOn: 'Normal',
      run: { font: SANS, size: 17, color: SOFT_INK },
      paragraph: { spacing: { after: 0 }, rightTabStop: TEXT_WIDTH },
    },
  ],
  characterStyles: [{ id: STYLE.link, name: 'Hyperlink', run: { color: '0B4A86', underline: { type: 'single' } } }],
};
