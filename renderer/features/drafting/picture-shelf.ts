import { Sha256 } from '../../../shared/domain/ids.ts';
import { fail } from '../../../shared/domain/result.ts';
import { request } from '../../api.ts';
import { createPictureShelf } from '../../editor/picture-shelf.ts';

/** The window's pictures: each is fetched once, and shown wherever it stands. */
export const pictureShelf = createPictureShelf({
  add: (bytes) => request('picture.add', { bytes }),
  read: async (sha256) => {
    const parsed = Sha256.safeParse(sha256);
    return parsed.success
      ? request('picture.read', { sha256: parsed.data })
      : fail({ code: 'invalid-request', reason: 'not the checksum of a picture' });
  },
});
