import type { Failure } from '../../../shared/domain/failure.ts';
import { fail, type Result } from '../../../shared/domain/result.ts';
import type { SourceDocument } from '../../../shared/domain/source-document.ts';
import { readDocx } from '../docx/read-docx.ts';
import { openPackage } from '../docx/word-package.ts';
import { openZip, type ZipFile } from './open-zip.ts';
import { failureOf, Unreadable } from './unreadable.ts';

/** Folders in which the other programs of the same family keep what is theirs. */
const OFFICE: readonly (readonly [prefix: string, extension: string])[] = [
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
  ['visio/', 'vsdx'],
];
/** Of OpenDocument's kinds, by what the file says of itself in its first entry. */
const OPEN_DOCUMENT: readonly (readonly [type: string, extension: string])[] = [
  ['opendocument.text', 'odt'],
  ['opendocument.spreadsheet', 'ods'],
  ['opendocument.presentation', 'odp'],
];

/** What a zip file is that holds no Word document; 'zip' where it is nothing more. */
const kindOf = (zip: ZipFile, contentType: string): string => {
  if (contentType.includes('spreadsheetml')) return 'xlsx';
  if (contentType.includes('presentationml')) return 'pptx';
  const office = OFFICE.find(([prefix]) => zip.paths.some((path) => path.startsWith(prefix)));
  if (office !== undefined) return office[1];
  const mimetype = zip.find('mimetype');
  if (mimetype === null) return 'zip';
  const type = new TextDecoder('latin1').decode(zip.unpack(mimetype).subarray(0, 100));
  return OPEN_DOCUMENT.find(([name]) => type.includes(name))?.[1] ?? (type.includes('epub') ? 'epub' : 'zip');
};

/** Whatever a zip file is, by what is in it: a Word document is read, others are named. */
export const readZip = (bytes: Uint8Array, file: string): Result<SourceDocument, Failure> => {
  try {
    const zip = openZip(bytes);
    const { document, contentType } = openPackage(zip);
    const isWord =
      document !== null && (contentType === '' ? /document\d*\.xml$/i.test(document) : contentType.includes('wordprocessingml'));
    if (isWord) return readDocx(zip, document, file);
    return fail({ code: 'format-unsupported', file, extension: kindOf(zip, contentType) });
  } catch (error) {
    if (error instanceof Unreadable) return fail(failureOf(error, file));
    throw error;
  }
};
