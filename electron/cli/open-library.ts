import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Failure } from '../../shared/domain/failure.ts';
import type { Result } from '../../shared/domain/result.ts';
import { exportAssets } from '../exporting/export-assets.ts';
import { exportResponse } from '../exporting/export-response.ts';
import { mailFile } from '../exporting/mail-file.ts';
import { renderPaper } from '../exporting/note-paper.ts';
import { renderNotes } from '../exporting/note-list.ts';
import { previewPages } from '../exporting/preview.ts';
import { readDocument } from '../importing/read-document.ts';
import { examineFile } from '../db/examine.ts';
import { leaseFor, type Access } from '../db/lease.ts';
import type { Desktop } from '../ipc/desktop.ts';
import { exampleFiles } from '../platform/example-files.ts';
import { fileLog } from '../platform/log.ts';
import { prepareDataFolder } from '../platform/paths.ts';
import type { ReadApart } from '../platform/read-apart.ts';
import { spellerThread, spellingFiles } from '../spelling/speller.ts';
import { openLeased, type Workbench } from '../workbench.ts';

const Package = z.object({ version: z.string() });

/** Opens the library in `dataFolder` as the window does, without one. `programFolder` is out/main. */
export function openLibrary(parts: {
  programFolder: string;
  dataFolder: string;
  desktop: Desktop;
  reading: ReadApart;
  access: Access;
}): Result<Workbench, Failure> {
  const { programFolder, dataFolder, desktop, reading, access } = parts;
  const prepared = prepareDataFolder(dataFolder);
  if (!prepared.ok) return prepared;
  const lease = leaseFor(access, prepared.value.database, Date.now());
  if (!lease.ok) return lease;
  const assets = exportAssets(programFolder);
  return openLeased({
    folder: prepared.value,
    lease: lease.value,
    desktop,
    examples: exampleFiles(path.join(programFolder, 'seeds')),
    reading,
    readExample: readDocument,
    render: (response, format, choices) => exportResponse(response, format, assets, choices),
    renderPages: (response, known, choices) => previewPages(response, known, assets, choices),
    renderNotes,
    renderPaper: (paper, format, file) => renderPaper(paper, format, file, assets),
    renderMail: async (mail, files) => mailFile(mail, files),
    drawable: assets.drawable,
    speller: spellerThread(spellingFiles(programFolder)),
    examine: async (file, isOurs) => examineFile(file, isOurs),
    version: Package.parse(JSON.parse(readFileSync(path.join(programFolder, '../../package.json'), 'utf8'))).version,
    log: fileLog(prepared.value.log, Date.now),
    now: Date.now,
    // Other processes are not told: a window asks again when it is opened.
    broadcast: () => undefined,
    notify: () => undefined,
  });
}
