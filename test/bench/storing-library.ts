import path from 'node:path';
import { examineFile } from '../../electron/db/examine.ts';
import { UNSHARED } from '../../electron/db/lease.ts';
import { noDesktop } from '../../electron/cli/no-desktop.ts';
import { renderNotes } from '../../electron/exporting/note-list.ts';
import { readDocument } from '../../electron/importing/read-document.ts';
import { silentLog } from '../../electron/platform/log.ts';
import { prepareDataFolder } from '../../electron/platform/paths.ts';
import { readApart } from '../../electron/platform/read-apart.ts';
import { readingFiles } from '../../electron/platform/reading-files.ts';
import { readingInNode } from '../../electron/platform/reading-in-node.ts';
import { openWorkbench } from '../../electron/workbench.ts';
import { knowsAll } from '../electron/spelling/knows-all.ts';

export type StoringLibrary = {
  /** Brings a file in by the way the window does: read in a process of its own, stored with its original, found by a search. */
  readonly store: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly close: () => void;
};

/** A real library on the disk, read into by the built program in `programFolder`. */
export async function storingLibrary(root: string, programFolder: string): Promise<StoringLibrary> {
  const folder = prepareDataFolder(root);
  if (!folder.ok) throw new Error(folder.failure.code);
  const opened = openWorkbench({
    folder: folder.value,
    lease: UNSHARED,
    desktop: noDesktop,
    examples: [],
    reading: readApart(readingInNode(readingFiles(path.resolve(programFolder)))),
    readExample: readDocument,
    render: () => Promise.reject(new Error('nothing is exported here')),
    renderPages: async () => ({ ok: true, value: [] }),
    renderNotes,
    renderPaper: () => Promise.reject(new Error('nothing is put on paper here')),
    renderMail: () => Promise.reject(new Error('nothing is sent here')),
    drawable: () => null,
    speller: knowsAll,
    examine: async (file, isOurs) => examineFile(file, isOurs),
    version: '0.0.0',
    log: silentLog,
    now: Date.now,
    broadcast: () => undefined,
    notify: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { server, close } = opened.value;
  const fields = { title: 'Måling', authority: '', journalNumber: '', receivedOn: null, deadline: null, recipient: '' };
  return {
    store: async (name, bytes) => {
      // The same file comes into a hearing once only.
      const hearing = await server.call('hearing.create', { fields });
      if (!hearing.ok) throw new Error(JSON.stringify(hearing.failure));
      const outcomes = await server.call('source.importFiles', { hearingId: hearing.value.id, files: [{ name, bytes }] });
      if (!outcomes.ok || outcomes.value.some(({ kind }) => kind !== 'imported')) throw new Error(JSON.stringify(outcomes));
    },
    close,
  };
}
