import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type Database from 'better-sqlite3';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What load-native.ts prints as JSON. */
export type NativeReport = {
  /** The native files of JavaScript packages that the process has loaded. Absolute paths. */
  readonly loaded: readonly string[];
  /** A Danish word, found by full-text search. */
  readonly found: string;
  /** How a PDF begins. */
  readonly pdf: string;
};

/**
 * A program of its own, since a native module that does not fit ends the process: `node load-native.ts FOLDER` loads and
 * uses the native modules that the unpacked app in FOLDER finds.
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error('load-native.ts is told the folder of an unpacked app.');
const requireFrom = createRequire(path.join(folder, 'package.json'));

const Sqlite: typeof Database = requireFrom('better-sqlite3');
const db = new Sqlite(':memory:');
db.exec(
  "CREATE VIRTUAL TABLE words USING fts5(word, tokenize = 'unicode61 remove_diacritics 0'); INSERT INTO words VALUES ('høringssvar'), ('horingssvar')",
);
const found = String(db.prepare("SELECT word FROM words WHERE words MATCH 'høringssvar'").pluck().get());
db.close();

const typst: { readonly NodeCompiler: typeof NodeCompiler } = requireFrom('@myriaddreamin/typst-ts-node-compiler');
const compiler = typst.NodeCompiler.create({ workspace: folder });
const pdf = compiler.pdf({ mainFileContent: '= Pejling' }).subarray(0, 5).toString('latin1');

// as: Node types the report as a string or object of no known shape; `sharedObjects` is a list of paths on every system.
const { sharedObjects } = process.report.getReport() as unknown as { readonly sharedObjects: readonly string[] };
const report: NativeReport = { loaded: sharedObjects.filter((file) => file.endsWith('.node')), found, pdf };
console.log(JSON.stringify(report));
