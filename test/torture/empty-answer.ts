import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Failure } from '../../shared/domain/failure.ts';
import { ResponseId } from '../../shared/domain/ids.ts';
import { succeed, type Result } from '../../shared/domain/result.ts';
import { loadResponseDoc } from '../../shared/response/response-doc.ts';
import { openStore } from '../../electron/db/store.ts';
import { HEARING, TEST_NOW, testWorkbench, valueOf } from '../electron/test-workbench.ts';

/** The program that writes, and is stopped in the middle of it. */
export const WRITING_CHILD = path.join(import.meta.dirname, 'writing-child.ts');

/** Name of the library among the files of its folder. */
export const LIBRARY = 'library.sqlite';

/** strace may be there and not be permitted, as in some containers. */
export const canTrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** A folder in memory where there is one, since what is tried here does not wait for a disk; it goes when the test ends. */
export function quickFolder(): string {
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'pejling-torture-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A library in a folder of its own, with an answer in which nothing is counted yet. */
export async function emptyAnswer(): Promise<{ root: string; responseId: ResponseId; files: ReadonlyMap<string, Buffer> }> {
  const root = quickFolder();
  const workbench = testWorkbench({ root });
  const { id } = valueOf(await workbench.server.call('hearing.create', { fields: HEARING }));
  const response = valueOf(await workbench.server.call('response.create', { hearingId: id }));
  workbench.close();
  const names = readdirSync(root).filter((name) => statSync(path.join(root, name)).isFile());
  const files = new Map(names.map((name) => [name, readFileSync(path.join(root, name))]));
  return { root, responseId: ResponseId.parse(response.id), files };
}

/** Makes these the only files of a folder. */
export function layOut(folder: string, files: ReadonlyMap<string, Buffer>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of files) writeFileSync(path.join(folder, name), content);
}

/** How far an answer in a library has been counted; the failure where the library cannot be opened. */
export function countedIn(folder: string, responseId: ResponseId): Result<number, Failure> {
  const opened = openStore(path.join(folder, LIBRARY), TEST_NOW);
  if (!opened.ok) return opened;
  try {
    return succeed(Number(loadResponseDoc(opened.value.responses.log(responseId, 0).updates).getMap('count').get('last') ?? 0));
  } finally {
    opened.value.close();
  }
}
