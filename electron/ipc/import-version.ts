import { randomUUID } from 'node:crypto';
import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { ImportId, SourceVersionId, type SourceId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import type { NewVersionOutcome } from '../../shared/ipc/requests/versions.ts';
import { noteFates } from '../../shared/versions/note-fates.ts';
import { unnamedSourceWords } from '../../shared/words/unnamed-sources.ts';
import { enclosedName } from '../importing/eml/enclosed-files.ts';
import type { Store } from '../db/store.ts';
import { checksumOf, type BlobStore } from '../platform/blob-store.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import type { Compare } from './comparisons.ts';
import type { Desktop } from './desktop.ts';
import type { Following, ReadDocument } from './import-source.ts';
import type { ImportingNow } from './importing-now.ts';
import { addNewVersion } from './new-version.ts';
import { openCitations } from './open-citations.ts';
import { openSkips } from './open-skips.ts';
import type { Handlers } from './request-server.ts';

const noSource = fail({ code: 'not-found', what: 'source' } as const);

/** Two texts of which the shorter has less than this share of its words in the other are hardly versions of one document. */
const UNLIKE = 0.2;

type Parts = {
  readonly store: Store;
  readonly desktop: Desktop;
  readonly originals: BlobStore;
  readonly readDocument: ReadDocument;
  readonly importing: ImportingNow;
  readonly chosen: Map<ImportId, string>;
  readonly compare: Compare;
  readonly mapAnchors: MapAnchors;
  readonly expectFile: () => void;
  readonly now: () => number;
};

type File = { readonly name: string; readonly bytes: Uint8Array };
type Read = File & { readonly document: SourceDocument; readonly likeness: number };

/** Bringing in a file as a new version of a source that is there. */
export function newVersionHandlers(parts: Parts) {
  const { store, desktop, originals, readDocument, importing, chosen, compare, mapAnchors, expectFile, now } = parts;

  const fetch = async (importId: ImportId, from: RequestInput<'source.importNewVersion'>['from']): Promise<Result<File, Failure>> => {
    switch (from.kind) {
      case 'dropped':
        return succeed({ name: nameOf(from.name), bytes: from.bytes });
      case 'pasted':
        return succeed({
          name: `${unnamedSourceWords[store.preferences.all().language].pasted}.txt`,
          bytes: new TextEncoder().encode(from.text),
        });
      case 'chosen': {
        const path = chosen.get(importId);
        if (path === undefined) return fail({ code: 'invalid-request', reason: 'only files chosen in the dialog are read' });
        const bytes = await readWhole(path);
        return bytes.ok ? succeed({ name: nameOf(path), bytes: bytes.value }) : bytes;
      }
    }
  };

  /** The share of the shorter text's words that is in the other, 0–1. */
  const likenessTo = ({ text }: SourceDocument, document: SourceDocument): number => {
    const shorter = Math.min(text.length, document.text.length);
    return shorter === 0 ? 0 : Math.min(1, (compare(text, document.text).kept * text.length) / shorter);
  };

  /** The file as a document; of an e-mail and what was sent with it, what is most like the present version. */
  const readAs = async (present: SourceDocument, file: File, following: Following): Promise<Result<Read, Failure>> => {
    const read = await readDocument(file.bytes, file.name, following);
    const found: Read[] = [];
    const take = (from: File, document: SourceDocument): void =>
      void found.push({ ...from, document, likeness: likenessTo(present, document) });
    if (read.ok && read.enclosed?.hasOwnText !== false) take(file, read.value);
    for (const sent of read.enclosed?.files ?? []) {
      const name = enclosedName(sent, store.preferences.all().language);
      const attachment = await readDocument(sent.bytes, name, following);
      if (attachment.ok) take({ name, bytes: sent.bytes }, attachment.value);
    }
    const [best] = found.toSorted((a, b) => b.likeness - a.likeness);
    if (best !== undefined) return succeed(best);
    return read.ok ? fail({ code: 'file-without-text', file: file.name }) : read;
  };

  const added = (sourceId: SourceId, versionId: SourceVersionId): NewVersionOutcome => {
    const source = store.sources.find(sourceId);
    if (source === null) throw new Error('A source that got a version is there.');
    const fates = noteFates(store.annotations.ofSource(sourceId));
    const citations = openCitations(store, source.hearingId, compare).filter((citation) => citation.sourceId === sourceId).length;
    const skips = openSkips(store, source.hearingId).filter((skip) => skip.sourceId === sourceId).length;
    return { kind: 'added', source, versionId, fates, citations, skips };
  };

  const bringIn = async (
    source: SourceSummary,
    file: File,
    isSure: boolean,
    following: Following,
  ): Promise<Result<NewVersionOutcome, Failure>> => {
    const alreadyThere = succeed<NewVersionOutcome>({ kind: 'already-there', source });
    if (checksumOf(file.bytes) === source.originalSha256) return alreadyThere;
    const present = store.sources.version(source.versionId);
    if (present === null) return noSource;
    const read = await readAs(present.document, file, following);
    if (!read.ok) return read;
    const { name: fileName, bytes, document, likeness } = read.value;
    const originalSha256 = checksumOf(bytes);
    if (originalSha256 === source.originalSha256) return alreadyThere;
    if (likeness < UNLIKE && !isSure) return succeed({ kind: 'unlike', file: file.name });
    const stored = await originals.put(originalSha256, bytes);
    if (!stored.ok) return stored;
    if (following.signal?.aborted === true) return fail({ code: 'reading-cancelled', file: file.name });
    return store.write((): Result<NewVersionOutcome, Failure> => {
      // Looked up again: while the file was read, the source may have gone, or the same file have come in.
      const current = store.sources.find(source.id);
      if (current === null) return noSource;
      if (current.originalSha256 === originalSha256) return succeed({ kind: 'already-there', source: current });
      const versionId = SourceVersionId.parse(randomUUID());
      addNewVersion(store, { id: source.id, versionId, fileName, originalSha256, document }, mapAnchors, now());
      return succeed(added(source.id, versionId));
    });
  };

  return {
    'source.chooseNewVersion': async () => {
      expectFile();
      const path = await desktop.chooseNewVersion();
      if (path === null) return succeed(null);
      const importId = ImportId.parse(randomUUID());
      chosen.set(importId, path);
      return succeed({ importId, name: nameOf(path) });
    },
    'source.importNewVersion': async ({ sourceId, importId, from, isSure }) => {
      const source = store.sources.find(sourceId);
      if (source === null) return noSource;
      const file = await fetch(importId, from);
      if (!file.ok) return file;
      const outcome = await importing.follow(importId, (following) => bringIn(source, file.value, isSure, following));
      // A file that must be asked about is asked for once more by its id.
      if (!outcome.ok || outcome.value.kind !== 'unlike') chosen.delete(importId);
      return outcome;
    },
  } satisfies Partial<Handlers>;
}
