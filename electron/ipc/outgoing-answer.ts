import { createHash, randomUUID } from 'node:crypto';
import type { Failure } from '../../shared/domain/failure.ts';
import { Sha256, type ResponseId } from '../../shared/domain/ids.ts';
import { fail, succeed, type Result } from '../../shared/domain/result.ts';
import { ExportedFileId, type OutgoingFormat } from '../../shared/domain/sending.ts';
import type { SnapshotId } from '../../shared/domain/snapshot.ts';
import { USUAL_CHOICES, type ExportChoices } from '../../shared/response/export-choices.ts';
import type { PrintableResponse } from '../../shared/response/printable.ts';
import { RESPONSE_SCHEMA_VERSION } from '../../shared/response/schema.ts';
import type { Store } from '../db/store.ts';
import { keepVersion, versionDoc } from './answer-versions.ts';
import { printableResponse, printableText } from './printable-response.ts';

/** An answer on its way out of the house: what is written, and the version that is kept of it. */
export type OutgoingAnswer = {
  readonly responseId: ResponseId;
  readonly printable: PrintableResponse;
  /** Null where the library could not keep it: a full disk must not hold an answer back. */
  readonly kept: { readonly snapshotId: SnapshotId; readonly sequence: number } | null;
};

/** The end of an answer's log. */
export const lastSequence = (store: Store, id: ResponseId): number => store.responses.log(id, Number.MAX_SAFE_INTEGER).sequence;

/** A file that comes back is known by the answer and the version that it was written from. */
const withOrigin = (printable: PrintableResponse, responseId: ResponseId, snapshotId: SnapshotId | null): PrintableResponse => ({
  ...printable,
  origin: { responseId, snapshotId },
});

/** The answer as it is now, kept as a version in the same breath: what is written is what is kept. Fails as `printableResponse` does. */
export function presentOutgoing(store: Store, responseId: ResponseId, now: number): Result<OutgoingAnswer, Failure> {
  try {
    return store.write(() => {
      const printable = printableResponse(store, responseId);
      if (!printable.ok) return printable;
      const snapshot = keepVersion(store, { responseId, kind: 'export', name: null }, now);
      const kept = snapshot === null ? null : { snapshotId: snapshot.id, sequence: lastSequence(store, responseId) };
      return succeed({ responseId, printable: withOrigin(printable.value, responseId, kept?.snapshotId ?? null), kept });
    });
  } catch (error) {
    if (store.failureOf(error) === null) throw error;
    const printable = store.read(() => printableResponse(store, responseId));
    return printable.ok ? succeed({ responseId, printable: withOrigin(printable.value, responseId, null), kept: null }) : printable;
  }
}

/** A version that was kept, as it was. */
export function keptOutgoing(store: Store, responseId: ResponseId, snapshotId: SnapshotId): Result<OutgoingAnswer, Failure> {
  return store.read(() => {
    const version = store.snapshots.find(snapshotId)?.responseId === responseId ? versionDoc(store, snapshotId) : null;
    if (version === null) return fail({ code: 'not-found', what: 'snapshot' });
    if (version.schemaVersion > RESPONSE_SCHEMA_VERSION)
      return fail({ code: 'schema-newer', found: version.schemaVersion, known: RESPONSE_SCHEMA_VERSION });
    const printable = printableText(store, responseId, () => version.doc);
    if (!printable.ok) return printable;
    const sequence = store.sendings.sequenceOf(snapshotId) ?? 0;
    return succeed({ responseId, printable: withOrigin(printable.value, responseId, snapshotId), kept: { snapshotId, sequence } });
  });
}

/** The present answer, or the version that is named. */
export const outgoing = (store: Store, id: ResponseId, snapshotId: SnapshotId | null, now: number): Result<OutgoingAnswer, Failure> =>
  snapshotId === null ? presentOutgoing(store, id, now) : keptOutgoing(store, id, snapshotId);

/** Puts a file into the record of sending. A library that cannot be written to goes without. */
export function record(
  store: Store,
  { responseId, printable, kept }: OutgoingAnswer,
  file: { readonly format: OutgoingFormat; readonly name: string | null; readonly bytes: Uint8Array; readonly choices?: ExportChoices },
  now: number,
): void {
  if (kept === null) return;
  const { snapshotId, sequence } = kept;
  try {
    store.write(() =>
      store.sendings.addFile({
        id: ExportedFileId.parse(randomUUID()),
        responseId,
        snapshotId,
        format: file.format,
        fileName: file.name,
        choices: file.choices ?? USUAL_CHOICES,
        recipient: printable.letter.recipient.trim().split('\n')[0]?.trim() ?? '',
        bytes: file.bytes.length,
        sha256: Sha256.parse(createHash('sha256').update(file.bytes).digest('hex')),
        sequence,
        createdAt: now,
      }),
    );
  } catch (error) {
    if (store.failureOf(error) === null) throw error;
  }
}
