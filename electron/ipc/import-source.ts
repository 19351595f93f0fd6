import { randomUUID } from 'node:crypto';
import type { Failure } from '../../shared/domain/failure.ts';
import { SourceId, SourceVersionId, type HearingId, type Sha256 } from '../../shared/domain/ids.ts';
import { succeed, type Result } from '../../shared/domain/result.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import type { SourceRole } from '../../shared/domain/source.ts';
import type { ImportOutcome } from '../../shared/ipc/shapes.ts';
import type { Store } from '../db/store.ts';
import { unnamedSourceWords } from '../../shared/words/unnamed-sources.ts';
import { enclosedName } from '../importing/eml/enclosed-files.ts';
import type { FileReading, ReadingMeans } from '../importing/read-document.ts';
import { checksumOf, type BlobStore } from '../platform/blob-store.ts';
import { roleOf } from './heard-role.ts';

/** Whom the reading of a file tells, and what stops it. */
export type Following = Pick<ReadingMeans, 'onProgress' | 'onFirstPage' | 'signal'>;

/** Bytes to a document; fails in words a person can act on. Stopped by its signal it fails with reading-cancelled. */
export type ReadDocument = (bytes: Uint8Array, fileName: string, following?: Following) => FileReading | Promise<FileReading>;

export type FileToImport = {
  readonly hearingId: HearingId;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What to call it; else the document's own title, else the file's name. */
  readonly title?: string;
  /** Else as {@link roleOf} finds it. */
  readonly role?: SourceRole;
  readonly exampleId?: string;
};

/** A file whose bytes are still to be fetched takes its place in the order at once. */
export type FileOnItsWay = Omit<FileToImport, 'bytes'> & { readonly bytes: Uint8Array | Promise<Result<Uint8Array, Failure>> };

/**
 * Brings one file into the library, wholly or not at all; an e-mail gives an outcome for itself and one for each file sent
 * with it, each a source of its own. Files are read side by side, and come into a hearing in the order
 * in which they were asked for: the first document of a hearing is the one that is heard.
 */
export type ImportFile = (file: FileOnItsWay, following?: Following) => Promise<ImportOutcome[]>;

/** E-mails sent with e-mails, so many inside one another. */
const DEEPEST_EMAIL = 4;

/** Longest title a source may have, in UTF-16 units; the same as in the contract. */
const MAX_TITLE = 300;

const withoutExtension = (name: string): string => name.replace(/\.[^.\\/]{1,8}$/, '');

/** Null where neither the document nor its file says anything. */
const titleFor = (file: FileToImport, document: SourceDocument): string | null =>
  [file.title, document.title, withoutExtension(file.name), file.name]
    .find((title) => title !== undefined && title.trim() !== '')
    ?.trim()
    .slice(0, MAX_TITLE) ?? null;

export function createImportFile(parts: { store: Store; originals: BlobStore; readDocument: ReadDocument; now: () => number }): ImportFile {
  const { store, originals, readDocument, now } = parts;

  const alreadyThere = (file: FileToImport, original: Sha256): ImportOutcome | null => {
    const source = store.sources.findByOriginal(file.hearingId, original);
    return source === null ? null : { kind: 'already-there', file: file.name, source };
  };

  const insert = (file: FileToImport, original: Sha256, document: SourceDocument): ImportOutcome => {
    const id = SourceId.parse(randomUUID());
    store.sources.insert(
      {
        id,
        versionId: SourceVersionId.parse(randomUUID()),
        hearingId: file.hearingId,
        role: file.role ?? roleOf(store, file.hearingId, document, now()),
        title: titleFor(file, document) ?? unnamedSourceWords[store.preferences.all().language].source,
        exampleId: file.exampleId ?? null,
        fileName: file.name,
        originalSha256: original,
        document,
      },
      now(),
    );
    const source = store.sources.find(id);
    if (source === null) throw new Error('A source that was inserted is there.');
    return { kind: 'imported', file: file.name, source };
  };

  /** Stores what was read when `itsTurn` has come. */
  const keep = async (file: FileToImport, read: FileReading, following: Following, itsTurn: Promise<void>): Promise<ImportOutcome> => {
    const failed = (failure: Failure): ImportOutcome => ({ kind: 'failed', file: file.name, failure });
    if (!read.ok) return failed(read.failure);
    const original = checksumOf(file.bytes);
    const stored = await originals.put(original, file.bytes);
    if (!stored.ok) return failed(stored.failure);
    await itsTurn;
    if (following.signal?.aborted === true) return failed({ code: 'reading-cancelled', file: file.name });
    // Asked again: while the file was read and stored, the same one may have come in, or the hearing gone.
    return store.write(() =>
      store.hearings.find(file.hearingId) === null
        ? failed({ code: 'not-found', what: 'hearing' })
        : (alreadyThere(file, original) ?? insert(file, original, read.value)),
    );
  };

  const bringIn = async (file: FileToImport, following: Following, itsTurn: Promise<void>, depth = 0): Promise<ImportOutcome[]> => {
    const failed = (failure: Failure): ImportOutcome[] => [{ kind: 'failed', file: file.name, failure }];
    if (store.hearings.find(file.hearingId) === null) return failed({ code: 'not-found', what: 'hearing' });
    const before = alreadyThere(file, checksumOf(file.bytes));
    if (before !== null) return [before];
    if (depth > DEEPEST_EMAIL) return failed({ code: 'file-too-complex', file: file.name });
    const read = await readDocument(file.bytes, file.name, following);
    const enclosed: ImportOutcome[] = [];
    // Before the message: what it sends is the document that is heard, and the message about it is not.
    for (const sent of read.enclosed?.files ?? []) {
      const name = enclosedName(sent, store.preferences.all().language);
      enclosed.push(...(await bringIn({ hearingId: file.hearingId, name, bytes: sent.bytes }, following, itsTurn, depth + 1)));
    }
    const isEnvelope = read.enclosed?.hasOwnText === false && enclosed.length > 0;
    return isEnvelope ? enclosed : [await keep(file, read, following, itsTurn), ...enclosed];
  };

  /** Per hearing, settled when everything asked for so far has been fetched, and has come into its hearing or has not. */
  const lines = new Map<HearingId, { readonly fetched: Promise<void>; readonly arrived: Promise<void> }>();

  return async (file, following = {}) => {
    const fetched = Promise.withResolvers<void>();
    const arrival = Promise.withResolvers<void>();
    const before = lines.get(file.hearingId);
    const itsTurn = before?.arrived ?? Promise.resolve();
    const line = { fetched: fetched.promise, arrived: arrival.promise };
    lines.set(file.hearingId, line);
    try {
      const bytes = file.bytes instanceof Uint8Array ? succeed(file.bytes) : await file.bytes;
      // Files are read in the order in which they were asked for, however long each took to fetch.
      await before?.fetched;
      fetched.resolve();
      return bytes.ok
        ? await bringIn({ ...file, bytes: bytes.value }, following, itsTurn)
        : [{ kind: 'failed', file: file.name, failure: bytes.failure }];
    } finally {
      fetched.resolve();
      // One that failed at once has not overtaken those before it.
      void itsTurn.then(() => {
        arrival.resolve();
        if (lines.get(file.hearingId) === line) lines.delete(file.hearingId);
      });
    }
  };
}
