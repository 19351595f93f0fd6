import { unpackEntry, type UnpackedTotal } from './unpack-entry.ts';
import { readZipDirectory } from './zip-directory.ts';

/** An opened zip file. Nothing of it is unpacked until it is asked for. */
export type ZipFile = {
  /** In the order of the directory; of two entries with one path the last counts. */
  readonly paths: readonly string[];
  /** The path as the zip file writes it, by any spelling of its letters' case (as Word finds its parts); null where there is none. */
  readonly find: (path: string) => string | null;
  /** An entry unpacked. Throws `Unreadable`. */
  readonly unpack: (path: string) => Uint8Array;
};

/** Opens a zip file within the limits of `ZIP_LIMITS`. Throws `Unreadable`. */
export const openZip = (bytes: Uint8Array): ZipFile => {
  const entries = new Map(readZipDirectory(bytes).map((entry) => [entry.path, entry]));
  const byLowerCase = new Map([...entries.keys()].map((path) => [path.toLowerCase(), path]));
  const total: UnpackedTotal = { bytes: 0 };
  return {
    paths: [...entries.keys()],
    find: (path) => (entries.has(path) ? path : (byLowerCase.get(path.toLowerCase()) ?? null)),
    unpack: (path) => {
      const entry = entries.get(path);
      if (entry === undefined) throw new Error(`The zip file has no ${path}: ask by a path it was found at.`);
      return unpackEntry(bytes, entry, total);
    },
  };
};
