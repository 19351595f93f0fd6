import type { ZipEntry } from './zip-entry.ts';
import { ZIP_LIMITS } from './zip-limits.ts';
import { Unreadable } from './unreadable.ts';

/** Signatures and sizes of the records of a zip file (PKWARE's APPNOTE 6.3.10, 4.3). */
const END = 0x06054b50;
const END_SIZE = 22;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_SIZE = 20;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
/** 'See the zip64 record.' */
const IN_ZIP64 = 0xffffffff;
const EXTRA_ZIP64 = 1;

const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 1 << 11;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the end record begins: the last place with its signature whose comment ends with the file, else the last at all. */
const findEnd = (view: DataView): number => {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  let last = -1;
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
    if (last < 0) last = at;
  }
  return last;
};

const toSafe = (value: bigint): number => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Unreadable('damaged', 'zip64: a number beyond all files');
  return Number(value);
};

/** Count, size and offset of the directory; from the zip64 record where the end record points there. */
const readEnd = (view: DataView, end: number): { count: number; start: number; size: number } => {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - LOCATOR_64_SIZE;
  const is64 = count === 0xffff || size === IN_ZIP64 || start === IN_ZIP64;
  if (!is64 || locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, start, size };
  const record = toSafe(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_64) throw new Unreadable('damaged', 'zip64: no end record');
  return {
    count: toSafe(view.getBigUint64(record + 32, true)),
    size: toSafe(view.getBigUint64(record + 40, true)),
    start: toSafe(view.getBigUint64(record + 48, true)),
  };
};

/** Values of an entry that did not fit in 32 bits, in the order they are left out of the record. */
const zip64Values = (view: DataView, from: number, to: number): number[] => {
  for (let at = from; at + 4 <= to;) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === EXTRA_ZIP64) {
      const values: number[] = [];
      for (let k = at + 4; k + 8 <= Math.min(to, at + 4 + length); k += 8) values.push(toSafe(view.getBigUint64(k, true)));
      return values;
    }
    at += 4 + length;
  }
  return [];
};

/** A path that stays inside: '/' for '\', no drive, no '..'. Null where it would lead outside. */
const innerPath = (name: string): string | null => {
  const path = name.replaceAll('\\', '/').replace(/^\/+/, '');
  return /^[a-z]:/i.test(path) || path.split('/').includes('..') ? null : path;
};

/**
 * The entries of a zip file by its directory; folders and paths that lead outside are left out. Throws `Unreadable` where
 * there is no directory or where it declares more than the limits allow. Nothing is unpacked.
 */
export const readZipDirectory = (bytes: Uint8Array): ZipEntry[] => {
  const view = viewOf(bytes);
  const end = bytes.length < END_SIZE ? -1 : findEnd(view);
  if (end < 0) throw new Unreadable('damaged', 'zip: the end is missing');
  const { count, start: stated, size: directorySize } = readEnd(view, end);
  if (count > ZIP_LIMITS.entries) throw new Unreadable('too-complex', `zip: ${count} entries`);
  // Bytes before the zip file itself shift all its offsets.
  const shift = Math.max(0, view.getUint32(end + 16, true) === IN_ZIP64 ? 0 : end - directorySize - stated);
  const isAt = (offset: number) => offset + 4 <= bytes.length && view.getUint32(offset, true) === CENTRAL;
  const base = count > 0 && !isAt(stated) && isAt(stated + shift) ? shift : 0;

  const entries: ZipEntry[] = [];
  let total = 0;
  let at = stated + base;
  for (let left = count; left > 0; left -= 1) {
    if (at + CENTRAL_SIZE > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw new Unreadable('damaged', 'zip: the directory is cut');
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) throw new Unreadable('damaged', 'zip: the directory is cut');
    const wide = zip64Values(view, nameEnd, extraEnd);
    const value = (offset: number): number => {
      const narrow = view.getUint32(offset, true);
      return narrow === IN_ZIP64 ? (wide.shift() ?? narrow) : narrow;
    };
    const size = value(at + 24);
    const packed = value(at + 20);
    const offset = value(at + 42);
    const name = new TextDecoder((flags & FLAG_UTF8) === 0 ? 'latin1' : 'utf-8').decode(bytes.subarray(at + CENTRAL_SIZE, nameEnd));
    at = extraEnd + view.getUint16(at + 32, true);
    total += size;
    if (total > ZIP_LIMITS.bytes) throw new Unreadable('too-complex', `zip: ${total} bytes unpacked`);
    const path = innerPath(name);
    if (path === null || path === '' || path.endsWith('/') || (method !== 0 && method !== 8)) continue;
    entries.push({
      path,
      method: method === 8 ? 'deflated' : 'stored',
      isEncrypted: (flags & FLAG_ENCRYPTED) !== 0,
      packed,
      size,
      at: offset + base,
    });
  }
  return entries;
};
