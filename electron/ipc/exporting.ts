import path from 'node:path';
import type { Failure } from '../../shared/domain/failure.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { USUAL_CHOICES, type ExportChoices } from '../../shared/response/export-choices.ts';
import type { ExportFormat } from '../../shared/response/export-format.ts';
import { patternFileName } from '../../shared/response/file-name-pattern.ts';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import type { Store } from '../db/store.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import { nameOf } from '../platform/read-file.ts';
import { writeWhole } from '../platform/write-file.ts';
import type { Desktop } from './desktop.ts';
import type { ExportedFiles } from './exported-files.ts';
import { exportHabits, nameFields, withHabits } from './name-fields.ts';
import { outgoing, record } from './outgoing-answer.ts';
import { printableResponse } from './printable-response.ts';
import type { Handlers } from './request-server.ts';
import { withPictures } from './with-pictures.ts';

/** An answer to the bytes of a file. */
export type RenderResponse = (
  response: PrintableResponse,
  format: ExportFormat,
  choices: ExportChoices,
) => Promise<Result<Uint8Array, Failure>>;

export type ExportingParts = {
  readonly store: Store;
  readonly desktop: Desktop;
  readonly originals: BlobStore;
  readonly render: RenderResponse;
  readonly exported: ExportedFiles;
  readonly now: () => number;
};

export function exportingHandlers({ store, desktop, originals, render, exported, now }: ExportingParts) {
  return {
    'response.export': async ({ responseId, format, choices: chosen = USUAL_CHOICES, snapshotId = null }) => {
      const choices = withHabits(store, chosen);
      // What would be refused is refused before anyone is asked where to put it.
      const prepared = snapshotId === null ? store.read(() => printableResponse(store, responseId)) : null;
      if (prepared?.ok === false) return prepared;
      const fields = store.read(() => nameFields(store, responseId, now()));
      if (fields === null) return fail({ code: 'not-found', what: 'response' });
      const suggestedName = patternFileName(exportHabits(store).pattern, fields, format);
      const target = await desktop.chooseWhereToSave(suggestedName, format);
      if (target === null) return succeed(null);
      const answer = outgoing(store, responseId, snapshotId, now());
      if (!answer.ok) return answer;
      const started = performance.now();
      const rendered = await render(await withPictures(answer.value.printable, originals), format, choices);
      if (!rendered.ok) return rendered;
      const file = path.resolve(target);
      const written = await writeWhole(file, rendered.value);
      if (!written.ok) return written;
      exported.add(file);
      record(store, answer.value, { format, name: nameOf(file), bytes: rendered.value, choices }, now());
      const milliseconds = performance.now() - started;
      return succeed({ path: file, bytes: rendered.value.length, milliseconds, snapshotId: answer.value.kept?.snapshotId ?? null });
    },
    'export.reveal': async ({ path: file }) => {
      if (!exported.has(file)) return fail({ code: 'invalid-request', reason: 'only files exported since the program started are shown' });
      desktop.showInFolder(file);
      return succeed(null);
    },
  } satisfies Partial<Handlers>;
}
