import type { Failure } from '../../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../../shared/domain/result.ts';
import { decodeText, LARGEST_TEXT_FILE } from '../decode-text.ts';

/** A page says its encoding among its first bytes (HTML standard: the first 1,024; some sites write a preamble). */
const PREAMBLE = 4096;

const DECLARED = /<meta\b[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|<\?xml\b[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})/i;

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The decoder a page asks for; null where it asks for none, for an unknown one, or for UTF-16, which its first bytes belie. */
const declaredDecoder = (bytes: Uint8Array): InstanceType<typeof TextDecoder> | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PREAMBLE));
  const match = DECLARED.exec(head);
  const label = match?.[1] ?? match?.[2];
  if (label === undefined || /utf-?(?:16|8)/i.test(label)) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
};

/**
 * The text of an HTML file: by its byte order mark, else as UTF-8 where it is that (saved pages often keep another
 * encoding's name), else as the page says, else Windows-1252. NULs are dropped, as browsers do.
 */
export const decodeHtml = (bytes: Uint8Array, file: string): Result<string, Failure> => {
  if (bytes.length === 0) return fail({ code: 'file-empty', file });
  if (bytes.length > LARGEST_TEXT_FILE) return fail({ code: 'file-too-large', file, bytes: bytes.length, limit: LARGEST_TEXT_FILE });
  const decoder = declaredDecoder(bytes);
  if (decoder !== null && !isUtf8(bytes)) return succeed(decoder.decode(bytes).replaceAll('\u0000', ''));
  const decoded = decodeText(bytes, file);
  if (decoded.ok || decoded.failure.code !== 'file-binary' || !bytes.includes(0)) return decoded;
  return decodeText(
    bytes.filter((byte) => byte !== 0),
    file,
  );
};
