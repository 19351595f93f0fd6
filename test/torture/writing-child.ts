import * as Y from 'yjs';
import { ResponseId } from '../../shared/domain/ids.ts';
import { openStore } from '../../electron/db/store.ts';

/**
 * Saves one update after the other into an answer and says of each, once it is acknowledged, which it was. The library is closed and
 * opened again now and then, which writes its log into the database and seals it.
 */
const [file = '', id = '', sittings = '1', saves = '1'] = process.argv.slice(2);
const responseId = ResponseId.parse(id);
const doc = new Y.Doc();
let count = 0;
for (let sitting = 0; sitting < Number(sittings); sitting += 1) {
  const opened = openStore(file, Date.now());
  if (!opened.ok) throw new Error(opened.failure.code);
  const { responses, write, close } = opened.value;
  for (let save = 0; save < Number(saves); save += 1) {
    count += 1;
    const before = Y.encodeStateVector(doc);
    doc.getMap('count').set('last', count);
    write(() => responses.append(responseId, Y.encodeStateAsUpdate(doc, before), 1, Date.now()));
    process.stdout.write(`${String(count)}\n`);
  }
  close();
}
