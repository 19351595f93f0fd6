import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { HearingId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import type { BackupShelf } from '../backups/shelf.ts';
import { copiesIn } from '../backups/rewrite-copies.ts';
import { copyHolds, eraseFromCopy } from '../db/erasure.ts';
import type { Store } from '../db/store.ts';
import type { OpenCopies } from '../platform/open-copies.ts';
import { removeUnnamed } from '../platform/unnamed-blobs.ts';
import type { Handlers } from './request-server.ts';

const noHearing = fail({ code: 'not-found', what: 'hearing' } as const);

type Parts = {
  readonly store: Store;
  /** Folder of the originals. */
  readonly originals: string;
  /** Folder of damaged libraries that were set aside. */
  readonly setAside: string;
  readonly shelf: BackupShelf;
  readonly copies: OpenCopies;
  readonly now: () => number;
  /** Lets every window begin anew: none may keep, or bring back, what it holds of the hearing. */
  readonly reloadWindows: () => void;
};

/** Hearings that are removed for good, and the days people mean to do it. */
export function erasingHandlers({ store, originals, setAside, shelf, copies, now, reloadWindows }: Parts) {
  let report: { title: string; left: string[] } | null = null;
  const dates = () => store.preferences.read('deletion-dates') ?? [];

  /** A damaged library may hold a hearing where nobody can look. Only its owner can say that nothing more is wanted from it. */
  const damagedLibraries = async (): Promise<string[]> =>
    (await copiesIn(setAside)).map((file) => path.join(path.basename(setAside), file));

  /** The copies that hold a hearing, and those that cannot be looked into. */
  const copiesWith = async (hearingId: HearingId) => {
    const [holding, unreadable]: [string[], string[]] = [[], []];
    for (const file of await copiesIn(shelf.folder)) {
      try {
        if (copyHolds(path.join(shelf.folder, file), hearingId)) holding.push(file);
      } catch {
        unreadable.push(file);
      }
    }
    return { holding, unreadable: [...unreadable, ...(await damagedLibraries())] };
  };

  return {
    'hearing.deletionDates': () =>
      succeed(
        dates().flatMap((date) => {
          const title = store.erasure.survey(date.hearingId)?.title;
          return title === undefined ? [] : [{ ...date, title }];
        }),
      ),
    'hearing.setDeletionDate': ({ hearingId, on }) => {
      if (store.hearings.find(hearingId) === null) return noHearing;
      const others = dates().filter((date) => date.hearingId !== hearingId);
      store.preferences.write('deletion-dates', on === null ? others : [...others, { hearingId, on }], now());
      return succeed(null);
    },
    'hearing.surveyErasure': async ({ hearingId }) => {
      const erasure = store.erasure.survey(hearingId);
      if (erasure === null) return noHearing;
      const { holding, unreadable } = await copiesWith(hearingId);
      const sized = holding.map(async (file) => ({ file, bytes: (await stat(path.join(shelf.folder, file))).size }));
      return succeed({ erasure, copies: await Promise.all(sized), unreadable });
    },
    'hearing.erase': async ({ hearingId }) => {
      const survey = store.erasure.survey(hearingId);
      if (survey === null) return noHearing;
      const before = store.erasure.namedFiles();
      store.erasure.erase(hearingId);
      const after = store.erasure.namedFiles();
      const left = await removeUnnamed(originals, after, new Set([...before].filter((file) => !after.has(file))), now());
      // The copies that other programs were given to open.
      copies.remove();
      const rewritten = await shelf.rewrite(
        (file) => copyHolds(file, hearingId),
        (file) => eraseFromCopy(file, hearingId),
      );
      if (!rewritten.ok) return rewritten;
      left.push(...rewritten.value, ...(await damagedLibraries()));
      report = { title: survey.title, left };
      reloadWindows();
      return succeed({ left });
    },
    'hearing.erasureReport': async () => {
      const untold = report;
      report = null;
      return succeed(untold);
    },
  } satisfies Partial<Handlers>;
}
