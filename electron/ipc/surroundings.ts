import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import type { FolderPlace } from '../../shared/domain/folder-place.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import type { Notice } from '../../shared/ipc/notice.ts';
import type { Topic } from '../../shared/ipc/topic.ts';
import { moveLibrary } from '../backups/move-library.ts';
import type { BackupShelf, Examine } from '../backups/shelf.ts';
import type { Store } from '../db/store.ts';
import { mergeCopy } from '../packages/merge-copy.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import { conflictedCopies } from '../platform/conflicted-copies.ts';
import { folderFacts } from '../platform/folder-facts.ts';
import { placeOfFolder } from '../platform/folder-place.ts';
import { leaveMovedNote } from '../platform/moved-note.ts';
import { foldersIn, type DataFolder } from '../platform/paths.ts';
import type { Desktop } from './desktop.ts';
import type { Handlers } from './request-server.ts';

type Parts = {
  readonly folder: DataFolder;
  readonly store: Store;
  readonly desktop: Desktop;
  readonly examine: Examine;
  readonly originals: BlobStore;
  readonly shelf: BackupShelf;
  readonly mapAnchors: MapAnchors;
  readonly now: () => number;
  readonly broadcast: (topics: readonly Topic[]) => void;
  readonly notify: (notice: Notice) => void;
};

/** Name of a library's folder in one that someone chose. */
const FOLDER_NAME = 'Pejling';

const LOCAL: FolderPlace = { kind: 'local' };

const isTaken = (folder: string): boolean =>
  existsSync(folder) && (existsSync(foldersIn(folder).database) || readdirSync(folder).length > 0);

function freeFolderIn(chosen: string): string {
  for (let number = 1; ; number++) {
    const folder = path.join(chosen, number === 1 ? FOLDER_NAME : `${FOLDER_NAME} ${String(number)}`);
    if (!existsSync(folder)) return folder;
  }
}

const placeOf = async (folder: string): Promise<FolderPlace> => placeOfFolder(await folderFacts(folder));

/** Where the library lies, and what other programs do with its folder. */
export function surroundingsHandlers({ folder, store, desktop, examine, originals, shelf, mapAnchors, now, broadcast, notify }: Parts) {
  let place: FolderPlace | null = null;
  let isMoving = false;
  const kept = (): readonly string[] => store.preferences.read('places-kept') ?? [];
  const isKept = (file: string): boolean => kept().includes(file);
  const keep = (files: readonly string[]): void => store.preferences.write('places-kept', [...new Set([...kept(), ...files])], now());
  /** Copies that nobody has been told of. */
  const untold = (): string[] => conflictedCopies(folder.database).filter((name) => !isKept(path.join(folder.root, name)));

  /** Drives that do not answer must hold nothing up: what is found is told when it is found. */
  const look = async (): Promise<void> => {
    const found = await placeOf(folder.root);
    if (found.kind === 'local') return;
    place = found;
    broadcast(['surroundings']);
  };

  /** Where the library is to lie: where one lies when no one chooses, else where someone chooses. */
  const chooseTarget = async () => {
    const usual = desktop.usualFolder();
    if (usual !== null && !isTaken(usual) && (await placeOf(path.dirname(usual))).kind === 'local') return succeed(usual);
    const chosen = await desktop.chooseHome();
    if (chosen === null) return succeed(null);
    const home = path.resolve(chosen);
    return (await placeOf(home)).kind === 'local' ? succeed(freeFolderIn(home)) : fail({ code: 'place-not-local', folder: home } as const);
  };

  const move = async () => {
    const target = await chooseTarget();
    if (!target.ok || target.value === null) return target;
    const moved = await moveLibrary({
      from: folder,
      to: target.value,
      store,
      examine,
      onProgress: (done, total) => notify({ kind: 'moving-progress', done, total }),
      takeOver: (next) => desktop.goOverTo(next, () => leaveMovedNote(folder.root, next.root, now())),
    });
    return moved.ok ? succeed(moved.value.root) : moved;
  };

  return {
    'surroundings.told': () => {
      if (place === null) {
        place = LOCAL;
        void look();
      }
      return succeed({ folder: folder.root, place: isKept(folder.root) ? LOCAL : place, copies: untold() });
    },
    'surroundings.keep': ({ what }) => {
      keep(what === 'place' ? [folder.root] : untold().map((name) => path.join(folder.root, name)));
      return succeed(null);
    },
    'surroundings.move': async () => {
      if (isMoving) return succeed(null);
      isMoving = true;
      try {
        const moved = await move();
        if (!moved.ok || moved.value === null) return moved.ok ? succeed(null) : moved;
        return succeed({ folder: moved.value, kept: folder.root });
      } finally {
        isMoving = false;
      }
    },
    'surroundings.mergeCopies': async () => {
      const names = untold();
      const backup = await shelf.make('merge');
      if (!backup.ok) return backup;
      let hearings = 0;
      for (const name of names) {
        const file = path.join(folder.root, name);
        const merged = await mergeCopy({ store, originals, mapAnchors, now }, file);
        if (!merged.ok) return merged;
        hearings += merged.value;
        keep([file]);
      }
      return succeed({ hearings });
    },
    'surroundings.showFolder': async () => {
      desktop.showInFolder(folder.database);
      return succeed(null);
    },
  } satisfies Partial<Handlers>;
}
