import { inflateSync } from 'node:zlib';

/** A PDF's whole text with its compressed streams unpacked, byte for byte as Latin-1: what a tag or a property is looked up in. */
export function pdfObjects(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const parts = [bytes.toString('latin1')];
  let at = 0;
  while ((at = bytes.indexOf('stream', at)) !== -1) {
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    const end = bytes.indexOf('endstream', start);
    if (end === -1) break;
    try {
      parts.push(inflateSync(bytes.subarray(start, end)).toString('latin1'));
    } catch {
      // Not a compressed stream: it stands in the first part as it is.
    }
    at = end + 'endstream'.length;
  }
  return parts.join('\n');
}

/** How many elements of a structure type, e.g. H1, P, BlockQuote, a tagged PDF has. */
export const countTags = (pdf: Uint8Array, type: string): number => pdfObjects(pdf).match(new RegExp(`/S /${type}\\b`, 'g'))?.length ?? 0;

/** How a PDF writes a property outside ASCII: UTF-16 in hexadecimal, with a byte order mark. */
export const hexText = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** How many pages it has. */
export const pageCount = (pdf: Uint8Array): number => Number(/<xmpTPg:NPages>(\d+)</.exec(pdfObjects(pdf))?.[1]);
