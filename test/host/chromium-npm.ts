import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

/** A Chromium out of the npm package, with what it needs to run on a bare machine. */
export interface UnpackedChromium {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const root = path.resolve(import.meta.dirname, '../..');

function cacheFolder(version: string): string {
  const name = `pejling-chromium-${version}`;
  const beside = path.join(root, 'node_modules/.cache');
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return path.join(beside, name);
  } catch {
    return path.join(os.tmpdir(), name);
  }
}

async function unpackTar(archive: string, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  const tar = spawn('tar', ['-x', '-f', '-', '-C', into], { stdio: ['pipe', 'ignore', 'inherit'] });
  const exited = once(tar, 'exit');
  await pipeline(createReadStream(archive), createBrotliDecompress(), tar.stdin);
  const [code] = await exited;
  if (code !== 0) throw new Error(`tar could not unpack ${archive}`);
}

/** Fonts for a machine that has none: the package's own, and those that ship with the app. */
const fontConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <dir>${root}/node_modules/@expo-google-fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

/**
 * Unpacks `@sparticuz/chromium` (Linux x64, brotli) once into a cache folder, with its NSS libraries, software graphics
 * and fonts. Not through the package's own function: that one leaves a half-written file behind when it is interrupted,
 * and leaves the NSS libraries out anywhere but on Amazon's machines. `undefined` where the package is not installed.
 */
export async function unpackNpmChromium(): Promise<UnpackedChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  let packageFolder: string;
  try {
    packageFolder = path.resolve(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../..');
  } catch {
    return undefined;
  }
  const manifest: unknown = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0';
  const folder = cacheFolder(version);
  if (!existsSync(folder)) {
    const archive = (name: string): string => path.join(packageFolder, 'bin', name);
    const partial = `${folder}.${process.pid}`;
    mkdirSync(partial, { recursive: true });
    await pipeline(
      createReadStream(archive('chromium.br')),
      createBrotliDecompress(),
      createWriteStream(path.join(partial, 'chromium'), { mode: 0o755 }),
    );
    await unpackTar(archive('al2023.tar.br'), partial);
    await unpackTar(archive('swiftshader.tar.br'), partial);
    await unpackTar(archive('fonts.tar.br'), partial);
    try {
      renameSync(partial, folder);
    } catch {
      rmSync(partial, { recursive: true, force: true }); // another process was first
    }
  }
  const fonts = path.join(folder, 'pejling-fonts.conf');
  if (!existsSync(fonts)) writeFileSync(fonts, fontConfig(folder));
  const libraries = [path.join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter((part) => part !== undefined).join(':');
  return { executable: path.join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts } };
}
