import { zipSync, type Zippable } from 'fflate';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import {
  answerFile,
  CASE_FILE,
  MANIFEST,
  NOTES_FILE,
  originalFile,
  PACKAGE_FORMAT,
  snapshotFile,
  versionFile,
  type CasePackage,
  type Manifest,
} from '../../shared/packages/package-parts.ts';
import { ZIP_LIMITS } from '../importing/zip/zip-limits.ts';
import { checksumOf } from '../platform/blob-store.ts';

/** The first moment a zip file can tell: the same package is the same bytes whenever it is written. */
const TIME = new Date(1980, 0, 1);

/** How hard is tried: 1 packs JSON nearly as well as 9, ten times as fast; originals and pictures are packed already. */
const LEVEL = { text: 1, original: 0 } as const;

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** The package's files apart from its manifest, by path, in the order in which they are written. */
function filesOf({ about, notes, documents, answers, snapshots, originals }: CasePackage): ReadonlyMap<string, Uint8Array> {
  const files: [string, Uint8Array][] = [
    [CASE_FILE, json(about)],
    [NOTES_FILE, json(notes)],
    ...[...documents].map(([id, document]): [string, Uint8Array] => [versionFile(id), json(document)]),
    ...[...answers].map(([id, update]): [string, Uint8Array] => [answerFile(id), update]),
    ...[...snapshots].map(([sum, update]): [string, Uint8Array] => [snapshotFile(sum), update]),
    ...[...originals].map(([sum, bytes]): [string, Uint8Array] => [originalFile(sum), bytes]),
  ];
  return new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A package as a file's bytes. Fails with file-too-large where it would be more than a reader takes. */
export function writePackage(packed: CasePackage, appVersion: string, file: string): Result<Uint8Array, Failure> {
  const files = filesOf(packed);
  const bytes = [...files.values()].reduce((sum, each) => sum + each.length, 0);
  if (bytes > ZIP_LIMITS.bytes * 0.95 || files.size > ZIP_LIMITS.entries - 1)
    return fail({ code: 'file-too-large', file, bytes, limit: Math.floor(ZIP_LIMITS.bytes * 0.95) });
  const { hearing } = packed.about;
  const manifest: Manifest = {
    format: 'pejling-package',
    formatVersion: PACKAGE_FORMAT,
    appVersion,
    kind: packed.kind,
    hearing: { id: hearing.id, title: hearing.title },
    maker: packed.maker,
    contents: [...files].map(([path, each]) => ({ path, bytes: each.length, sha256: checksumOf(each) })),
  };
  const entries: Zippable = { [MANIFEST]: [json(manifest), { level: LEVEL.text, mtime: TIME }] };
  for (const [path, each] of files)
    entries[path] = [each, { level: path.startsWith('originals/') ? LEVEL.original : LEVEL.text, mtime: TIME }];
  return succeed(zipSync(entries));
}
