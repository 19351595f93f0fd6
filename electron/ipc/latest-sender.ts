import { letterOf, loadResponseDoc } from '../../shared/response/response-doc.ts';
import { EMPTY_SENDER, senderOf, type Sender } from '../../shared/response/sender.ts';
import type { Store } from '../db/store.ts';

const saysSomething = (sender: Sender): boolean => Object.values(sender).some((value) => value.trim() !== '');

/**
 * Who writes, as the answer that was written in last says it; remembered, so that it outlives that answer. Asked when a new
 * answer is made and not at every save: which field a Yjs update changes can only be told from the whole document.
 */
export function latestSender(store: Store, now: number): Sender {
  const id = store.responses.newestId();
  const latest = id === null ? EMPTY_SENDER : senderOf(letterOf(loadResponseDoc(store.responses.log(id, 0).updates)));
  if (!saysSomething(latest)) return store.preferences.read('sender') ?? EMPTY_SENDER;
  store.preferences.write('sender', latest, now);
  return latest;
}
