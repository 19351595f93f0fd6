import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { BODY } from './response-doc.ts';

/** Yjs stores a mark that may lie over itself under its name and a hash: 'comment--Ab3dE='. */
const markName = (stored: string): string => stored.replace(/--[A-Za-z0-9+/=]{8}$/, '');

/** Looks at where marks begin and end, not at the words between: a text of hundreds of pages is looked at while someone waits for it. */
function holdsUnknownMark(text: Y.XmlText, schema: Schema): boolean {
  for (let item = text._start; item !== null; item = item.right) {
    const { content, deleted } = item;
    if (deleted || !(content instanceof Y.ContentFormat) || content.value === null) continue;
    // 'ychange' is how the binding shows differences between versions; it is no mark of the text.
    if (content.key !== 'ychange' && schema.marks[markName(content.key)] === undefined) return true;
  }
  return false;
}

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
      if (holdsUnknownMark(part, schema)) return true;
    }
  }
  return false;
}
