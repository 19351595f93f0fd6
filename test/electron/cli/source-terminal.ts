import path from 'node:path';
import { examineFile } from '../../../electron/db/examine.ts';
import { leaseFor } from '../../../electron/db/lease.ts';
import type { Terminal } from '../../../electron/cli/command.ts';
import { exportResponse } from '../../../electron/exporting/export-response.ts';
import { mailFile } from '../../../electron/exporting/mail-file.ts';
import { renderPaper } from '../../../electron/exporting/note-paper.ts';
import { renderNotes } from '../../../electron/exporting/note-list.ts';
import { readDocument } from '../../../electron/importing/read-document.ts';
import { exampleFiles } from '../../../electron/platform/example-files.ts';
import { silentLog } from '../../../electron/platform/log.ts';
import { prepareDataFolder } from '../../../electron/platform/paths.ts';
import type { ReadApart } from '../../../electron/platform/read-apart.ts';
import { openLeased } from '../../../electron/workbench.ts';
import { sourceAssets } from '../exporting/source-assets.ts';
import { readHere } from '../read-here.ts';
import { knowsAll } from '../spelling/knows-all.ts';

const SEEDS = path.resolve(import.meta.dirname, '../../../seeds');

/** What electron/cli.ts gives a command, made of the sources instead of the built program. A library must be named. */
export function sourceTerminal(output: Pick<Terminal, 'write' | 'complain'>, reading: ReadApart = readHere): Terminal {
  return {
    ...output,
    examples: () => exampleFiles(SEEDS),
    read: reading.read,
    openLibrary: async (data, desktop, access) => {
      if (data === undefined) throw new Error('A test never opens the library of whoever runs it.');
      const prepared = prepareDataFolder(path.resolve(data));
      if (!prepared.ok) return prepared;
      const lease = leaseFor(access, prepared.value.database, Date.now());
      if (!lease.ok) return lease;
      const assets = sourceAssets();
      return openLeased({
        folder: prepared.value,
        lease: lease.value,
        desktop,
        examples: exampleFiles(SEEDS),
        reading,
        readExample: readDocument,
        render: (response, format) => exportResponse(response, format, assets),
        renderPages: async () => ({ ok: true, value: [] }),
        renderNotes,
        renderPaper: (paper, format, file) => renderPaper(paper, format, file, assets),
        renderMail: async (mail, files) => mailFile(mail, files),
        drawable: assets.drawable,
        speller: knowsAll,
        examine: async (file, isOurs) => examineFile(file, isOurs),
        version: '0',
        log: silentLog,
        now: Date.now,
        broadcast: () => undefined,
        notify: () => undefined,
      });
    },
  };
}
