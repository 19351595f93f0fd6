import * as Y from 'yjs';
import { BODY } from './response-doc.ts';

/** Text with its marks, as Yjs hands it out and takes it in. */
type Delta = readonly { readonly insert: unknown; readonly attributes?: Readonly<Record<string, unknown>> }[];

type Json = string | number | object;

const byName = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1);

/** Content of a kind that is not known here, and so cannot be copied whole. */
class UnknownContent extends Error {}

/** The library's own `clone` drops attributes that are not text, such as a heading's level. */
function copyOf(value: unknown): unknown {
  if (value instanceof Y.XmlElement) {
    // The library's types know of text only; it keeps any JSON.
    const element = new Y.XmlElement<Record<string, Json>>(value.nodeName);
    const attributes: Readonly<Record<string, Json>> = value.getAttributes();
    for (const [name, attribute] of Object.entries(attributes).toSorted(byName)) element.setAttribute(name, attribute);
    element.insert(0, value.toArray().map(sharedCopy));
    return element;
  }
  if (value instanceof Y.XmlText || value instanceof Y.Text) {
    const text = value instanceof Y.XmlText ? new Y.XmlText() : new Y.Text();
    const delta: Delta = value.toDelta();
    text.applyDelta(
      delta.map((piece) => ({ ...piece, insert: copyOf(piece.insert) })),
      { sanitize: false },
    );
    return text;
  }
  if (value instanceof Y.Map) {
    const map = new Y.Map<unknown>();
    for (const [name, entry] of [...value.entries()].toSorted(byName)) map.set(name, copyOf(entry));
    return map;
  }
  if (value instanceof Y.Array) {
    const list = new Y.Array<unknown>();
    list.insert(0, value.toArray().map(copyOf));
    return list;
  }
  if (value instanceof Y.AbstractType || value instanceof Y.Doc) throw new UnknownContent();
  return value;
}

function sharedCopy(child: unknown): Y.XmlElement | Y.XmlText {
  const copy = copyOf(child);
  if (copy instanceof Y.XmlElement || copy instanceof Y.XmlText) return copy;
  throw new UnknownContent();
}

/** A root that no one has asked for by its kind yet holds entries, or a sequence that only its users can name. */
const isMap = (root: { readonly _start: Y.Item | null }): boolean => root._start === null;

/** True when updates are missing in between: what they would complete waits outside the document. */
const isIncomplete = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null;

/**
 * The same content without its history: nothing of what was deleted, one writer. The same content gives the same bytes when
 * `client` is the same. Null where the content cannot be copied whole: an update is missing, or a part of it is of a kind that is
 * not known here.
 */
export function cleanCopy(doc: Y.Doc, client: number): Y.Doc | null {
  if (isIncomplete(doc)) return null;
  const copy = new Y.Doc();
  copy.clientID = client;
  const roots = [...doc.share.entries()].toSorted(byName);
  if (roots.some(([name, root]) => name !== BODY && !isMap(root))) return null;
  try {
    copy.transact(() => {
      copy.getXmlFragment(BODY).insert(0, doc.getXmlFragment(BODY).toArray().map(sharedCopy));
      for (const [name] of roots) {
        if (name === BODY) continue;
        for (const [key, value] of [...doc.getMap(name).entries()].toSorted(byName)) copy.getMap(name).set(key, copyOf(value));
      }
    });
  } catch (error) {
    if (error instanceof UnknownContent) return null;
    throw error;
  }
  return copy;
}

/** Every element, text and entry as plain values: equal for two documents exactly when they say the same. */
export function contentOf(doc: Y.Doc): unknown {
  const plain = (value: unknown): unknown => {
    if (value instanceof Y.XmlElement)
      return { name: value.nodeName, attributes: { ...value.getAttributes() }, children: value.toArray().map(plain) };
    if (value instanceof Y.XmlText || value instanceof Y.Text) {
      const delta: Delta = value.toDelta();
      return { text: delta.map(({ insert, attributes }) => ({ insert: plain(insert), attributes })) };
    }
    if (value instanceof Y.Map) return { map: Object.fromEntries([...value.entries()].map(([key, entry]) => [key, plain(entry)])) };
    if (value instanceof Y.Array) return value.toArray().map(plain);
    return value;
  };
  const roots = [...doc.share.keys()].filter((name) => name !== BODY).toSorted();
  return {
    body: doc.getXmlFragment(BODY).toArray().map(plain),
    maps: Object.fromEntries(roots.map((name) => [name, plain(doc.getMap(name))] as const).filter(([name]) => doc.getMap(name).size > 0)),
  };
}
