import type { Failure } from '../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../shared/domain/result.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import { structureText } from '../../shared/text/structure.ts';
import { decodeText } from './decode-text.ts';

/** What a file is by its first bytes; 'unknown' is read as text, and text shows itself in the decoding. */
type Content = 'pdf' | 'zip' | 'ole' | 'rtf' | 'html' | 'image' | 'unknown';

const SIGNATURES: readonly (readonly [Content, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], // %PDF-
  ['zip', [0x50, 0x4b, 0x03, 0x04]], // docx, odt, pages
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]], // doc, msg
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]], // {\rtf
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** A PDF may have a few stray bytes before its signature (ISO 32000-1, note to 7.5.2: within the first 1,024). */
const PDF_WINDOW = 1024;

const sniff = (bytes: Uint8Array): Content => {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known !== undefined) return known[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WINDOW));
  if (/(?:^|[\r\n])%PDF-\d/.test(head)) return 'pdf';
  return /^[\s\ufeffï»¿]*(?:<!doctype html|<html[\s>])/i.test(head) ? 'html' : 'unknown';
};

const extensionOf = (fileName: string): string => /\.([^./\\]{1,12})$/.exec(fileName)?.[1]?.toLowerCase() ?? '';

const TEXT_EXTENSIONS = new Set(['', 'txt', 'text', 'md', 'markdown', 'csv', 'tsv', 'log', 'asc']);

/** Extensions of formats that need a reader of their own, whatever their bytes look like. */
const isTextExtension = (extension: string): boolean => TEXT_EXTENSIONS.has(extension) || /^\d+$/.test(extension);

const titleFromFileName = (fileName: string): string =>
  (fileName.split(/[/\\]/).at(-1) ?? fileName)
    .replace(/\.[^.]{1,12}$/, '')
    .replace(/[_]+/g, ' ')
    .trim();

const readText = (bytes: Uint8Array, fileName: string): Result<SourceDocument, Failure> => {
  const decoded = decodeText(bytes, fileName);
  if (!decoded.ok) return decoded;
  const document = structureText(decoded.value);
  if (document.text.trim() === '') return fail({ code: 'file-without-text', file: fileName });
  return succeed(document.title === '' ? { ...document, title: titleFromFileName(fileName) } : document);
};

/**
 * A file as a document. The bytes decide what it is, not its name: a PDF called .txt is refused as a PDF. A format
 * without a reader gives `format-unsupported`; its reader belongs in a file beside this one and in the switch below.
 */
export const readDocument = (bytes: Uint8Array, fileName: string): Result<SourceDocument, Failure> => {
  if (bytes.length === 0) return fail({ code: 'file-empty', file: fileName });
  const extension = extensionOf(fileName);
  const content = sniff(bytes);
  switch (content) {
    case 'pdf':
    case 'rtf':
    case 'html':
      return fail({ code: 'format-unsupported', file: fileName, extension: content });
    case 'zip':
      return fail({ code: 'format-unsupported', file: fileName, extension: isTextExtension(extension) ? 'zip' : extension });
    case 'ole':
      return fail({ code: 'format-unsupported', file: fileName, extension: isTextExtension(extension) ? 'doc' : extension });
    case 'image':
      return fail({ code: 'file-binary', file: fileName });
    case 'unknown':
      return isTextExtension(extension) ? readText(bytes, fileName) : fail({ code: 'format-unsupported', file: fileName, extension });
  }
};
