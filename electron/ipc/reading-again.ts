import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { MapAnchors } from '../../shared/anchoring/map-anchors.ts';
import type { Failure } from '../../shared/domain/failure.ts';
import { SourceVersionId, type SourceId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { SourceDocument } from '../../shared/domain/source-document.ts';
import type { ReadAgain } from '../../shared/ipc/shapes.ts';
import type { Store } from '../db/store.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import type { ReadDocument } from './import-source.ts';
import type { ImportingNow } from './importing-now.ts';
import { addNewVersion } from './new-version.ts';
import type { Handlers } from './request-server.ts';

const noSource = fail({ code: 'not-found', what: 'source' } as const);

type Parts = {
  readonly store: Store;
  readonly originals: BlobStore;
  readonly readDocument: ReadDocument;
  readonly importing: ImportingNow;
  readonly mapAnchors: MapAnchors;
  readonly now: () => number;
};

/** The same text and the same structure, whichever reader gave them. What was stored has been through JSON. */
const readsTheSame = (stored: SourceDocument, read: SourceDocument): boolean =>
  isDeepStrictEqual({ ...stored, reader: 0 }, JSON.parse(JSON.stringify({ ...read, reader: 0 })));

/**
 * Reading the kept file of a source once more, with the reader of today. Versions are only ever added: what notes and citations
 * refer to stays, and an earlier reading can be taken into use again.
 */
export function readingAgainHandlers({ store, originals, readDocument, importing, mapAnchors, now }: Parts) {
  /** Makes a reading the newest. */
  const takeIntoUse = (sourceId: SourceId, document: SourceDocument): ReadAgain | null => {
    const source = store.sources.find(sourceId);
    const before = source === null ? null : store.sources.version(source.versionId);
    if (source === null || before === null) return null;
    if (readsTheSame(before.document, document)) {
      if (document.reader > before.document.reader) store.sources.confirmReader(source.versionId, document);
      return { kind: 'unchanged' };
    }
    const versionId = SourceVersionId.parse(randomUUID());
    const { fileName, originalSha256 } = source;
    addNewVersion(store, { id: sourceId, versionId, fileName, originalSha256, document }, mapAnchors, now());
    return { kind: 'changed', before: source.versionId, after: versionId };
  };

  return {
    'source.readAgain': async ({ sourceId, importId }): Promise<Result<ReadAgain, Failure>> => {
      const source = store.sources.find(sourceId);
      if (source === null) return noSource;
      const original = await originals.read(source.originalSha256);
      if (!original.ok) return fail({ code: 'original-missing', file: source.fileName });
      const read = await importing.follow(importId, async (following) => readDocument(original.value, source.fileName, following));
      if (!read.ok) return read;
      // Looked up again: while the file was read, the source may have gone, or been read by someone else.
      const outcome = store.write(() => takeIntoUse(sourceId, read.value));
      return outcome === null ? noSource : succeed(outcome);
    },
    'source.useReading': ({ sourceId, versionId }) => {
      const version = store.sources.version(versionId);
      if (version === null || version.sourceId !== sourceId) return noSource;
      const outcome = takeIntoUse(sourceId, version.document);
      return outcome === null ? noSource : succeed(outcome);
    },
  } satisfies Partial<Handlers>;
}
