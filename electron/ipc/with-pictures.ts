import { picturesIn, type PrintableResponse } from '../../shared/response/printable.ts';
import type { BlobStore } from '../platform/blob-store.ts';

/** The answer with the bytes of its pictures; one that cannot be read is left out, and written as its description. */
export async function withPictures(response: PrintableResponse, originals: BlobStore): Promise<PrintableResponse> {
  const pictures = new Map<string, Uint8Array>();
  const blocks = [...response.blocks, ...(response.underReview?.blocks ?? [])];
  for (const sha256 of [...picturesIn(blocks), ...(response.letter.logo === null ? [] : [response.letter.logo.sha256])]) {
    const read = await originals.read(sha256);
    if (read.ok) pictures.set(sha256, read.value);
  }
  return { ...response, pictures };
}
