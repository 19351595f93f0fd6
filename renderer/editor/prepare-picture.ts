import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { pictureFacts } from '../../shared/response/picture-facts.ts';
import { LARGEST_PICTURE, LONGEST_SIDE } from '../../shared/response/picture.ts';

/** Why a file did not become a picture: it is too large, or nothing here can read it. */
export type PictureRefusal = { readonly kind: 'too-large' | 'unreadable'; readonly name: string };

/** Bytes. What is larger is not even read: a mail with it in would not arrive. */
export const LARGEST_FILE = 40 * 1024 * 1024;
/** Pixels in all. A canvas of more takes gigabytes. */
const MOST_PIXELS = 120_000_000;
/** How sharp a photograph is kept, of 1. */
const QUALITY = 0.9;

/** Kinds of file that the page can draw; PNG and JPEG are kept as they are where they are small enough. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/avif'] as const;

export const isPictureFile = (file: File): boolean => file.type.startsWith('image/');

/** How large a picture of these pixels is kept: no side longer than anyone can see. */
export function keptSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The picture drawn anew, upright and no larger than needed: a photograph as JPEG, what may be see-through as PNG. */
async function redrawn(file: File): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const size = keptSize(bitmap.width, bitmap.height);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const paper = canvas.getContext('2d');
    if (paper === null) return null;
    paper.imageSmoothingQuality = 'high';
    paper.drawImage(bitmap, 0, 0, size.width, size.height);
    return await canvas.convertToBlob(file.type === 'image/jpeg' ? { type: 'image/jpeg', quality: QUALITY } : { type: 'image/png' });
  } finally {
    bitmap.close();
  }
}

/** The bytes of a file as a PNG or JPEG picture that stands upright, every side within bounds. */
export async function preparePicture(file: File): Promise<Result<Uint8Array<ArrayBuffer>, PictureRefusal>> {
  const refused = (kind: PictureRefusal['kind']) => fail({ kind, name: file.name } as const);
  if (file.size > LARGEST_FILE) return refused('too-large');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const facts = pictureFacts(bytes);
    if (facts !== null && facts.width * facts.height > MOST_PIXELS) return refused('too-large');
    const isFine = facts !== null && facts.orientation === 1 && Math.max(facts.width, facts.height) <= LONGEST_SIDE;
    // Decoded in any case: bytes that begin like a picture may go on like something else.
    const drawn = isFine ? await createImageBitmap(file).then((bitmap) => (bitmap.close(), file)) : await redrawn(file);
    const kept = drawn === file ? bytes : drawn === null ? null : new Uint8Array(await drawn.arrayBuffer());
    if (kept === null) return refused('unreadable');
    return kept.length > LARGEST_PICTURE ? refused('too-large') : succeed(kept);
  } catch {
    return refused('unreadable');
  }
}
