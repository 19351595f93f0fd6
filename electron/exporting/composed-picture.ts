import { NARROWEST_PICTURE, WIDEST_PICTURE, type Picture } from '../../shared/response/picture.ts';
import { pictureFacts } from '../../shared/response/picture-facts.ts';
import { cleanLine } from './clean-text.ts';

/** A picture as it is written. */
export type ComposedPicture = {
  readonly kind: 'picture';
  readonly sha256: string;
  readonly format: 'png' | 'jpg';
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Per cent of the width of what it stands in. */
  readonly width: number;
  /** What it shows; '' only for one that says nothing the words do not. */
  readonly alternative: string;
};

/** Centimetres of the page within its margins, less a line or two. */
const TEXT = { width: 16, height: 22 } as const;

/** Said in place of a description that no one has written; PDF/UA takes no picture without one. */
const UNDESCRIBED = 'Billede uden beskrivelse';

/** The picture, no taller than a page; null when its bytes are not there or are no picture. */
export function composePicture(picture: Picture, bytes: Uint8Array | undefined): ComposedPicture | null {
  const facts = bytes === undefined ? null : pictureFacts(bytes);
  if (facts === null) return null;
  const tallest = (TEXT.height / TEXT.width) * (facts.width / facts.height) * 100;
  const asked = Math.min(Math.max(picture.width, NARROWEST_PICTURE), WIDEST_PICTURE);
  return {
    kind: 'picture',
    sha256: picture.sha256,
    format: facts.type === 'image/png' ? 'png' : 'jpg',
    pixelWidth: facts.width,
    pixelHeight: facts.height,
    width: Math.min(asked, tallest),
    alternative: picture.decorative ? '' : pictureInWords(picture),
  };
}

/** What stands for the picture where there are words only. */
export const pictureInWords = ({ alternative }: Pick<Picture, 'alternative'>): string => cleanLine(alternative).trim() || UNDESCRIBED;
