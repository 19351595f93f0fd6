import { randomUUID } from 'node:crypto';
import { SenderProfileId } from '../../shared/domain/ids.ts';
import { letterOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { profileOfSender, SenderFields, senderOfProfile } from '../../shared/response/sender-profile.ts';
import { EMPTY_SENDER, saysSomething, senderOf, type Sender } from '../../shared/response/sender.ts';
import type { Store } from '../db/store.ts';

/**
 * Who writes, as the answer that was written in last says it; remembered, so that it outlives that answer. Asked when a new
 * answer is made and not at every save: which field a Yjs update changes can only be told from the whole document.
 */
function latestSender(store: Store, now: number): Sender {
  const id = store.responses.newestId();
  const latest = id === null ? EMPTY_SENDER : senderOf(letterOf(loadResponseDoc(store.responses.log(id, 0).updates)));
  if (!saysSomething(latest)) return store.preferences.read('sender') ?? EMPTY_SENDER;
  store.preferences.write('sender', latest, now);
  return latest;
}

/**
 * Makes the first sender of who wrote last, and lets it follow what the letters say for as long as it is the only one and no
 * one has changed it by hand: who never opens the list of senders has what they wrote before.
 */
export function adoptSender(store: Store, now: number): void {
  const { senderProfiles } = store;
  const latest = latestSender(store, now);
  const fields = SenderFields.safeParse(profileOfSender(latest));
  if (!saysSomething(latest) || !fields.success) return;
  if (senderProfiles.isUnused()) {
    senderProfiles.insert(SenderProfileId.parse(randomUUID()), fields.data, true, now);
    return;
  }
  const following = senderProfiles.following();
  if (following !== null && senderProfiles.list().length === 1) senderProfiles.update(following.id, fields.data, true, now);
}

/** Who a new answer is from: the sender that was chosen, else the usual one. */
export function senderFor(store: Store, chosen: SenderProfileId | null, now: number): Sender {
  adoptSender(store, now);
  const profile = (chosen === null ? null : store.senderProfiles.find(chosen)) ?? store.senderProfiles.standard();
  return profile === null ? EMPTY_SENDER : senderOfProfile(profile.fields);
}
