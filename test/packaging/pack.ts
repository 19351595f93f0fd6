import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Target, writePlaceholderShell } from './placeholder-shell.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Where the parts of a package lie. Absolute paths. */
export type Packed = {
  /** The file that holds the fuses; on macOS the whole .app, as @electron/fuses wants it. */
  readonly executable: string;
  readonly archive: string;
  /** What the system loads as files, in the folders that the archive would have them in. */
  readonly unpacked: string;
  /** The folder with a file, or on macOS a folder, for each of Electron's languages. */
  readonly languages: string;
};

/** What cannot be done to a shell that is none, or not on this computer. */
const PLACEHOLDER_SETTINGS: Record<Target, readonly string[]> = {
  linux: [],
  // Icon, version and the archive's hash are written into the resources of a real .exe.
  win: ['-c.disableAsarIntegrity=true', '-c.win.signAndEditExecutable=false'],
  // Signing is a program of macOS's.
  mac: ['-c.electronFuses.resetAdHocDarwinSignature=false', '-c.mac.identity=null'],
};

function requireBuild(): void {
  const missing = ['out/main/main.js', 'out/main/cli.js', 'out/preload/preload.cjs', 'out/renderer/index.html'].filter(
    (file) => !existsSync(path.join(root, file)),
  );
  if (missing.length > 0)
    throw new Error(`There is no build to pack: ${missing.join(', ')} missing. Run \`npm run build\` first, as \`npm test\` does.`);
}

function partsOf(target: Target, folder: string): Packed {
  switch (target) {
    case 'linux':
    case 'win': {
      const resources = path.join(folder, 'resources');
      return {
        executable: path.join(folder, target === 'win' ? 'Pejling.exe' : 'pejling'),
        archive: path.join(resources, 'app.asar'),
        unpacked: path.join(resources, 'app.asar.unpacked'),
        languages: path.join(folder, 'locales'),
      };
    }
    case 'mac': {
      const contents = path.join(folder, 'Pejling.app/Contents');
      return {
        executable: path.join(folder, 'Pejling.app'),
        archive: path.join(contents, 'Resources/app.asar'),
        unpacked: path.join(contents, 'Resources/app.asar.unpacked'),
        languages: path.join(contents, 'Frameworks/Electron Framework.framework/Versions/A/Resources'),
      };
    }
  }
}

/** Packs the build in out/ with the project's own electron-builder.yml, around a placeholder for Electron, below `folder`. */
export async function pack(target: Target, folder: string): Promise<Packed> {
  requireBuild();
  const shell = path.join(folder, `shell-${target}`);
  const output = path.join(folder, `dist-${target}`);
  writePlaceholderShell(target, shell);
  const builder = path.join(root, 'node_modules/electron-builder/cli.js');
  const settings = [`-c.electronDist=${shell}`, `-c.directories.output=${output}`, ...PLACEHOLDER_SETTINGS[target]];
  // What it prints is worth reading only when it fails: execFile puts standard error into the message, not standard output.
  await promisify(execFile)(process.execPath, [builder, `--${target}`, '--dir', '--publish', 'never', ...settings], { cwd: root }).catch(
    (error: unknown) => {
      const printed = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
      throw new Error(`electron-builder could not pack for ${target}:\n${printed}`, { cause: error });
    },
  );
  const [packed] = readdirSync(output, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (packed === undefined) throw new Error(`electron-builder left no folder in ${output}.`);
  return partsOf(target, path.join(output, packed.name));
}
