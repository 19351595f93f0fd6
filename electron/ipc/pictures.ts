import { fail, succeed } from '../../shared/domain/result.ts';
import { pictureFacts } from '../../shared/response/picture-facts.ts';
import { pictureState } from '../../shared/response/picture-state.ts';
import { withoutTales } from '../../shared/response/picture-privacy.ts';
import { checksumOf, type BlobStore } from '../platform/blob-store.ts';
import type { Handlers } from './request-server.ts';

const noPicture = fail({ code: 'invalid-request', reason: 'the bytes are neither a whole PNG nor a whole JPEG picture' } as const);

/** Pictures of answers lie beside the original files, by checksum: a backup that takes the one folder takes both. */
export const pictureHandlers = ({ originals }: { readonly originals: BlobStore }) =>
  ({
    'picture.add': async ({ bytes: given }) => {
      if (pictureState(given) === 'damaged') return noPicture;
      const bytes = withoutTales(given);
      const facts = pictureFacts(bytes);
      if (facts === null) return noPicture;
      const sha256 = checksumOf(bytes);
      const kept = await originals.put(sha256, bytes);
      return kept.ok ? succeed({ sha256, pixelWidth: facts.width, pixelHeight: facts.height }) : kept;
    },
    'picture.read': async ({ sha256 }) => {
      const read = await originals.read(sha256);
      if (!read.ok) return read;
      // The same folder holds documents: only what is a picture is given out.
      const facts = pictureFacts(read.value);
      return facts === null ? noPicture : succeed({ type: facts.type, bytes: read.value });
    },
  }) satisfies Partial<Handlers>;
