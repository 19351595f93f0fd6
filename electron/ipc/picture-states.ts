import type { CheckedPicture } from '../../shared/checks/check-input.ts';
import type { Sha256 } from '../../shared/domain/ids.ts';
import { pictureState } from '../../shared/response/picture-state.ts';
import type { BlobStore } from '../platform/blob-store.ts';

/** Tells whether pictures that were kept can still be shown. A file is read again only when it may have changed: checks follow each other. */
export function pictureStates(originals: Pick<BlobStore, 'readNow' | 'stampOf'>): (pictures: readonly Sha256[]) => CheckedPicture[] {
  const known = new Map<Sha256, { readonly stamp: string; readonly state: CheckedPicture['state'] }>();
  return (pictures) =>
    pictures.map((sha256): CheckedPicture => {
      const stamp = originals.stampOf(sha256);
      const before = known.get(sha256);
      if (stamp === null) return { sha256, state: 'unreadable' };
      if (before?.stamp === stamp) return { sha256, state: before.state };
      const bytes = originals.readNow(sha256);
      const state = bytes === null ? 'unreadable' : pictureState(bytes);
      known.set(sha256, { stamp, state });
      return { sha256, state };
    });
}
