import { jpegSegments } from './picture-facts.ts';

const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;

/** APP0 says how many dots, APP2 holds the colour profile, APP14 Adobe's colours; the rest tells of where, when and by whom. */
const isTelling = (marker: number): boolean =>
  marker === COMMENT || (marker > APP0 && marker <= APP15 && marker !== APP2 && marker !== APP14);

const END_OF_IMAGE = 0xd9;

/**
 * Where the picture itself ends. Telephones put more behind it: a second picture with an Exif of its own, a film, a program's notes. The file's
 * end where it is cut off.
 */
function pictureEnd(bytes: Uint8Array, scan: number): number {
  for (let at = bytes.indexOf(0xff, scan + 2); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === END_OF_IMAGE) return at + 2;
  return bytes.length;
}

/** Chunks of a PNG file that decide how it looks (PNG specification, third edition, § 11). */
const PNG_LOOKS = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'bKGD', 'pHYs']);

function joined(bytes: Uint8Array, kept: readonly (readonly [number, number])[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(kept.reduce((sum, [start, end]) => sum + end - start, 0));
  let at = 0;
  for (const [start, end] of kept) {
    out.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return out;
}

function withoutPngTales(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: [number, number][] = [[0, 8]];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + data.getUint32(at);
    if (end > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (PNG_LOOKS.has(type)) kept.push([at, end]);
    if (type === 'IEND') break;
    at = end;
  }
  return joined(bytes, kept);
}

/**
 * The picture without what a camera or a program wrote beside it: place, time, owner, preview. The picture itself is not
 * coded anew and stays as sharp as it was. Exif's orientation goes too: a turned picture must be turned before.
 */
export function withoutTales(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const segments = jpegSegments(bytes);
  if (segments === null) return withoutPngTales(bytes);
  const scan = segments.at(-1)?.start ?? bytes.length;
  const kept = segments.filter(({ marker, start }) => start < scan && !isTelling(marker)).map(({ start, end }) => [start, end] as const);
  return joined(bytes, [[0, 2], ...kept, [scan, pictureEnd(bytes, scan)]]);
}
