import type { Failure } from '../../shared/domain/failure.ts';
import { fail, type Result, succeed } from '../../shared/domain/result.ts';

/** Text files are no larger than this, in bytes. The longest bill on record is some 3 MB as text. */
export const LARGEST_TEXT_FILE = 20 * 1024 * 1024;

/** So many bytes are looked at to tell UTF-16 without a byte order mark, and text from binary. */
const SAMPLE = 64 * 1024;
/** In UTF-16 of a European language nearly every second byte is NUL; in other text none is. */
const UTF16_SHARE = 0.4;
/** A larger share of control characters than this, and it is no text. */
const CONTROL_SHARE = 0.02;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/** UTF-16 without a mark, by where the NULs stand: in the high byte of each pair. */
const guessUtf16 = (bytes: Uint8Array): Encoding | null => {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd / pairs >= UTF16_SHARE && even / pairs < 0.05) return 'utf-16le';
  if (even / pairs >= UTF16_SHARE && odd / pairs < 0.05) return 'utf-16be';
  return null;
};

const decodeAs = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * A cut at the end of a file may split its last character. Bytes that are UTF-8 but for that are read as UTF-8, with the
 * sign for what cannot be read at the end.
 */
const decodeCutUtf8 = (bytes: Uint8Array): string | null => {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut += 1) {
    const lead = bytes[bytes.length - cut] ?? 0;
    if (lead < 0x80) return null;
    if (lead < 0xc0) continue;
    const text = decodeAs(bytes.subarray(0, bytes.length - cut), 'utf-8');
    // Windows-1252 text may end in 'å'; only text that has proved itself UTF-8 by other such characters counts.
    return text !== null && /[\u0080-\uffff]/.test(text) ? `${text}\ufffd` : null;
  }
  return null;
};

/** Control characters no text holds, as a share of the characters sampled. */
const holdsControls = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE);
  // oxlint-disable-next-line no-control-regex -- control characters are what is being counted
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)?.length ?? 0;
  return text.includes('\u0000') || controls > Math.max(2, sample.length * CONTROL_SHARE);
};

/**
 * The text of a file: UTF-8 with or without a byte order mark, UTF-16 of either order with a mark or by its NULs, else
 * Windows-1252. Fails, never throws, on an empty, binary or oversized file.
 */
export const decodeText = (bytes: Uint8Array, file: string): Result<string, Failure> => {
  if (bytes.length === 0) return fail({ code: 'file-empty', file });
  if (bytes.length > LARGEST_TEXT_FILE) return fail({ code: 'file-too-large', file, bytes: bytes.length, limit: LARGEST_TEXT_FILE });
  const marked: Encoding | null = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  const utf16 = marked ?? guessUtf16(bytes);
  const text =
    utf16 === null
      ? (decodeAs(bytes, 'utf-8') ?? decodeCutUtf8(bytes) ?? decodeAs(bytes, 'windows-1252'))
      : new TextDecoder(utf16).decode(bytes);
  if (text === null || holdsControls(text)) return fail({ code: 'file-binary', file });
  return text.trim() === '' ? fail({ code: 'file-empty', file }) : succeed(text);
};
