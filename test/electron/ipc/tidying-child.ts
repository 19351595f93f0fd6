import * as Y from 'yjs';
import { ResponseId } from '../../../shared/domain/ids.ts';
import { openStore } from '../../../electron/db/store.ts';
import { tidyLog } from '../../../electron/ipc/tidy-log.ts';

/** Saves one update after the other, says of each which it was once it is acknowledged, and makes the log short after every second. */
const [file = '', id = ''] = process.argv.slice(2);
const opened = openStore(file, Date.now());
if (!opened.ok) throw new Error(opened.failure.code);
const store = opened.value;
const responseId = ResponseId.parse(id);
const doc = new Y.Doc();
for (let count = 1; ; count += 1) {
  const before = Y.encodeStateVector(doc);
  doc.getMap('count').set(String(count), count);
  store.write(() => store.responses.append(responseId, Y.encodeStateAsUpdate(doc, before), 1, Date.now()));
  process.stdout.write(`${String(count)}\n`);
  if (count % 2 === 0) tidyLog(store, responseId, count % 4 === 0);
}
