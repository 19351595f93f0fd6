import { randomUUID } from 'node:crypto';
import { SenderProfileId } from '../../shared/domain/ids.ts';
import { fail, succeed } from '../../shared/domain/result.ts';
import type { Store } from '../db/store.ts';
import { adoptSender } from './latest-sender.ts';
import type { Handlers } from './request-server.ts';

const noSender = fail({ code: 'not-found', what: 'sender' } as const);

/** Those who send answers. */
export function senderHandlers({ store, now }: { store: Store; now: () => number }) {
  const { senderProfiles } = store;
  const found = (id: SenderProfileId) => {
    const profile = senderProfiles.find(id);
    return profile === null ? noSender : succeed(profile);
  };
  const done = (changed: boolean) => (changed ? succeed(null) : noSender);
  return {
    'sender.list': () => succeed(senderProfiles.list()),
    'sender.adopt': () => {
      adoptSender(store, now());
      return succeed(null);
    },
    'sender.save': ({ senderId, fields }) => {
      if (senderId !== null) return senderProfiles.update(senderId, fields, false, now()) ? found(senderId) : noSender;
      const id = SenderProfileId.parse(randomUUID());
      senderProfiles.insert(id, fields, false, now());
      return found(id);
    },
    'sender.makeDefault': ({ senderId }) => done(senderProfiles.makeDefault(senderId)),
    'sender.delete': ({ senderId }) => done(senderProfiles.setAside(senderId, now())),
    'sender.restore': ({ senderId }) => done(senderProfiles.restore(senderId)),
  } satisfies Partial<Handlers>;
}
