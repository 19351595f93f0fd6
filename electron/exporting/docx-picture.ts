import { ImageRun } from 'docx';
import type { ComposedLogo } from './composed-logo.ts';
import type { ComposedPicture } from './composed-picture.ts';

/** Twentieths of a point in a pixel of 96 to the inch. */
const TWIPS_A_PIXEL = 15;

/** A picture where the text is `width` twentieths of a point wide; `number` runs through the letter. */
export function docxPicture(picture: ComposedPicture, bytes: Uint8Array, width: number, number: number): ImageRun {
  const across = ((width / TWIPS_A_PIXEL) * picture.width) / 100;
  return new ImageRun({
    type: picture.format,
    data: bytes,
    transformation: { width: across, height: (across * picture.pixelHeight) / picture.pixelWidth },
    // The number is given: the library's own would run on from file to file.
    altText: { id: String(number), name: `Billede ${String(number)}`, description: picture.alternative },
    ...(picture.alternative === '' && { decorative: true }),
  });
}

/** CSS pixels in a millimetre. */
const PIXELS_A_MILLIMETRE = 96 / 25.4;

/** The number of the logo: pictures of the text are numbered from 1. */
const LOGO_NUMBER = 9000;

/** The sender's mark. */
export const docxLogo = (logo: ComposedLogo, bytes: Uint8Array): ImageRun =>
  new ImageRun({
    type: logo.format,
    data: bytes,
    transformation: { width: logo.width * PIXELS_A_MILLIMETRE, height: logo.height * PIXELS_A_MILLIMETRE },
    altText: { id: String(LOGO_NUMBER), name: 'Logo', description: logo.alternative },
  });
