import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/**
 * Who may import whom, by where the imported file really lies. The lint rules say the same of the text of an import while
 * one types; this sees through any spelling of a path, and covers features that do not exist yet.
 */
const root = path.resolve(import.meta.dirname, '..');

type SourceFile = { readonly file: string; readonly imports: readonly string[] };

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const file = path.posix.join(folder, name.split(path.sep).join('/'));
      const text = readFileSync(path.join(root, file), 'utf8');
      const imports = [...text.matchAll(IMPORT)].map(([, a, b, c]) => {
        const specifier = a ?? b ?? c ?? '';
        return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
      });
      return { file, imports };
    });
}

const files = ['shared', 'electron', 'renderer'].flatMap(sourceFiles);

const violations = (from: RegExp, forbidden: (imported: string, file: string) => boolean): string[] =>
  files
    .filter(({ file }) => from.test(file))
    .flatMap(({ file, imports }) => imports.filter((imported) => forbidden(imported, file)).map((imported) => `${file} → ${imported}`));

const featureOf = (file: string): string | undefined => /^renderer\/features\/([^/]+)\//.exec(file)?.[1];

it('finds the files it is to judge', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
});

it('keeps shared/ pure: no other room, no Node, Electron, React or database', () => {
  expect(violations(/^shared\//, (imported) => /^(electron|renderer|test)(\/|$)|^node:|^react|^better-sqlite3/.test(imported))).toEqual([]);
});

it('lets neither process import the other, nor the tests', () => {
  expect(violations(/^renderer\//, (imported) => /^(electron|test)(\/|$)|^node:/.test(imported))).toEqual([]);
  expect(violations(/^electron\//, (imported) => /^(renderer|test)\//.test(imported))).toEqual([]);
});

it('lets only the outermost files of the main process import electron', () => {
  const outermost = /^electron\/((main|window|menu|preload)\.ts|platform\/.*|ipc\/serve\.ts)$/;
  expect(violations(/^electron\//, (imported, file) => imported === 'electron' && !outermost.test(file))).toEqual([]);
});

it('lets only electron/db know SQL', () => {
  expect(
    violations(
      /^(electron|renderer|shared)\//,
      (imported, file) => imported.startsWith('better-sqlite3') && !file.startsWith('electron/db/'),
    ),
  ).toEqual([]);
});

it('keeps the store, the readers and the exporters to shared/ and themselves', () => {
  for (const room of ['db', 'importing', 'exporting']) {
    expect(
      violations(
        new RegExp(`^electron/${room}/`),
        (imported) => imported.startsWith('electron/') && !imported.startsWith(`electron/${room}/`),
      ),
    ).toEqual([]);
  }
});

it('points arrows of the page one way: ui ← editor ← features ← app', () => {
  expect(
    violations(/^renderer\/ui\//, (imported) => /^renderer\/(editor|features|app)\/|^renderer\/(api|queries)\.ts/.test(imported)),
  ).toEqual([]);
  expect(violations(/^renderer\/editor\//, (imported) => /^renderer\/(features|app)\//.test(imported))).toEqual([]);
  expect(violations(/^renderer\/features\//, (imported) => imported.startsWith('renderer/app/'))).toEqual([]);
});

it('lets no feature import another', () => {
  expect(
    violations(/^renderer\/features\//, (imported, file) => featureOf(imported) !== undefined && featureOf(imported) !== featureOf(file)),
  ).toEqual([]);
});

it('has no default exports and no barrels', () => {
  const sources = files.map(({ file }) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
  expect(sources.filter(({ text }) => /^export default/m.test(text)).map(({ file }) => file)).toEqual([]);
  expect(sources.filter(({ file, text }) => /\/index\.tsx?$/.test(file) || /^export \* from/m.test(text)).map(({ file }) => file)).toEqual(
    [],
  );
});
