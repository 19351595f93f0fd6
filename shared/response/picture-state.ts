import { z } from 'zod';
import { jpegSegments, pictureFacts } from './picture-facts.ts';

/** 'damaged': no program shows it. 'cut-off': the end is missing, and with it a part of what it shows. */
export const PictureState = z.enum(['whole', 'damaged', 'cut-off']);
export type PictureState = z.infer<typeof PictureState>;

/** Remainders of CRC-32 for every byte (PNG specification, third edition, annex D). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function checksum(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0xffffffff;
  for (let at = start; at < end; at += 1) sum = (REMAINDERS[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** 'IEND' */
const END = 0x49454e44;
const SIGNATURE = 8;

/** Every chunk of a PNG carries a sum of its bytes, and the last one says that it is the last. */
function isWholePng(bytes: Uint8Array): boolean {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE; at + 12 <= bytes.length;) {
    const end = at + 8 + data.getUint32(at);
    if (end + 4 > bytes.length || data.getUint32(end) !== checksum(bytes, at + 4, end)) return false;
    if (data.getUint32(at + 4) === END) return true;
    at = end + 4;
  }
  return false;
}

/** The last marker of a JPEG; telephones put more behind it. */
const END_OF_IMAGE = 0xd9;

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) if (bytes[at + 1] === END_OF_IMAGE) return true;
  return false;
}

/** Whether a picture's bytes are all there. What a JPEG shows is not decoded: programs show what is left of it. */
export function pictureState(bytes: Uint8Array): PictureState {
  const facts = pictureFacts(bytes);
  if (facts === null) return 'damaged';
  if (facts.type === 'image/png') return isWholePng(bytes) ? 'whole' : 'damaged';
  return hasEnd(bytes, jpegSegments(bytes)?.at(-1)?.end ?? 0) ? 'whole' : 'cut-off';
}
