import type { Failure } from '../../shared/domain/failure.ts';
import type { Sha256 } from '../../shared/domain/ids.ts';
import { fail, type Result } from '../../shared/domain/result.ts';
import type { PictureType } from '../../shared/response/picture.ts';

/** A picture that has been kept. Sizes in pixels. */
export type KeptPicture = { readonly sha256: Sha256; readonly pixelWidth: number; readonly pixelHeight: number };

/** Where the pictures of a text are kept and fetched. */
export type PictureShelf = {
  readonly add: (bytes: Uint8Array) => Promise<Result<KeptPicture, Failure>>;
  /** An address that the page can show for as long as it is open; a failure where the bytes are gone. */
  readonly addressOf: (sha256: string) => Promise<Result<string, Failure>>;
};

type Store = {
  readonly add: (bytes: Uint8Array) => Promise<Result<KeptPicture, Failure>>;
  readonly read: (sha256: string) => Promise<Result<{ readonly type: PictureType; readonly bytes: Uint8Array }, Failure>>;
};

/** A shelf that fetches each picture once. */
export function createPictureShelf(store: Store): PictureShelf {
  const addresses = new Map<string, Promise<Result<string, Failure>>>();
  const fetchAddress = async (sha256: string): Promise<Result<string, Failure>> => {
    const read = await store.read(sha256);
    if (!read.ok) {
      // It may come back: from a backup, or with another's copy of the text.
      addresses.delete(sha256);
      return fail(read.failure);
    }
    const { type, bytes } = read.value;
    return { ok: true, value: URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type })) };
  };
  return {
    add: store.add,
    addressOf(sha256) {
      const address = addresses.get(sha256) ?? fetchAddress(sha256);
      addresses.set(sha256, address);
      return address;
    },
  };
}
