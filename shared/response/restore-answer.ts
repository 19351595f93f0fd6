import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { BODY, LETTER } from './response-doc.ts';
import { responseSchema } from './schema.ts';

/**
 * Changes `doc` so that its text and its letter say what `earlier` says, by as few changes as can be found: windows that have it open
 * follow, and what others write meanwhile is merged. Comments and the like that have come since stay. Both must fit the schema (see
 * `holdsUnknown`). The update that does it is the answer.
 */
export function restoreAnswer(doc: Y.Doc, earlier: Y.Doc): Uint8Array {
  const schema = responseSchema();
  const before = Y.encodeStateVector(doc);
  const wanted = initProseMirrorDoc(earlier.getXmlFragment(BODY), schema).doc;
  const fragment = doc.getXmlFragment(BODY);
  const { meta } = initProseMirrorDoc(fragment, schema);
  doc.transact(() => {
    updateYFragment(doc, fragment, wanted, meta);
    const letter = doc.getMap(LETTER);
    const fields = earlier.getMap(LETTER);
    for (const [field, value] of fields.entries())
      if (JSON.stringify(letter.get(field)) !== JSON.stringify(value)) letter.set(field, value);
    for (const field of letter.keys()) if (!fields.has(field)) letter.delete(field);
  });
  return Y.encodeStateAsUpdate(doc, before);
}
