/** A PDF written by hand: what stands on its pages is given as operators of the format itself. */
export type TinyPage = {
  readonly content: string;
  /** Degrees clockwise, a multiple of 90. */
  readonly rotate?: number;
};

export type TinyPdf = {
  readonly pages: readonly TinyPage[];
  /** Further entries of the catalog: '/PageLabels …'. */
  readonly catalog?: string;
  /** Entries of the information dictionary. */
  readonly info?: string;
  /** Entries of the trailer: '/Encrypt …'. */
  readonly trailer?: string;
  /** The fonts are in the file and say how wide their letters are, as those of today's programs; else they are only named. */
  readonly hasFonts?: boolean;
  /** Further entries of each page. */
  readonly page?: string;
  /** Further objects; with `hasFonts` the first is number 6, and the pages' resources call it X1. */
  readonly objects?: readonly string[];
};

const describedFont = (name: string): string =>
  `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 ` +
  `/Widths [${Array.from({ length: 224 }, (_, i) => 400 + (i % 7) * 50).join(' ')}] ` +
  `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 32 /FontFile2 5 0 R >> >>`;

/** What a font says of itself is enough here: its drawings are never looked at. */
const FONT_FILE = '<< /Length 4 >>\nstream\nnone\nendstream';

const escape = (text: string): string =>
  Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (sign === '\\' || sign === '(' || sign === ')') return `\\${sign}`;
    if (sign === '•') return '\\225';
    if (sign === '–') return '\\226';
    return code < 128 ? sign : `\\${code.toString(8).padStart(3, '0')}`;
  }).join('');

/** Text at a place: x from the left, y UP from the bottom, in points. `font` F1 is regular, F2 bold. */
export const at = (x: number, y: number, text: string, size = 10, font: 'F1' | 'F2' = 'F1'): string =>
  `BT /${font} ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm (${escape(text)}) Tj ET\n`;

/** Lines below each other from y downwards. */
export const lines = (x: number, y: number, texts: readonly string[], size = 10, pitch = 12.5): string =>
  texts.map((text, i) => at(x, y - i * pitch, text, size)).join('');

export const tinyPdf = ({
  pages,
  catalog = '',
  info = '',
  trailer = '',
  hasFonts = false,
  page = '',
  objects: more = [],
}: TinyPdf): Uint8Array => {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  add('');
  for (const name of ['Helvetica', 'Helvetica-Bold'])
    add(hasFonts ? describedFont(name) : `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  for (const body of [...(hasFonts ? [FONT_FILE] : []), ...more]) add(body);
  const kids = pages.map(({ content, rotate = 0 }) => {
    const stream = add(`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${String(rotate)} /Contents ${String(stream)} 0 R ` +
        `/Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /X1 6 0 R >> >> ${page} >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${String(kids.length)} /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] >>`;
  const infoAt = info === '' ? 0 : add(`<< ${info} >>`);
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${String(i + 1)} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  file += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer << /Size ${String(objects.length + 1)} /Root 1 0 R ${infoAt === 0 ? '' : `/Info ${String(infoAt)} 0 R`} ${trailer} >>\nstartxref\n${String(xref)}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
};
