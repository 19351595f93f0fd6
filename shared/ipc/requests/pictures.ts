import { z } from 'zod';
import { Sha256 } from '../../domain/ids.ts';
import { LARGEST_PICTURE, PictureType } from '../../response/picture.ts';
import { task } from '../define.ts';

const PictureBytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= LARGEST_PICTURE,
  'expected the bytes of a picture within the limit',
);

export const pictureRequests = {
  /** Keeps a PNG or JPEG picture, without what the camera wrote beside it. Sizes in pixels. */
  'picture.add': task(
    z.strictObject({ bytes: PictureBytes }),
    z.strictObject({ sha256: Sha256, pixelWidth: z.int().positive(), pixelHeight: z.int().positive() }),
    [],
  ),
  /** A picture that was kept. */
  'picture.read': task(z.strictObject({ sha256: Sha256 }), z.strictObject({ type: PictureType, bytes: PictureBytes }), []),
} as const;
