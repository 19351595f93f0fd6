import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import { Sha256 } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';

/** Original files beside the database, each under the checksum of its bytes. */
export type BlobStore = {
  /** Keeps the bytes; on disk when it resolves. Keeping the same bytes again does nothing. */
  readonly put: (checksum: Sha256, bytes: Uint8Array) => Promise<Result<void, Failure>>;
  /** The bytes, verified: a file that changed since is 'file-unreadable'. */
  readonly read: (checksum: Sha256) => Promise<Result<Uint8Array, Failure>>;
  /** The same at once; null where they cannot be read, or are others by now. */
  readonly readNow: (checksum: Sha256) => Uint8Array | null;
  /** Changes whenever the file may have; null where there is none. */
  readonly stampOf: (checksum: Sha256) => string | null;
};

export const checksumOf = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'));

/** Makes a rename last through a power cut. Windows opens no folders and needs none of it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeOnce(file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const partial = path.join(folder, `.${randomUUID()}.part`);
  try {
    const handle = await open(partial, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

const isThere = async (file: string, size: number): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile() && found.size === size,
    () => false,
  );

export function blobStore(folder: string): BlobStore {
  const fileOf = (checksum: Sha256): string => path.join(folder, checksum.slice(0, 2), checksum);
  return {
    put: async (checksum, bytes) => {
      const file = fileOf(checksum);
      try {
        if (!(await isThere(file, bytes.length))) await writeOnce(file, bytes);
        return succeed(undefined);
      } catch (error) {
        return fail({ code: 'save-failed', reason: reasonOf(error) });
      }
    },
    read: async (checksum) => {
      const file = fileOf(checksum);
      try {
        const bytes = await readFile(file);
        if (checksumOf(bytes) !== checksum) return fail({ code: 'file-unreadable', file, reason: 'CHANGED' });
        return succeed(new Uint8Array(bytes));
      } catch (error) {
        return fail({ code: 'file-unreadable', file, reason: reasonOf(error) });
      }
    },
    readNow: (checksum) => {
      try {
        const bytes = readFileSync(fileOf(checksum));
        return checksumOf(bytes) === checksum ? new Uint8Array(bytes) : null;
      } catch {
        return null;
      }
    },
    stampOf: (checksum) => {
      const found = statSync(fileOf(checksum), { throwIfNoEntry: false, bigint: true });
      return found === undefined ? null : `${String(found.mtimeNs)} ${String(found.size)}`;
    },
  };
}
