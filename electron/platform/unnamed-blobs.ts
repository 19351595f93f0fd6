import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file this young may be about to be named: it is kept before the row that names it. Milliseconds. */
const YOUNG = 10 * 60 * 1000;

/**
 * Removes the files of a blob store that nothing names, young ones only when they are among `gone`: what was removed a moment ago.
 * Answers those that could not be removed.
 */
export async function removeUnnamed(folder: string, named: ReadonlySet<string>, gone: ReadonlySet<string>, now: number): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const left: string[] = [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || named.has(entry.name)) continue;
    try {
      if (gone.has(entry.name) || now - (await stat(file)).mtimeMs > YOUNG) await rm(file, { force: true });
    } catch {
      left.push(entry.name);
    }
  }
  return left;
}
