import type { FirstPage } from '../../shared/domain/first-page.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../shared/domain/result.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import { structureText } from '../../shared/text/structure.ts';
import { decodeText } from './decode-text.ts';
import type { EnclosedFile } from './eml/enclosed-files.ts';
import { isEmail } from './eml/sniff-email.ts';
import { failureOfOle } from './zip/ole.ts';

/** What a file is by its first bytes; 'unknown' is read as text, and text shows itself in the decoding. */
type Content = 'pdf' | 'zip' | 'ole' | 'rtf' | 'html' | 'email' | 'tnef' | 'image' | 'unknown';

const SIGNATURES: readonly (readonly [Content, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], // %PDF-
  ['zip', [0x50, 0x4b, 0x03, 0x04]], // docx, odt, pages
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0]], // doc, msg
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]], // {\rtf
  ['tnef', [0x78, 0x9f, 0x3e, 0x22]], // winmail.dat
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
];

/** A PDF may have a few stray bytes before its signature (ISO 32000-1, note to 7.5.2: within the first 1,024). */
const PDF_WINDOW = 1024;

/** Before a page's first tag stand a byte order mark, declarations and comments. */
const HTML_PREAMBLE = String.raw`^(?:[\sï»¿ÿþ]|<\?xml[^>]{0,200}>|<!--(?:(?!-->)[^]){0,600}-->)*`;
const HTML_PAGE = new RegExp(`${HTML_PREAMBLE}<(?:!doctype\\s+html|(?:html|head|body)[\\s>])`, 'i');
/** A piece of a page, as it is copied. Markdown may begin so too. */
const HTML_PIECE = new RegExp(`${HTML_PREAMBLE}<(?:title|meta|style|article|main|div|table|h[1-6]|p|ul|ol)[\\s>]`, 'i');

const sniff = (bytes: Uint8Array, extension: string): Content => {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (known !== undefined) return known[0];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WINDOW));
  if (/(?:^|[\r\n])%PDF-\d/.test(head)) return 'pdf';
  // In UTF-16 every second byte is NUL.
  const plain = head.replaceAll('\u0000', '');
  if (HTML_PAGE.test(plain) || (!/^(?:md|markdown)$/.test(extension) && HTML_PIECE.test(plain))) return 'html';
  return isEmail(bytes) ? 'email' : 'unknown';
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

/** A document without a title of its own is called after its file. */
const titled = (reading: Result<SourceDocument, Failure>, fileName: string): Result<SourceDocument, Failure> =>
  reading.ok && reading.value.title === '' ? succeed({ ...reading.value, title: titleFromFileName(fileName) }) : reading;

const readText = (bytes: Uint8Array, fileName: string): Result<SourceDocument, Failure> => {
  const decoded = decodeText(bytes, fileName);
  if (!decoded.ok) return decoded;
  const document = structureText(decoded.value);
  if (document.text.trim() === '') return fail({ code: 'file-without-text', file: fileName });
  return titled(succeed(document), fileName);
};

/** As with every reader but that of text: loaded for the first file that asks for it, since a PDF's first page should not wait for it. */
const readPacked = async (bytes: Uint8Array, fileName: string): Promise<Result<SourceDocument, Failure>> => {
  const { readZip } = await import('./zip/read-zip.ts');
  return titled(readZip(bytes, fileName), fileName);
};

const readPage = async (bytes: Uint8Array, fileName: string): Promise<Result<SourceDocument, Failure>> => {
  const { readHtml } = await import('./html/read-html.ts');
  return titled(readHtml(bytes, fileName), fileName);
};

/** What a reader may use and whom it tells, besides the bytes. */
export type ReadingMeans = {
  /** Folder that holds the files shipped with the program (out/main); without it PDFs in some foreign scripts lose text. */
  readonly programFolder?: string;
  /** Told after each page; in formats without pages not at all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Given the first page with words as soon as it is read, in formats that have pages and of documents that have more of them. */
  readonly onFirstPage?: (page: FirstPage) => void;
  /** Stops the reading, which then fails with `reading-cancelled`. */
  readonly signal?: AbortSignal;
};

/** A file as a document, or why not; and what other files came in it. */
export type FileReading = Result<SourceDocument, Failure> & { readonly enclosed?: Enclosed };

/** The files sent with an e-mail. `hasOwnText` false: the e-mail is only their envelope. */
export type Enclosed = { readonly hasOwnText: boolean; readonly files: readonly EnclosedFile[] };

/** An empty e-mail that sends an empty e-mail is opened so many times; each time all of it is read anew. */
const DEEPEST_ENVELOPE = 3;

/** An e-mail's own text; where it has none and one file came with it, that file's. */
const readEmailFile = async (bytes: Uint8Array, fileName: string, means: ReadingMeans, depth: number): Promise<FileReading> => {
  const { readEmail } = await import('./eml/read-email.ts');
  const email = await readEmail(bytes, fileName);
  if (!email.ok) return email;
  const { message, attachments: files } = email.value;
  if (message !== null) return { ...titled(succeed(message), fileName), enclosed: { hasOwnText: true, files } };
  const [only, ...others] = files;
  const reading: FileReading =
    only === undefined || others.length > 0 || depth === DEEPEST_ENVELOPE
      ? fail({ code: 'file-without-text', file: fileName })
      : await readFile(only.bytes, only.name, means, depth + 1);
  return { ...reading, enclosed: { hasOwnText: false, files } };
};

const readFile = async (bytes: Uint8Array, fileName: string, means: ReadingMeans, depth: number): Promise<FileReading> => {
  if (bytes.length === 0) return fail({ code: 'file-empty', file: fileName });
  const extension = extensionOf(fileName);
  const content = sniff(bytes, extension);
  switch (content) {
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return titled(await readPdf(bytes, fileName, means), fileName);
    }
    case 'rtf':
      return fail({ code: 'format-unsupported', file: fileName, extension: content });
    case 'html':
      return readPage(bytes, fileName);
    case 'email':
      return readEmailFile(bytes, fileName, means, depth);
    case 'tnef':
      return fail({ code: 'format-unsupported', file: fileName, extension: 'winmail.dat' });
    case 'zip':
      return readPacked(bytes, fileName);
    case 'ole':
      return fail(failureOfOle(bytes, fileName));
    case 'image':
      return fail({ code: 'file-binary', file: fileName });
    case 'unknown':
      if (/^x?html?$/.test(extension)) return readPage(bytes, fileName);
      return isTextExtension(extension) ? readText(bytes, fileName) : fail({ code: 'format-unsupported', file: fileName, extension });
  }
};

/**
 * A file as a document. The bytes decide what it is, not its name: a PDF called .txt is read as a PDF. A format
 * without a reader gives `format-unsupported`; its reader belongs in a folder beside this file and in the switch below.
 */
export const readDocument = (bytes: Uint8Array, fileName: string, means: ReadingMeans = {}): Promise<FileReading> =>
  readFile(bytes, fileName, means, 0);
