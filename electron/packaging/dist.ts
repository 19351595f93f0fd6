import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadArtifact } from '@electron/get';
import { z } from 'zod';

/**
 * `npm run dist`: packs the build in out/ for this computer's system into dist/. What follows on the command line goes
 * to electron-builder: `npm run dist -- --dir` packs a folder without an installer.
 */
const root = path.resolve(import.meta.dirname, '../..');
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8')));

/** The innermost reason: what `fetch` throws says no more than that it failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}

/** Puts the shell into the cache that electron-builder takes it from, or says in one line why that cannot be. */
async function fetchShell(): Promise<boolean> {
  try {
    await downloadArtifact({ version, artifactName: 'electron', platform: process.platform, arch: process.arch });
    return true;
  } catch (error) {
    const wanted = `Electron ${version} (${process.platform}-${process.arch})`;
    process.stderr.write(
      `Nothing was packed: ${wanted} could not be fetched (${reasonOf(error)}). ELECTRON_MIRROR names another place to fetch it from.\n`,
    );
    return false;
  }
}

function pack(): number {
  const builder = fileURLToPath(import.meta.resolve('electron-builder/cli.js'));
  const { status, error } = spawnSync(process.execPath, [builder, '--publish', 'never', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  return status ?? 1;
}

process.exitCode = (await fetchShell()) ? pack() : 1;
