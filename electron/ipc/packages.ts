import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { HearingId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { MergeReport } from '../../shared/packages/merge-report.ts';
import type { PackageChoice, PackageContents } from '../../shared/packages/package-choice.ts';
import type { CasePackage } from '../../shared/packages/package-parts.ts';
import { safeFileName } from '../../shared/response/export-file-name.ts';
import type { Store } from '../db/store.ts';
import { catchUp } from '../packages/catch-up.ts';
import { conflictsOf } from '../packages/conflicts.ts';
import { contentsOf } from '../packages/contents.ts';
import { decideConflict, reopenConflict } from '../packages/decide.ts';
import { gather, withFiles } from '../packages/gather.ts';
import { mergeCase, sharedBy } from '../packages/merge-case.ts';
import { lock, unlock } from '../packages/passphrase.ts';
import { readPackage } from '../packages/read-package.ts';
import { redoMerge, undoMerge } from '../packages/undo-merge.ts';
import { writePackage } from '../packages/write-package.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import { writeWhole } from '../platform/write-file.ts';
import type { Desktop } from './desktop.ts';
import type { ExportedFiles } from './exported-files.ts';
import type { Handlers } from './request-server.ts';

/** Most bytes of a package file. */
const LARGEST_PACKAGE = 200 * 1024 * 1024;

/** Packages that are read and wait: a person decides on one at a time. */
const MOST_OPENED = 4;

const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);
const noMerge = fail({ code: 'not-found', what: 'merge' } as const);
const noConflict = fail({ code: 'not-found', what: 'conflict' } as const);

type Opened = { readonly file: string; readonly locked: Uint8Array | null; readonly packed: CasePackage | null };

type Parts = {
  readonly store: Store;
  readonly desktop: Desktop;
  readonly originals: BlobStore;
  readonly mapAnchors: MapAnchors;
  readonly exported: ExportedFiles;
  readonly version: string;
  readonly now: () => number;
  /** Lets every window begin anew: what it holds of answers' text is no longer what the library holds. */
  readonly reloadWindows: () => void;
};

/** Thrown to leave a transaction without a trace; carries what was found in it. */
class Undone extends Error {
  readonly result: Result<MergeReport, Failure>;
  constructor(result: Result<MergeReport, Failure>) {
    super('undone');
    this.result = result;
  }
}

export function packageHandlers({ store, desktop, originals, mapAnchors, exported, version, now, reloadWindows }: Parts) {
  const waiting = new Map<string, Opened>();
  const wait = (opened: Opened): string => {
    const openedId = randomUUID();
    waiting.set(openedId, opened);
    for (const oldest of [...waiting.keys()].slice(0, -MOST_OPENED)) waiting.delete(oldest);
    return openedId;
  };

  const pack = async (hearingId: HearingId, choice: PackageChoice, file: string) => {
    const at = now();
    const gathered = store.write(() => {
      if (store.hearings.find(hearingId) === null) return null;
      catchUp(store, hearingId, at);
      return gather(store, hearingId, choice, at);
    });
    if (gathered === null) return noHearing;
    const { packed, missing } = await withFiles(gathered, originals);
    const bytes = writePackage(packed, version, file);
    if (!bytes.ok) return bytes;
    return succeed({ packed, bytes: bytes.value, contents: contentsOf(packed, bytes.value.length, missing) });
  };

  /** What a merge would change: the merge itself, undone at its end. */
  const preview = (packed: CasePackage, file: string): Result<MergeReport, Failure> => {
    try {
      return store.write(() => {
        throw new Undone(mergeCase({ store, mapAnchors, now: now() }, packed, file));
      });
    } catch (error) {
      if (error instanceof Undone) return error.result;
      return refused(error, file);
    }
  };

  /** What the database refuses of a package breaks its rules: the package is not whole. */
  const refused = (error: unknown, file: string): Result<never, Failure> => {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))
      return fail({ code: 'file-damaged', file });
    throw error;
  };

  const read = async (bytes: Uint8Array, file: string, passphrase: string | null) => {
    const packed = await readPackage(bytes, file, passphrase);
    if (!packed.ok) return packed;
    const report = preview(packed.value, file);
    if (!report.ok) return report;
    return succeed({ openedId: wait({ file, locked: null, packed: packed.value }), file, report: report.value });
  };

  const open = async (bytes: Uint8Array, name: string, passphrase: string | null) => {
    const opened = await read(bytes, name, passphrase);
    if (opened.ok) return succeed({ kind: 'opened' as const, ...opened.value });
    if (opened.failure.code !== 'package-locked') return opened;
    return succeed({ kind: 'locked' as const, openedId: wait({ file: name, locked: bytes, packed: null }), file: name });
  };

  const openFile = async (file: string, passphrase: string | null) => {
    const bytes = await readWhole(file, LARGEST_PACKAGE);
    return bytes.ok ? open(bytes.value, nameOf(file), passphrase) : bytes;
  };

  return {
    'package.preview': async ({ hearingId, choice }): Promise<Result<PackageContents, Failure>> => {
      const packed = await pack(hearingId, choice, '');
      return packed.ok ? succeed(packed.value.contents) : packed;
    },
    'package.write': async ({ hearingId, choice, passphrase }) => {
      const hearing = store.hearings.find(hearingId);
      if (hearing === null) return noHearing;
      const target = await desktop.chooseWhereToKeep(safeFileName(`${hearing.title}.pejling`));
      if (target === null) return succeed(null);
      const file = path.resolve(target);
      const packed = await pack(hearingId, choice, nameOf(file));
      if (!packed.ok) return packed;
      const { contents } = packed.value;
      const bytes = passphrase === null ? packed.value.bytes : await lock(packed.value.bytes, passphrase);
      const written = await writeWhole(file, bytes);
      if (!written.ok) return written;
      store.write(() => {
        for (const { id } of packed.value.packed.about.answers) store.cases.merges.markShared(id, now());
        store.cases.log.markShared(hearingId, sharedBy(packed.value.packed));
      });
      exported.add(file);
      return succeed({ path: file, bytes: bytes.length, contents });
    },
    'package.open': async ({ file, passphrase }) => {
      if (file !== null) return open(file.bytes, file.name, passphrase);
      const chosen = await desktop.choosePackage();
      return chosen === null ? succeed(null) : openFile(chosen, passphrase);
    },
    'package.openGiven': async () => {
      const given = desktop.givenPackage();
      return given === null ? succeed(null) : openFile(given, null);
    },
    'package.unlock': async ({ openedId, passphrase }) => {
      const opened = waiting.get(openedId);
      if (opened === undefined || opened.locked === null) return noMerge;
      const unlocked = await unlock(opened.locked, passphrase);
      if (unlocked === null) return fail({ code: 'passphrase-wrong', file: opened.file });
      const outcome = await read(unlocked, opened.file, null);
      if (outcome.ok) waiting.delete(openedId);
      return outcome;
    },
    'package.merge': async ({ openedId }) => {
      const opened = waiting.get(openedId);
      if (opened === undefined || opened.packed === null) return noMerge;
      const { packed, file } = opened;
      // What refers to files comes after them: a merge that is there has all it needs.
      for (const [sum, bytes] of packed.originals) {
        const kept = await originals.put(sum, bytes);
        if (!kept.ok) return kept;
      }
      try {
        const merged = store.write(() => {
          const outcome = mergeCase({ store, mapAnchors, now: now() }, packed, file);
          if (!outcome.ok) throw new Undone(outcome);
          return outcome;
        });
        waiting.delete(openedId);
        return merged;
      } catch (error) {
        return error instanceof Undone ? error.result : refused(error, file);
      }
    },
    'merge.list': ({ hearingId }) => {
      const merges = store.cases.merges.ofHearing(hearingId);
      const last = merges.find(({ undoneAt }) => undoneAt === null);
      const [newest] = merges;
      return succeed(
        merges.map(({ id, report, mergedAt, undoneAt }) => ({
          mergeId: id,
          mergedAt,
          isUndone: undoneAt !== null,
          canUndo: id === last?.id,
          canRedo: undoneAt !== null && id === newest?.id,
          from: report.maker?.author.name ?? '',
          conflicts: report.conflicts.count,
        })),
      );
    },
    'merge.undo': ({ mergeId }) => {
      if (!undoMerge(store, mergeId, now())) return noMerge;
      reloadWindows();
      return succeed(null);
    },
    'merge.redo': ({ mergeId }) => {
      if (!redoMerge(store, mergeId)) return noMerge;
      reloadWindows();
      return succeed(null);
    },
    'conflict.list': ({ hearingId }) => {
      if (store.hearings.find(hearingId) === null) return noHearing;
      const names = store.authors.list().map(({ id, name }) => ({ authorId: id, name }));
      return succeed({ conflicts: conflictsOf(store, hearingId), names });
    },
    'conflict.decide': ({ hearingId, conflictId, choice }) => {
      const decisionId = decideConflict({ store, hearingId, now: now() }, conflictId, choice);
      return decisionId === null ? noConflict : succeed({ decisionId });
    },
    'conflict.reopen': ({ decisionId }) => (reopenConflict(store, decisionId, now()) ? succeed(null) : noConflict),
  } satisfies Partial<Handlers>;
}
