import { Document, Footer, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, Tab, TextRun } from 'docx';
import { hearingFormWords } from '../../../shared/words/hearing-form.ts';
import { plainTable } from '../annotated/plain-table.ts';
import { PAGE, responseStyles, STYLE, TEXT_WIDTH } from '../docx-styles.ts';
import { coreProperties } from '../docx.ts';
import { withoutTimes } from '../zip-times.ts';
import type { ComposedForm } from './composed-form.ts';

/** Twentieths of a point: narrower than a letter's, so that seven columns have room. */
const MARGIN = { top: 1000, right: 850, bottom: 1000, left: 850, footer: 500 } as const;
const WIDTH = PAGE.size.height - MARGIN.left - MARGIN.right;

/** A høringsskema as a Word table across an A4 page, its head repeated on every page. The same form gives the same bytes. */
export async function formDocx({ language, title, facts, headings, columns, rows, none }: ComposedForm): Promise<Uint8Array> {
  const [page = '', of = ''] = hearingFormWords[language].side('\u0000', '\u0000').split('\u0000');
  const numbers = new TextRun({ children: [new Tab(), page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] });
  const cells = [headings.map((heading) => [heading]), ...rows].map((row) => row.map((cell) => cell.map((line) => [new TextRun(line)])));
  const document = new Document({
    title,
    styles: responseStyles,
    sections: [
      {
        properties: { page: { size: { ...PAGE.size, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: STYLE.footer,
                tabStops: [
                  { type: 'clear', position: TEXT_WIDTH },
                  { type: 'right', position: WIDTH },
                ],
                children: [new TextRun(title), numbers],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          ...(facts === '' ? [] : [new Paragraph({ text: facts })]),
          ...(rows.length === 0 ? [new Paragraph({ text: none })] : plainTable(cells, 1, WIDTH, columns)),
        ],
      },
    ],
  });
  const core = coreProperties({ documentTitle: title, author: '', subject: '', date: null });
  return withoutTimes(await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: core }]));
}
