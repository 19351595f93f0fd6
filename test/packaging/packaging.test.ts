import { extractAll, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spellerThread, spellingFiles } from '../../electron/spelling/speller.ts';
import type { NativeReport } from './load-native.ts';
import { pack, type Packed } from './pack.ts';
import type { Target } from './placeholder-shell.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Megabytes of 10^6 bytes. The archive: build, fonts (2.4 of them for emoji, signs, Arabic and Hebrew), examples, and room for the reader of PDFs and the dictionary. */
const ARCHIVE_LIMIT_MB = 28;
/** Outside it: Typst (52 MB) and SQLite (2.3 MB), once. */
const NATIVE_LIMIT_MB = 60;

/** As npm and the native packages call a system. */
const PLATFORMS: Record<Target, NodeJS.Platform> = { linux: 'linux', win: 'win32', mac: 'darwin' };
const TARGETS = ['linux', 'win', 'mac'] as const satisfies readonly Target[];

type FuseName = keyof typeof FuseV1Options;
/** Every fuse there is to set, as electron-builder.yml has it. */
const FUSES: Record<FuseName, '0' | '1'> = {
  RunAsNode: '0',
  EnableCookieEncryption: '0',
  EnableNodeOptionsEnvironmentVariable: '0',
  EnableNodeCliInspectArguments: '0',
  EnableEmbeddedAsarIntegrityValidation: '1',
  OnlyLoadAppFromAsar: '1',
  LoadBrowserProcessSpecificV8Snapshot: '0',
  GrantFileProtocolExtraPrivileges: '0',
};

/** The one whose package runs on this computer. */
const OWN = TARGETS.find((target) => PLATFORMS[target] === process.platform);
/** The package that npm installs on this computer only. */
const OWN_TYPST = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : process.platform === 'win32' ? '-msvc' : ''}`;

const run = async (program: string, args: readonly string[], cwd: string): Promise<string> =>
  (await promisify(execFile)(process.execPath, [program, ...args], { cwd, env: { ...process.env, NODE_PATH: '' } })).stdout;

/** Every file below a folder, with `/` on every system, sorted. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();

/** Everything in the archive, folders too, with `/` on every system. */
const contentOf = ({ archive }: Packed): string[] =>
  listPackage(archive, { isPack: false }).map((name) => name.split(path.sep).join('/').replace(/^\//, ''));

const packageOf = (file: string): string | undefined => /^node_modules\/((?:@[^/]+\/)?[^@/][^/]*)\//.exec(file)?.[1];

let folder: string;
const packages = new Map<Target, Packed>();

function packedFor(target: Target | undefined): Packed {
  const packed = target && packages.get(target);
  if (packed === undefined) throw new Error(`Nothing was packed for ${target ?? process.platform}.`);
  return packed;
}

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'pejling-packaging-')));
  // One after the other: each reads the whole tree of npm.
  for (const target of TARGETS) packages.set(target, await pack(target, folder));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('carries the terms of every package that is bundled, and of the typefaces', () => {
  const main = path.join(root, 'out/main');
  const sources = filesBelow(main)
    .filter((file) => file.endsWith('.js.map'))
    .flatMap((file): string[] => JSON.parse(readFileSync(path.join(main, file), 'utf8')).sources);
  const bundled = new Set(sources.flatMap((source) => packageOf(source.replace(/^.*(?=node_modules\/)/, '')) ?? []));
  expect(bundled).toContain('pdfjs-dist');
  const terms = readFileSync(path.join(main, 'third-party-licences.txt'), 'utf8');
  expect([...bundled].filter((name) => !terms.includes(`\n${name} `) && !terms.startsWith(`${name} `))).toEqual([]);
  expect(terms).toContain('SIL Open Font License, Version 1.1');
  for (const family of ['inter', 'source-serif-4', 'noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-symbols-2', 'noto-emoji'])
    expect(terms).toMatch(new RegExp(`^@expo-google-fonts/${family} \\d`, 'm'));
  const page = readFileSync(path.join(root, 'out/renderer/third-party-licences.txt'), 'utf8');
  for (const name of ['react', 'react-aria-components', '@tiptap/core', 'yjs']) expect(page).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

describe.each(TARGETS)('the package for %s', (target) => {
  it('holds the program, the page, the examples, the fonts and the template', () => {
    const content = contentOf(packedFor(target));
    const built = filesBelow(path.join(root, 'out')).filter((file) => /^(main|preload|renderer)\//.test(file) && !file.endsWith('.map'));
    expect(built).toEqual(
      expect.arrayContaining([
        'main/main.js',
        'main/cli.js',
        'main/reading-process.js',
        'main/typst-worker.js',
        'main/examine-worker.js',
        'main/spelling-worker.js',
        'main/spelling/da.aff',
        'main/spelling/da.dic',
        'main/spelling/da.licence.txt',
        'main/spelling/en.dic',
        'main/spelling/en.licence.txt',
        'main/spelling/MPL-1.1.txt',
        'main/spelling/README.txt',
        'main/third-party-licences.txt',
        'main/seeds/nordfyn/seed.json',
        'main/templates/response.typ',
        'main/templates/margin-notes.typ',
        'main/fonts/Inter_400Regular.ttf',
        'main/fonts/SourceSerif4_400Regular.ttf',
        'main/fonts/NotoSansArabic_400Regular.ttf',
        'main/fonts/NotoSansHebrew_400Regular.ttf',
        'main/fonts/NotoSansSymbols2_400Regular.ttf',
        'main/fonts/NotoEmoji_400Regular.ttf',
        'preload/preload.cjs',
        'renderer/index.html',
        'renderer/third-party-licences.txt',
      ]),
    );
    expect(content).toEqual(expect.arrayContaining(['package.json', ...built.map((file) => `out/${file}`)]));
  });

  it('holds nothing else: no source, no source map, no test, no tool', () => {
    const content = contentOf(packedFor(target));
    const rooms = new Set(content.flatMap((file) => /^(out\/[^/]+|[^/]+)/.exec(file)?.[0] ?? []));
    expect([...rooms].toSorted()).toEqual(['node_modules', 'out', 'out/main', 'out/preload', 'out/renderer', 'package.json']);
    const own = target === OWN ? [OWN_TYPST] : [];
    expect([...new Set(content.flatMap((file) => packageOf(file) ?? []))].toSorted()).toEqual(
      ['@myriaddreamin/typst-ts-node-compiler', ...own, 'better-sqlite3'].toSorted(),
    );
    expect(content.filter((file) => /\.(map|tsx?|c|cc|cpp|h|gyp|gypi|tsbuildinfo)$/.test(file))).toEqual([]);
  });

  it("holds native files of its own system only, and keeps them outside the archive, where the system's loader finds them", () => {
    const { unpacked } = packedFor(target);
    const system = `${PLATFORMS[target]}-${process.arch}`;
    const natives = contentOf(packedFor(target)).filter((file) => file.endsWith('.node'));
    expect(natives).toContain(`node_modules/better-sqlite3/prebuilds/${system}.node`);
    expect(natives.filter((file) => !new RegExp(`(^|[/.])${system}(-gnu|-msvc)?\\.node$`).test(file))).toEqual([]);
    expect(filesBelow(unpacked)).toEqual(natives.toSorted());
  });

  it('has every fuse set: it starts as itself only, from its archive only', async () => {
    const wire = await getCurrentFuseWire(packedFor(target).executable);
    // In the executable each is a character, 0 or 1. as: the names of the table above.
    const states = (Object.keys(FUSES) as FuseName[]).map((name) => [name, String.fromCharCode(Number(wire[FuseV1Options[name]]))]);
    expect(Object.fromEntries(states)).toEqual(FUSES);
  });

  it('speaks Danish and English', () => {
    const names = readdirSync(packedFor(target).languages).map((name) => path.parse(name).name);
    expect(names.toSorted()).toEqual(['da', 'en-US']);
  });
});

it("carries the archive's hash on macOS, which the program checks before it loads it", () => {
  const { archive, executable } = packedFor('mac');
  const hash = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
  expect(readFileSync(path.join(executable, 'Contents/Info.plist'), 'utf8')).toContain(`<string>${hash}</string>`);
});

describe('the packed program', () => {
  let app: string;

  beforeAll(() => {
    // Outside the project, so that nothing is found in its node_modules; Node reads no archive, so its content is laid out as files.
    app = path.join(folder, 'app');
    extractAll(packedFor(OWN).archive, app);
  });

  it('is small', () => {
    const { archive, unpacked } = packedFor(OWN);
    const native = filesBelow(unpacked).reduce((sum, file) => sum + statSync(path.join(unpacked, file)).size, 0);
    expect(statSync(archive).size / 1e6).toBeLessThan(ARCHIVE_LIMIT_MB);
    expect(native / 1e6).toBeLessThan(NATIVE_LIMIT_MB);
  });

  it('finds and loads every native file it carries', async () => {
    const report: NativeReport = JSON.parse(await run(path.join(import.meta.dirname, 'load-native.ts'), [app], folder));
    expect(report).toEqual({
      loaded: expect.any(Array),
      found: 'høringssvar',
      pdf: '%PDF-',
    });
    expect(report.loaded.toSorted()).toEqual(
      filesBelow(app)
        .filter((file) => file.endsWith('.node'))
        .map((file) => path.join(app, file))
        .toSorted(),
    );
  });

  it('reads an example: pejling inspect', async () => {
    const seed = path.join(app, 'out/main/seeds/nordfyn');
    const stated: { title: string; issuer: string } = JSON.parse(readFileSync(path.join(seed, 'seed.json'), 'utf8'));
    const inspected: unknown = JSON.parse(
      await run(path.join(app, 'out/main/cli.js'), ['inspect', path.join(seed, 'nordfyn.txt'), '--json'], folder),
    );
    expect(inspected).toMatchObject({ title: stated.title, issuer: stated.issuer });
  });

  it('knows how words are spelt, with the thread and the dictionaries that it carries', async () => {
    const speller = spellerThread(spellingFiles(path.join(app, 'out/main')));
    const checked = await speller.check(['kommunen', 'kommunnen'], false);
    const english = await speller.check(['colour'], true);
    await speller.close();
    expect([checked, english]).toEqual([
      { ok: true, value: ['right', 'wrong'] },
      { ok: true, value: ['right'] },
    ]);
  });

  it('does the whole job, with database, template and fonts: pejling demo', async () => {
    const out = path.join(folder, 'demo');
    await run(path.join(app, 'out/main/cli.js'), ['demo', '--out', out], folder);
    const beginnings = readdirSync(out)
      .toSorted()
      .map((name) => `${name}: ${readFileSync(path.join(out, name)).subarray(0, 4).toString('latin1')}`);
    expect(beginnings).toEqual(expect.arrayContaining(['hoeringssvar.docx: PK\u0003\u0004', 'hoeringssvar.pdf: %PDF']));
  });
});

describe('npm run dist', () => {
  it('says in one line that the shell cannot be fetched, and fails', async () => {
    const unreachable = {
      ...process.env,
      // The first of the names that @electron/get looks for: one that is set on this computer cannot outdo it.
      npm_config_electron_mirror: 'http://127.0.0.1:9/',
      XDG_CACHE_HOME: path.join(folder, 'empty'),
      LOCALAPPDATA: path.join(folder, 'empty'),
      HOME: folder,
    };
    const failed = promisify(execFile)(process.execPath, [path.join(root, 'electron/packaging/dist.ts')], { env: unreachable });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Nothing was packed: Electron \d+\.\d+\.\d+ \(\S+\) could not be fetched \(.+\)\..*\n$/),
    });
  });
});
