import type { Failure } from '../../../shared/domain/failure.ts';

/** Entries of the directory in a compound file begin at multiples of this, and with their name in UTF-16 ([MS-CFB] 2.6.1). */
const DIRECTORY_ENTRY = 128;

/** Whether the compound file has an entry of this name. */
const hasEntry = (bytes: Uint8Array, name: string): boolean => {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 1)) if (at % DIRECTORY_ENTRY === 0) return true;
  return false;
};

/** What older Office files hold their text in, by extension. */
const STREAMS: readonly (readonly [name: string, extension: string])[] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg'],
];

/** Why a compound file is not read: a Word file of today locked by a password (it is packed into one), or a format from before 2007. */
export const failureOfOle = (bytes: Uint8Array, file: string): Failure => {
  if (hasEntry(bytes, 'EncryptedPackage')) return { code: 'file-encrypted', file };
  const stream = STREAMS.find(([name]) => hasEntry(bytes, name));
  return { code: 'format-unsupported', file, extension: stream?.[1] ?? 'doc' };
};
