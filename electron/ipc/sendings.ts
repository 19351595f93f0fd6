import { createHash, randomUUID } from 'node:crypto';
import { fail, succeed } from '../../shared/domain/result.ts';
import { SendingId } from '../../shared/domain/sending.ts';
import { letterOf } from '../../shared/response/response-doc.ts';
import type { Store } from '../db/store.ts';
import type { BlobStore } from '../platform/blob-store.ts';
import { nameOf, readWhole } from '../platform/read-file.ts';
import { keepVersion, presentAnswer } from './answer-versions.ts';
import type { Desktop } from './desktop.ts';
import { keptOutgoing, lastSequence } from './outgoing-answer.ts';
import type { RenderPages } from './previewing.ts';
import type { Handlers } from './request-server.ts';
import { withPictures } from './with-pictures.ts';

const noResponse = fail({ code: 'not-found', what: 'response' } as const);
const noSnapshot = fail({ code: 'not-found', what: 'snapshot' } as const);

type SendingParts = {
  readonly store: Store;
  readonly desktop: Desktop;
  readonly originals: BlobStore;
  readonly renderPages: RenderPages;
  readonly now: () => number;
};

/** The record of sending: what an answer became, and what of it its writer says was sent. */
export function sendingHandlers({ store, desktop, originals, renderPages, now }: SendingParts) {
  return {
    'sending.states': () =>
      succeed(
        store.sendings
          .latest()
          .filter(({ responseId }) => store.responses.find(responseId) !== null)
          .map(({ responseId, sentAt, sequence }) => ({ responseId, sentAt, isEdited: lastSequence(store, responseId) > sequence })),
      ),
    'sending.record': ({ responseId }) => {
      if (store.responses.find(responseId) === null) return noResponse;
      const [recipient = ''] = letterOf(presentAnswer(store, responseId).doc).recipient.trim().split('\n');
      return succeed({ sendings: store.sendings.list(responseId), files: store.sendings.files(responseId), recipient: recipient.trim() });
    },
    'sending.mark': ({ responseId, snapshotId, channel, recipient, sentAt }) => {
      if (store.responses.find(responseId) === null) return noResponse;
      const at = now();
      const snapshot =
        snapshotId === null ? keepVersion(store, { responseId, kind: 'export', name: null }, at) : store.snapshots.find(snapshotId);
      if (snapshot === null || snapshot.responseId !== responseId) return noSnapshot;
      const sequence = (snapshotId === null ? null : store.sendings.sequenceOf(snapshotId)) ?? lastSequence(store, responseId);
      const sending = { id: SendingId.parse(randomUUID()), responseId, snapshotId: snapshot.id, channel, recipient, sentAt };
      store.sendings.add({ ...sending, sequence }, at);
      return succeed(sending);
    },
    'sending.setWithdrawn': ({ sendingId, isWithdrawn }) => {
      store.sendings.setWithdrawn(sendingId, isWithdrawn, now());
      return succeed(null);
    },
    'sending.pages': async ({ responseId, snapshotId }) => {
      const answer = keptOutgoing(store, responseId, snapshotId);
      if (!answer.ok) return answer;
      // As the file looked that was made of it, where it became one.
      const choices = store.sendings.files(responseId).find((file) => file.snapshotId === snapshotId && file.format === 'pdf')?.choices;
      const pages = await renderPages(await withPictures(answer.value.printable, originals), new Set(), choices?.pdf ?? {});
      return pages.ok ? succeed(pages.value.flatMap(({ picture }) => (picture === null ? [] : [picture]))) : pages;
    },
    'sending.recognise': async ({ responseId }) => {
      if (store.responses.find(responseId) === null) return noResponse;
      const file = await desktop.chooseFileToRecognise();
      if (file === null) return succeed(null);
      const bytes = await readWhole(file);
      if (!bytes.ok) return bytes;
      const sha256 = createHash('sha256').update(bytes.value).digest('hex');
      const known = store.sendings.files(responseId).find((one) => one.sha256 === sha256) ?? null;
      return succeed({ name: nameOf(file), file: known });
    },
  } satisfies Partial<Handlers>;
}
