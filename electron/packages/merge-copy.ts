import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { CasePackage } from '../../shared/packages/package-parts.ts';
import { EVERYTHING } from '../../shared/packages/package-choice.ts';
import { bringUpToDate } from '../db/prepare-copy.ts';
import { openStore, type Store } from '../db/store.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import { catchUp } from './catch-up.ts';
import { gather, withFiles } from './gather.ts';
import { mergeCase } from './merge-case.ts';

type Parts = { readonly store: Store; readonly originals: BlobStore; readonly mapAnchors: MapAnchors; readonly now: () => number };

/** Leaves a transaction without a trace: there was nothing new, or it cannot be merged. */
class NothingMerged extends Error {
  readonly failure: Failure | null;
  constructor(failure: Failure | null) {
    super('nothing merged');
    this.failure = failure;
  }
}

/** What each hearing of a library holds, as it would be packed. */
async function packedHearings(file: string, originals: BlobStore, now: number): Promise<CasePackage[] | null> {
  if (!bringUpToDate(file, now)) return null;
  const opened = openStore(file, now);
  if (!opened.ok) return null;
  const copy = opened.value;
  try {
    const packed: CasePackage[] = [];
    for (const { id } of copy.hearings.list()) {
      const gathered = copy.write(() => {
        catchUp(copy, id, now);
        return gather(copy, id, EVERYTHING, now);
      });
      if (gathered !== null) packed.push((await withFiles(gathered, originals)).packed);
    }
    return packed;
  } finally {
    copy.close();
  }
}

/**
 * Merges what another copy of the library holds, as packages of its hearings would be; the copy is only read. How many hearings that has
 * changed. Fails with file-damaged, and as a merge does: then nothing of the copy is merged.
 */
export async function mergeCopy({ store, originals, mapAnchors, now }: Parts, file: string): Promise<Result<number, Failure>> {
  const name = path.basename(file);
  const folder = await mkdtemp(path.join(tmpdir(), 'pejling-copy-'));
  try {
    const work = path.join(folder, 'library.sqlite');
    await copyFile(file, work);
    const hearings = await packedHearings(work, originals, now());
    if (hearings === null) return fail({ code: 'file-damaged', file: name });
    const mergeOne = (packed: CasePackage): number => {
      try {
        return store.write(() => {
          const merged = mergeCase({ store, mapAnchors, now: now() }, packed, name);
          if (!merged.ok || !merged.value.changesAnything) throw new NothingMerged(merged.ok ? null : merged.failure);
          return 1;
        });
      } catch (error) {
        if (error instanceof NothingMerged && error.failure === null) return 0;
        throw error;
      }
    };
    return succeed(store.write(() => hearings.reduce((sum, packed) => sum + mergeOne(packed), 0)));
  } catch (error) {
    if (error instanceof NothingMerged && error.failure !== null) return fail(error.failure);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
