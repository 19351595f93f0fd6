import { z } from 'zod';
import { Sha256 } from '../domain/ids.ts';

/** Narrowest and widest a picture stands, in per cent of the text's width. */
export const NARROWEST_PICTURE = 10;
export const WIDEST_PICTURE = 100;

/** A picture in an answer. */
export const Picture = z.strictObject({
  /** Checksum of its bytes in the blob store. */
  sha256: Sha256,
  pixelWidth: z.int().positive(),
  pixelHeight: z.int().positive(),
  /** Per cent of the text's width. */
  width: z.number().min(NARROWEST_PICTURE).max(WIDEST_PICTURE),
  /** What the picture shows, for those who cannot see it; '' while no one has said. */
  alternative: z.string(),
  /** It says nothing that the words do not: a screen reader passes it over. */
  decorative: z.boolean(),
});
export type Picture = z.infer<typeof Picture>;

/** True until someone has said what the picture shows, or that it shows nothing that matters. */
export const lacksAlternative = ({ alternative, decorative }: Pick<Picture, 'alternative' | 'decorative'>): boolean =>
  !decorative && alternative.trim() === '';

/** Formats that every kind of exported file takes. Others are converted before they are added. */
export const PictureType = z.enum(['image/png', 'image/jpeg']);
export type PictureType = z.infer<typeof PictureType>;

/** Bytes. Larger ones would make an answer that no mailbox takes. */
export const LARGEST_PICTURE = 20 * 1024 * 1024;

/** Pixels of the longer side: 16 centimetres at 360 to the inch. More is not seen, on paper either. */
export const LONGEST_SIDE = 2400;
