import { randomUUID } from 'node:crypto';
import type { Failure } from '../../shared/domain/failure.ts';
import { SourceId, SourceVersionId, type HearingId, type Sha256 } from '../../shared/domain/ids.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import type { SourceRole } from '../../shared/domain/source.ts';
import type { ImportOutcome } from '../../shared/ipc/shapes.ts';
import type { Store } from '../db/store.ts';
import { checksumOf, type BlobStore } from '../platform/blob-store.ts';

/** Bytes to a document; fails in words a person can act on. */
export type ReadDocument = (
  bytes: Uint8Array,
  fileName: string,
) => Result<SourceDocument, Failure> | Promise<Result<SourceDocument, Failure>>;

export type FileToImport = {
  readonly hearingId: HearingId;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What to call it; else the document's own title, else the file's name. */
  readonly title?: string;
  /** Else: heard, when the hearing has no heard document yet. */
  readonly role?: SourceRole;
  readonly exampleId?: string;
};

/** Brings one file into the library, wholly or not at all. */
export type ImportFile = (file: FileToImport) => Promise<ImportOutcome>;

/** Longest title a source may have, in UTF-16 units; the same as in the contract. */
const MAX_TITLE = 300;

const withoutExtension = (name: string): string => name.replace(/\.[^.\\/]{1,8}$/, '');

const titleFor = (file: FileToImport, document: SourceDocument): string =>
  (
    [file.title, document.title, withoutExtension(file.name), file.name].find((title) => title !== undefined && title.trim() !== '') ??
    'Kilde'
  )
    .trim()
    .slice(0, MAX_TITLE);

export function createImportFile(parts: { store: Store; originals: BlobStore; readDocument: ReadDocument; now: () => number }): ImportFile {
  const { store, originals, readDocument, now } = parts;

  const alreadyThere = (file: FileToImport, original: Sha256): ImportOutcome | null => {
    const source = store.sources.findByOriginal(file.hearingId, original);
    return source === null ? null : { kind: 'already-there', file: file.name, source };
  };

  const insert = (file: FileToImport, original: Sha256, document: SourceDocument): ImportOutcome => {
    const hearingHasHeard = store.sources.list().some((source) => source.hearingId === file.hearingId && source.role === 'heard');
    const id = SourceId.parse(randomUUID());
    store.sources.insert(
      {
        id,
        versionId: SourceVersionId.parse(randomUUID()),
        hearingId: file.hearingId,
        role: file.role ?? (hearingHasHeard ? 'background' : 'heard'),
        title: titleFor(file, document),
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

  return async (file) => {
    const failed = (failure: Failure): ImportOutcome => ({ kind: 'failed', file: file.name, failure });
    const noHearing = failed({ code: 'not-found', what: 'hearing' });
    if (store.hearings.find(file.hearingId) === null) return noHearing;
    const original = checksumOf(file.bytes);
    const before = alreadyThere(file, original);
    if (before !== null) return before;
    const read = await readDocument(file.bytes, file.name);
    if (!read.ok) return failed(read.failure);
    const stored = await originals.put(original, file.bytes);
    if (!stored.ok) return failed(stored.failure);
    // Asked again: while the file was read and stored, the same one may have come in, or the hearing gone.
    return store.write(() =>
      store.hearings.find(file.hearingId) === null ? noHearing : (alreadyThere(file, original) ?? insert(file, original, read.value)),
    );
  };
}
