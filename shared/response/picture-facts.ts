import type { PictureType } from './picture.ts';

/** What the bytes of a picture say of it. */
export type PictureFacts = {
  readonly type: PictureType;
  /** Pixels, as stored: a camera held upright may have stored them lying down. */
  readonly width: number;
  readonly height: number;
  /** Exif's orientation, 1–8; 1 is as stored. */
  readonly orientation: number;
};

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const begins = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((value, index) => bytes[index] === value);

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A part of a JPEG file between two markers: half-open range of bytes, marker and length included. */
export type JpegSegment = { readonly marker: number; readonly start: number; readonly end: number };

/** Markers of a frame's header, which holds the size: all forms of coding but the tables between them. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** The segments before the picture's own bytes, the last one being the start of the scan; null when it is no whole JPEG. */
export function jpegSegments(bytes: Uint8Array): JpegSegment[] | null {
  if (!begins(bytes, [0xff, 0xd8, 0xff])) return null;
  const data = view(bytes);
  const segments: JpegSegment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + data.getUint16(at + 2);
    if (end <= at + 3 || end > bytes.length) return null;
    segments.push({ marker, start: at, end });
    if (marker === 0xda) return segments;
    at = end;
  }
  return null;
}

/** Orientation from an Exif segment (TIFF tag 0x0112); 1 when it says nothing. */
function exifOrientation(bytes: Uint8Array, { start, end }: JpegSegment): number {
  const tiff = start + 10;
  if (tiff + 8 > end || String.fromCharCode(...bytes.subarray(start + 4, start + 8)) !== 'Exif') return 1;
  const data = view(bytes);
  const little = data.getUint16(tiff) === 0x4949;
  const directory = tiff + data.getUint32(tiff + 4, little);
  if (directory + 2 > end) return 1;
  const entries = data.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > end) return 1;
    if (data.getUint16(entry, little) !== 0x0112) continue;
    const orientation = data.getUint16(entry + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }
  return 1;
}

function jpegFacts(bytes: Uint8Array): PictureFacts | null {
  const segments = jpegSegments(bytes);
  const frame = segments?.find(({ marker }) => isFrame(marker));
  if (segments === null || frame === undefined || frame.end - frame.start < 9) return null;
  const data = view(bytes);
  const exif = segments.find(({ marker, end, start }) => marker === 0xe1 && end - start > 18);
  return {
    type: 'image/jpeg',
    height: data.getUint16(frame.start + 5),
    width: data.getUint16(frame.start + 7),
    orientation: exif === undefined ? 1 : exifOrientation(bytes, exif),
  };
}

function pngFacts(bytes: Uint8Array): PictureFacts | null {
  if (!begins(bytes, PNG) || bytes.length < 33) return null;
  const data = view(bytes);
  return { type: 'image/png', width: data.getUint32(16), height: data.getUint32(20), orientation: 1 };
}

/** Type and size of a picture; null for bytes that are neither a PNG nor a JPEG file, or not a whole one. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const facts = pngFacts(bytes) ?? jpegFacts(bytes);
  return facts === null || facts.width === 0 || facts.height === 0 ? null : facts;
}
