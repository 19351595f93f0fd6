import { moveLibrary } from '../../../electron/backups/move-library.ts';
import { examineFile } from '../../../electron/db/examine.ts';
import { openStore } from '../../../electron/db/store.ts';
import { leaveMovedNote } from '../../../electron/platform/moved-note.ts';
import { foldersIn } from '../../../electron/platform/paths.ts';
import { succeed } from '../../../shared/domain/result.ts';

/** Moves a library and is killed at one of the moments of it; says how many there were where it is not. */
const [root = '', to = '', last = '0'] = process.argv.slice(2);
const from = foldersIn(root);
const store = openStore(from.database, 0);
if (!store.ok) throw new Error(store.failure.code);

let moments = 0;
const moment = (): void => {
  moments += 1;
  if (moments === Number(last)) process.kill(process.pid, 'SIGKILL');
};

const moved = await moveLibrary({
  from,
  to,
  store: store.value,
  examine: async (file, isOurs) => {
    moment();
    return examineFile(file, isOurs);
  },
  onProgress: moment,
  takeOver: (folder) => {
    moment();
    leaveMovedNote(from.root, folder.root, 1);
    moment();
    return succeed(null);
  },
});
if (!moved.ok) throw new Error(JSON.stringify(moved.failure));
process.stdout.write(String(moments));
