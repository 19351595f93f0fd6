import { reasonOf, type Failure } from '../../shared/domain/failure.ts';
import type { SourceId } from '../../shared/domain/ids.ts';
import { originalUse } from '../../shared/domain/original.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import type { SourceSummary } from '../../shared/domain/source.ts';
import { safeFileName } from '../../shared/response/export-file-name.ts';
import type { Store } from '../db/store.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import type { OpenCopies } from '../platform/open-copies.ts';
import { nameOf } from '../platform/read-file.ts';
import { writeWhole } from '../platform/write-file.ts';
import type { Desktop } from './desktop.ts';
import type { Handlers } from './request-server.ts';

type Original = { readonly source: SourceSummary; readonly name: string; readonly bytes: Uint8Array };

/** The files that sources were read from: byte for byte what came in, or a failure. */
export function originalHandlers(parts: { store: Store; desktop: Desktop; originals: BlobStore; copies: OpenCopies }) {
  const { store, desktop, originals, copies } = parts;

  const originalOf = async (id: SourceId): Promise<Result<Original, Failure>> => {
    const source = store.sources.find(id);
    if (source === null) return fail({ code: 'not-found', what: 'source' });
    const read = await originals.read(source.originalSha256);
    if (!read.ok) return fail({ code: 'original-missing', file: source.fileName });
    return succeed({ source, name: safeFileName(source.fileName), bytes: read.value });
  };

  return {
    'source.openOriginal': async ({ sourceId }) => {
      const original = await originalOf(sourceId);
      if (!original.ok) return original;
      const { source, name, bytes } = original.value;
      const use = originalUse(name);
      if (use === 'save') return fail({ code: 'invalid-request', reason: 'a file of this kind is saved and never opened' });
      if (use === 'page' && !(await desktop.askToOpenPage(name))) return succeed(null);
      const notOpened = (reason: string) => fail({ code: 'original-not-opened', file: name, reason } as const);
      try {
        const problem = await desktop.openFile(await copies.of(name, source.originalSha256, bytes));
        return problem === null ? succeed(null) : notOpened(problem);
      } catch (error) {
        return notOpened(reasonOf(error));
      }
    },
    'source.saveOriginal': async ({ sourceId }) => {
      const original = await originalOf(sourceId);
      if (!original.ok) return original;
      const file = await desktop.chooseWhereToKeep(original.value.name);
      if (file === null) return succeed(null);
      const written = await writeWhole(file, original.value.bytes);
      if (written.ok) return succeed({ path: file });
      const reason = written.failure.code === 'export-failed' ? written.failure.reason : written.failure.code;
      return fail({ code: 'original-not-saved', file: nameOf(file), reason });
    },
  } satisfies Partial<Handlers>;
}
