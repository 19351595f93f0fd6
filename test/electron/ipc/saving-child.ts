import * as Y from 'yjs';
import { ResponseId } from '../../../shared/domain/ids.ts';
import { openStore } from '../../../electron/db/store.ts';

/** Saves one update after the other into an answer and says of each, once it is acknowledged, which it was. Ends when it is killed. */
const [file = '', id = ''] = process.argv.slice(2);
const opened = openStore(file, Date.now());
if (!opened.ok) throw new Error(opened.failure.code);
const { responses, write } = opened.value;
const responseId = ResponseId.parse(id);
const doc = new Y.Doc();
for (let count = 1; ; count += 1) {
  const before = Y.encodeStateVector(doc);
  doc.getMap('count').set('last', count);
  write(() => responses.append(responseId, Y.encodeStateAsUpdate(doc, before), 1, Date.now()));
  process.stdout.write(`${String(count)}\n`);
}
