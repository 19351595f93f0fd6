import { z } from 'zod';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ResponseId, Sha256, SourceVersionId } from '../../shared/domain/ids.ts';
import { SourceDocument } from '../../shared/domain/source-document.ts';
import {
  answerFile,
  CASE_FILE,
  CasePart,
  MANIFEST,
  Manifest,
  ManifestHead,
  NOTES_FILE,
  NotesPart,
  PACKAGE_FORMAT,
  snapshotFile,
  versionFile,
  type CasePackage,
} from '../../shared/packages/package-parts.ts';
import { isDeeper } from '../../shared/interchange/json-depth.ts';
import { openZip, type ZipFile } from '../importing/zip/open-zip.ts';
import { Unreadable } from '../importing/zip/unreadable.ts';
import { readZipDirectory } from '../importing/zip/zip-directory.ts';
import { checksumOf } from '../platform/blob-store.ts';
import { flawIn } from './flaw.ts';
import { isLocked, unlock } from './passphrase.ts';

/** Bytes of one JSON file in a package; a document or the notes of a hearing come to a few. */
const MAX_JSON = 64 * 1024 * 1024;

/** Brackets within brackets. */
const DEEPEST = 256;

/** Thrown where a file of the package is not what it must be; caught where it becomes a failure. */
class Damaged extends Error {}

function parsed<T>(schema: z.ZodType<T>, bytes: Uint8Array): T {
  if (bytes.length > MAX_JSON) throw new Damaged('too much');
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (isDeeper(text, DEEPEST)) throw new Damaged('too deep');
  const found = schema.safeParse(JSON.parse(text));
  if (!found.success) throw new Damaged(z.prettifyError(found.error).slice(0, 500));
  return found.data;
}

/** Every file that the manifest lists, as it lists it, and no other. */
function verified(zip: ZipFile, manifest: Manifest): (path: string) => Uint8Array {
  const listed = new Map(manifest.contents.map((each) => [each.path, each]));
  if (listed.size !== manifest.contents.length || zip.paths.some((path) => path !== MANIFEST && !listed.has(path)))
    throw new Damaged('files that are not in the manifest');
  const files = new Map<string, Uint8Array>();
  for (const { path, bytes, sha256 } of manifest.contents) {
    if (!zip.paths.includes(path)) throw new Damaged(`${path} is missing`);
    const unpacked = zip.unpack(path);
    if (unpacked.length !== bytes || checksumOf(unpacked) !== sha256) throw new Damaged(`${path} has changed`);
    files.set(path, unpacked);
  }
  return (path) => {
    const found = files.get(path);
    if (found === undefined) throw new Damaged(`${path} is missing`);
    return found;
  };
}

function unpacked(bytes: Uint8Array, file: string): Result<CasePackage, Failure> {
  const directory = readZipDirectory(bytes);
  if (new Set(directory.map(({ path }) => path)).size !== directory.length) throw new Damaged('two files of one name');
  const zip = openZip(bytes);
  if (!zip.paths.includes(MANIFEST)) return fail({ code: 'not-a-package', file });
  const head = zip.unpack(MANIFEST);
  const { formatVersion } = parsed(ManifestHead, head);
  if (formatVersion > PACKAGE_FORMAT) return fail({ code: 'package-newer', file, found: formatVersion, known: PACKAGE_FORMAT });
  const manifest = parsed(Manifest, head);
  const take = verified(zip, manifest);
  const about = parsed(CasePart, take(CASE_FILE));
  const notes = parsed(NotesPart, take(NOTES_FILE));
  const documents = new Map<SourceVersionId, SourceDocument>();
  for (const { id } of about.versions) documents.set(id, parsed(SourceDocument, take(versionFile(id))));
  const answers = new Map<ResponseId, Uint8Array>();
  // An answer that is deleted is told of without its text.
  for (const { id } of about.answers) if (zip.paths.includes(answerFile(id))) answers.set(id, take(answerFile(id)));
  const snapshots = new Map<string, Uint8Array>();
  for (const { sha256 } of about.snapshots) {
    const content = take(snapshotFile(sha256));
    if (checksumOf(content) !== sha256) throw new Damaged('a kept version has changed');
    snapshots.set(sha256, content);
  }
  const originals = new Map<Sha256, Uint8Array>();
  for (const { path, sha256 } of manifest.contents) {
    if (!path.startsWith('originals/')) continue;
    if (path !== `originals/${sha256}`) throw new Damaged('an original under another name');
    originals.set(sha256, take(path));
  }
  const { kind, maker } = manifest;
  if (manifest.hearing.id !== about.hearing.id) throw new Damaged('a manifest of another hearing');
  const packed: CasePackage = { kind, maker, about, notes, documents, answers, snapshots, originals };
  const flaw = flawIn(packed);
  if (flaw !== null) throw new Damaged(flaw);
  return succeed(packed);
}

/**
 * Reads a package of unknown origin within the limits for zip files. Nothing is taken from one that is not whole: fails with
 * not-a-package, package-locked, passphrase-wrong, package-newer, file-damaged or file-too-complex. `passphrase` null: none is known.
 */
export async function readPackage(bytes: Uint8Array, file: string, passphrase: string | null): Promise<Result<CasePackage, Failure>> {
  if (bytes.length === 0) return fail({ code: 'file-empty', file });
  let open = bytes;
  if (isLocked(bytes)) {
    if (passphrase === null) return fail({ code: 'package-locked', file });
    const unlocked = await unlock(bytes, passphrase);
    if (unlocked === null) return fail({ code: 'passphrase-wrong', file });
    open = unlocked;
  }
  if (open[0] !== 0x50 || open[1] !== 0x4b) return fail({ code: 'not-a-package', file });
  try {
    return unpacked(open, file);
  } catch (error) {
    if (error instanceof Unreadable && error.trouble === 'too-complex') return fail({ code: 'file-too-complex', file });
    if (error instanceof Unreadable || error instanceof Damaged || error instanceof SyntaxError || error instanceof TypeError)
      return fail({ code: 'file-damaged', file });
    throw error;
  }
}
