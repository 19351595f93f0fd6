import path from 'node:path';
import type { Failure } from '../../shared/domain/failure.ts';
import type { ResponseId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { exportFileName } from '../../shared/response/export-file-name.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import type { Store } from '../db/store.ts';
import { writeWhole } from '../platform/write-file.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import type { Desktop } from './desktop.ts';
import type { ExportedFiles } from './exported-files.ts';
import { printableResponse } from './printable-response.ts';
import { withPictures } from './with-pictures.ts';
import { keepVersion } from './answer-versions.ts';
import type { Handlers } from './request-server.ts';

/** An answer to the bytes of a file. */
export type RenderResponse = (response: PrintableResponse, format: ExportFormat) => Promise<Result<Uint8Array, Failure>>;

type ExportingParts = {
  readonly store: Store;
  readonly desktop: Desktop;
  readonly originals: BlobStore;
  readonly render: RenderResponse;
  readonly exported: ExportedFiles;
  readonly now: () => number;
};

export function exportingHandlers({ store, desktop, originals, render, exported, now }: ExportingParts) {
  /** The answer as it is sent. A library that cannot be written to must not keep the answer from being so. */
  const keepWhatIsSent = (responseId: ResponseId): void => {
    try {
      store.write(() => keepVersion(store, { responseId, kind: 'export', name: null }, now()));
    } catch (error) {
      if (store.failureOf(error) === null) throw error;
    }
  };

  return {
    'response.export': async ({ responseId, format }) => {
      const prepared = store.read(() => printableResponse(store, responseId));
      if (!prepared.ok) return prepared;
      const suggestedName = exportFileName({ title: prepared.value.title, sender: prepared.value.letter.senderName, format });
      const target = await desktop.chooseWhereToSave(suggestedName, format);
      if (target === null) return succeed(null);
      keepWhatIsSent(responseId);
      const started = performance.now();
      const rendered = await render(await withPictures(prepared.value, originals), format);
      if (!rendered.ok) return rendered;
      const file = path.resolve(target);
      const written = await writeWhole(file, rendered.value);
      if (!written.ok) return written;
      exported.add(file);
      return succeed({ path: file, bytes: rendered.value.length, milliseconds: performance.now() - started });
    },
    'export.reveal': async ({ path: file }) => {
      if (!exported.has(file)) return fail({ code: 'invalid-request', reason: 'only files exported since the program started are shown' });
      desktop.showInFolder(file);
      return succeed(null);
    },
  } satisfies Partial<Handlers>;
}
