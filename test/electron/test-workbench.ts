import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Failure } from '../../shared/domain/failure.ts';
import type { HearingFields } from '../../shared/domain/hearing.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { SourceReading } from '../../shared/corrections/source-reading.ts';
import type { Topic } from '../../shared/ipc/topic.ts';
import { IN_MEMORY } from '../../electron/db/connection.ts';
import { examineFile } from '../../electron/db/examine.ts';
import { UNSHARED } from '../../electron/db/lease.ts';
import { mailFile } from '../../electron/exporting/mail-file.ts';
import { renderNotes } from '../../electron/exporting/note-list.ts';
import { readDocument } from '../../electron/importing/read-document.ts';
import { noDesktop } from '../../electron/cli/no-desktop.ts';
import { silentLog } from '../../electron/platform/log.ts';
import { openWorkbench, type Surroundings, type Workbench } from '../../electron/workbench.ts';
import { readHere } from './read-here.ts';
import { knowsAll } from './spelling/knows-all.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** 12 September 2025, 10.00 in Denmark, when a test's clock starts; it moves a second with every look at it. */
export const TEST_NOW = Date.UTC(2025, 8, 12, 8, 0, 0);

export type TestWorkbench = Workbench & { readonly told: Topic[][] };

/** The value of a result that is expected to be there. */
export function valueOf<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`This succeeds: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** A real library, in memory unless a folder is given, with a clock and a desktop that a test can hold in its hand. */
export function testWorkbench(changes: Partial<Omit<Surroundings, 'folder'>> & { readonly root?: string } = {}): TestWorkbench {
  const { root, ...rest } = changes;
  const folder = root ?? temporaryFolder();
  const told: Topic[][] = [];
  let clock = TEST_NOW;
  const workbench = valueOf(
    openWorkbench({
      folder: {
        root: folder,
        database: root === undefined ? IN_MEMORY : path.join(folder, 'library.sqlite'),
        originals: path.join(folder, 'originals'),
        backups: path.join(folder, 'backups'),
        setAside: path.join(folder, 'damaged'),
        log: path.join(folder, 'log'),
      },
      lease: UNSHARED,
      desktop: noDesktop,
      examples: [],
      reading: readHere,
      readExample: readDocument,
      render: async () => ({ ok: true, value: new TextEncoder().encode('%PDF') }),
      renderPages: async () => ({ ok: true, value: [] }),
      renderNotes,
      renderPaper: async () => ({ ok: true, value: new TextEncoder().encode('%PDF') }),
      renderMail: async (mail, files) => mailFile(mail, files),
      drawable: () => null,
      speller: knowsAll,
      examine: async (file, isOurs) => examineFile(file, isOurs),
      version: '1.2.3',
      log: silentLog,
      now: () => (clock += 1000),
      broadcast: (topics) => {
        told.push([...topics]);
      },
      notify: () => undefined,
      ...rest,
    }),
  );
  onTestFinished(() => {
    workbench.close();
  });
  return { ...workbench, told };
}

export const HEARING: HearingFields = {
  title: 'Beskæftigelsesreformen 2025',
  authority: 'Nordfyns Kommune',
  journalNumber: '2025-17',
  receivedOn: '2025-08-21',
  deadline: '2025-09-12T12:00',
  recipient: 'Beskæftigelsesudvalget',
};

/** A small hearing draft, in the shape such drafts have. */
export const DRAFT = `Pejlemærker for en ny indsats

Baggrund
Reformen giver kommunen større frihed, men kræver også besparelser.

Pejlemærke 1: Alle skal have kontakt
Ingen borger efterlades alene. Kommunen tager kontakt inden for en uge.
`;

/** A hearing with the draft in it. */
export async function withDraft(workbench: Workbench): Promise<SourceReading> {
  const hearing = valueOf(await workbench.server.call('hearing.create', { fields: HEARING }));
  const outcome = valueOf(await workbench.server.call('source.importText', { hearingId: hearing.id, title: 'Pejlemærker', text: DRAFT }));
  if (outcome.kind !== 'imported') throw new Error(`The draft is imported: ${JSON.stringify(outcome)}`);
  return valueOf(await workbench.server.call('source.read', { sourceId: outcome.source.id }));
}

/** Where words stand in a source. */
export function rangeOf({ document }: SourceReading, words: string): { start: number; end: number } {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`The draft holds the words: ${words}`);
  return { start, end: start + words.length };
}

/** An id that nothing has. */
export const NO_ID = '00000000-0000-4000-8000-000000000000';
