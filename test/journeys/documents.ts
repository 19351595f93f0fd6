import { Document, HeadingLevel, Packer, Paragraph } from 'docx';

/** Small documents of each format, made here so that a journey shows what it imports. */

const pdfText = (line: string): string => line.replace(/[\\()]/g, (sign) => `\\${sign}`);

const streamOf = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/**
 * A PDF with a page for each list of lines, the first line of each in large letters; letters of Western Europe only.
 * `ornament` is drawn on every page, in PDF's own language.
 */
export function pdfOf(pages: readonly (readonly string[])[], ornament = ''): Buffer {
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    streamOf(ornament),
    ...pages.flatMap((lines, index) => {
      const [head = '', ...rest] = lines.map(pdfText);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents [4 0 R ${6 + index * 2} 0 R] >>`,
        streamOf(`BT /F1 20 Tf 72 770 Td (${head}) Tj /F1 11 Tf 0 -32 Td 15 TL ${rest.map((line) => `(${line}) Tj T*`).join(' ')} ET`),
      ];
    }),
  ];
  let file = '%PDF-1.7\n';
  const offsets = bodies.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\n`;
  return Buffer.from(`${file}${end}startxref\n${file.length}\n%%EOF\n`, 'latin1');
}

export const docxOf = (title: string, sections: readonly (readonly [heading: string, text: string])[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
            ...sections.flatMap(([heading, text]) => [
              new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
              new Paragraph(text),
            ]),
          ],
        },
      ],
    }),
  );

export const emlOf = (subject: string, text: string): string =>
  [
    'From: =?utf-8?Q?Bodil_=C3=98stergaard?= <bodil@example.dk>',
    'To: foreningen@example.dk',
    `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Date: Thu, 21 Aug 2025 10:00:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(text).toString('base64'),
    '',
  ].join('\r\n');
