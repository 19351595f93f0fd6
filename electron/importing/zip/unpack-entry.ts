import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-entry.ts';
import { ZIP_LIMITS } from './zip-limits.ts';
import { Unreadable } from './unreadable.ts';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;

/** The entry's packed bytes, where its local header says they begin. */
const packedBytes = (zip: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (entry.at + LOCAL_SIZE > zip.length || view.getUint32(entry.at, true) !== LOCAL)
    throw new Unreadable('damaged', `${entry.path}: not where the directory says`);
  const start = entry.at + LOCAL_SIZE + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > zip.length) throw new Unreadable('damaged', `${entry.path}: cut off`);
  return zip.subarray(start, start + entry.packed);
};

/** Counts what comes out of one zip file, over all its entries. */
export type UnpackedTotal = { bytes: number };

const isTooLarge = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/**
 * Unpacks an entry. What the limits allow is all that is ever made of it: a bomb is stopped when it has given so much,
 * whatever size it declares. Throws `Unreadable`.
 */
export const unpackEntry = (zip: Uint8Array, entry: ZipEntry, total: UnpackedTotal): Uint8Array => {
  if (entry.isEncrypted) throw new Unreadable('encrypted', entry.path);
  const packed = packedBytes(zip, entry);
  const atThisRatio = Math.max(ZIP_LIMITS.anyRatioBelow, packed.length * ZIP_LIMITS.ratio);
  const most = Math.min(ZIP_LIMITS.bytes - total.bytes, atThisRatio);
  if (most <= 0 || (entry.method === 'stored' && packed.length > most))
    throw new Unreadable('too-complex', `${entry.path}: too much altogether`);
  if (entry.method === 'stored') {
    total.bytes += packed.length;
    return packed;
  }
  try {
    // Node's own unpacker, not fflate's: five times as fast, and it keeps to a largest size of its own accord.
    const unpacked = inflateRawSync(packed, { maxOutputLength: most });
    total.bytes += unpacked.length;
    return unpacked;
  } catch (error) {
    if (isTooLarge(error)) throw new Unreadable('too-complex', `${entry.path}: more than ${most} bytes of ${packed.length}`);
    throw new Unreadable('damaged', `${entry.path}: ${error instanceof Error ? error.message : String(error)}`);
  }
};
