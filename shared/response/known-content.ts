import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { BODY } from './response-doc.ts';

/** Yjs stores a mark that may lie over itself under its name and a hash: 'comment--Ab3dE='. */
const markName = (stored: string): string => stored.replace(/--[A-Za-z0-9+/=]{8}$/, '');

/**
 * True when the text holds a node or a mark that the schema does not know. Such a text must not be bound to an editor that
 * may write: the binding would delete what it does not know, for everyone. The version stamped on an answer says so
 * beforehand; this looks at the text itself, which a merge or another program may have changed.
 */
export function holdsUnknown(doc: Y.Doc, schema: Schema): boolean {
  const work: unknown[] = doc.getXmlFragment(BODY).toArray();
  for (let part = work.pop(); part !== undefined; part = work.pop()) {
    if (part instanceof Y.XmlElement) {
      if (schema.nodes[part.nodeName] === undefined) return true;
      for (const child of part.toArray()) work.push(child);
    } else if (part instanceof Y.XmlText) {
      const delta: readonly { readonly attributes?: Readonly<Record<string, unknown>> }[] = part.toDelta();
      const names = delta.flatMap(({ attributes }) => Object.keys(attributes ?? {}));
      // 'ychange' is how the binding shows differences between versions; it is no mark of the text.
      if (names.some((name) => name !== 'ychange' && schema.marks[markName(name)] === undefined)) return true;
    }
  }
  return false;
}
