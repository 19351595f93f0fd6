import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import { plainText, type ComposedInline } from './composed-inline.ts';
import { composeLetter, type ComposedLetter } from './composed-letter.ts';
import { docxBody } from './docx-body.ts';
import { docxLogo } from './docx-picture.ts';
import { docxPoints } from './docx-points.ts';
import { runWriter, type RunWriter } from './docx-runs.ts';
import { PAGE, responseStyles, STYLE } from './docx-styles.ts';
import { escapeMarkup } from './escape-markup.ts';
import { addOwnPart, originPart } from './docx-own-part.ts';
import { reviewWriter, type ReviewWriter } from './docx-review.ts';
import { footnotesIn, inlinesOf } from './footnotes.ts';
import { letterheadRows } from './letterhead-rows.ts';
import { runsFromRight } from './text-direction.ts';
import { withoutTimes } from './zip-times.ts';

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** Room above what follows, twentieths of a point. */
const LETTERHEAD_GAP = 440;

/** Room below the logo, and between those who sign, for their names to be written by hand; twentieths of a point. */
const LOGO_GAP = 160;
const SIGNATURE_GAP = 560;

/**
 * Sender to the left, date and references to the right of the same lines by a right tab: no table, which a screen reader
 * would announce as one.
 */
const letterhead = (letter: ComposedLetter): Paragraph[] =>
  letterheadRows(letter).map(
    ({ left, right, isName }, row, rows) =>
      new Paragraph({
        style: STYLE.sender,
        ...(row === rows.length - 1 && { spacing: { after: LETTERHEAD_GAP } }),
        children: [
          new TextRun({ text: left, ...(isName && { bold: true, font: 'Calibri', size: 24 }) }),
          ...(right === '' ? [] : [new TextRun({ children: [new Tab(), right] })]),
        ],
      }),
  );

const lastWithGap = (lines: readonly string[], style: string, after: number): Paragraph[] =>
  lines.map((text, index) => new Paragraph({ style, text, ...(index === lines.length - 1 && { spacing: { after } }) }));

const signed = (lines: readonly string[], before = 0): Paragraph[] =>
  lines.map(
    (text, index) =>
      new Paragraph({
        style: STYLE.signature,
        text,
        keepNext: index < lines.length - 1,
        ...(index === 0 && before > 0 && { spacing: { before } }),
      }),
  );

const signature = ({ closing, signature: lines, coSignatures }: ComposedLetter): Paragraph[] =>
  closing === ''
    ? []
    : [
        new Paragraph({ style: STYLE.closing, text: closing }),
        ...signed(lines),
        ...coSignatures.flatMap((others, index) => signed(others, index === 0 && lines.length === 0 ? 0 : SIGNATURE_GAP)),
      ];

/** The sender's mark on a line of its own, above everything else. */
function logoLine({ logo }: ComposedLetter, pictures: ReadonlyMap<string, Uint8Array>): Paragraph[] {
  const bytes = logo === null ? undefined : pictures.get(logo.sha256);
  return logo === null || bytes === undefined
    ? []
    : [new Paragraph({ style: STYLE.sender, spacing: { after: LOGO_GAP }, children: [docxLogo(logo, bytes)] })];
}

/** "Side 2 af 5" at the right, from the second page on with the title at the left. */
const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        children: [
          new TextRun({ text: title }),
          new TextRun({ children: [new Tab(), 'Side ', PageNumber.CURRENT, ' af ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

type DocumentFacts = Pick<ComposedLetter, 'documentTitle' | 'author' | 'subject' | 'date'>;

/** docProps/core.xml in our words: the library's stamps the time of writing, and one answer would give two files. */
export function coreProperties({ documentTitle, author, subject, date }: DocumentFacts): string {
  const stamp = (name: string): string =>
    date === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeMarkup(documentTitle)}</dc:title>`,
    `<dc:subject>${escapeMarkup(subject)}</dc:subject>`,
    `<dc:creator>${escapeMarkup(author)}</dc:creator>`,
    '<dc:description></dc:description>',
    `<cp:lastModifiedBy>${escapeMarkup(author)}</cp:lastModifiedBy>`,
    '<dc:language>da-DK</dc:language>',
    stamp('created'),
    stamp('modified'),
    '</cp:coreProperties>',
  ].join('');
}

/** A note at the foot of its page, a space after its number. */
const footnoteText = (content: readonly ComposedInline[], { runs }: RunWriter): Paragraph =>
  new Paragraph({
    style: STYLE.footnote,
    bidirectional: runsFromRight(plainText(content)),
    children: [new TextRun(' '), ...runs(content)],
  });

/** Remarks whose words are gone, on a line that no one sees. */
function looseRemarks(review: ReviewWriter): Paragraph[] {
  const children = review.loose();
  return children.length === 0 ? [] : [new Paragraph({ children, spacing: { before: 0, after: 0, line: 20 } })];
}

/** The answer as a Word document. */
export async function exportDocx(printable: PrintableResponse): Promise<Uint8Array> {
  const letter = composeLetter(printable);
  const review = reviewWriter(printable.comments ?? [], inlinesOf(letter.blocks));
  const writer = runWriter(review);
  const pictures = printable.pictures ?? new Map<string, Uint8Array>();
  const body = docxBody(letter.blocks, writer, pictures, review);
  const noteWriter = runWriter(review);
  const notes = footnotesIn(letter.blocks).map(
    ({ number, content }) => [number, { children: [footnoteText(content, noteWriter)] }] as const,
  );
  const document = new Document({
    title: letter.documentTitle,
    styles: responseStyles,
    numbering: { config: body.numbering },
    ...(notes.length > 0 && { footnotes: Object.fromEntries(notes) }),
    ...(review.comments.length > 0 && { comments: { children: review.comments } }),
    sections: [
      {
        properties: { page: { size: PAGE.size, margin: PAGE.margin }, titlePage: true },
        footers: { first: footer(''), default: footer(letter.shortTitle) },
        children: [
          ...logoLine(letter, pictures),
          ...letterhead(letter),
          ...lastWithGap(letter.recipient, STYLE.recipient, LETTERHEAD_GAP),
          ...(letter.subject === '' ? [] : [new Paragraph({ heading: HeadingLevel.TITLE, text: letter.subject })]),
          ...looseRemarks(review),
          ...body.children,
          ...signature(letter),
        ],
      },
    ],
  });
  for (const [id, address] of writer.links) document.Document.Relationships.addRelationship(id, HYPERLINK, address, 'External');
  for (const [id, address] of noteWriter.links) document.FootNotes.Relationships.addRelationship(id, HYPERLINK, address, 'External');
  return withoutTimes(
    await Packer.toBuffer(document, undefined, [
      { path: 'docProps/core.xml', data: coreProperties(letter) },
      ...docxPoints(document, printable.points),
      ...(printable.origin === undefined ? [] : addOwnPart(document, originPart(printable.origin))),
    ]),
  );
}
