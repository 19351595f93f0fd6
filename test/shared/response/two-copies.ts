import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { Transform } from '@tiptap/pm/transform';
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { EMPTY_LETTER } from '../../../shared/response/letter.ts';
import { BODY, createResponseDoc, loadResponseDoc, type NodeJson } from '../../../shared/response/response-doc.ts';
import { responseSchema } from '../../../shared/response/schema.ts';

export const schema = responseSchema();

/** Changes an answer's text as the editor's binding does: through the same function, from one ProseMirror document to the next. */
export function change(doc: Y.Doc, edit: (before: Node) => Node): void {
  const fragment = doc.getXmlFragment(BODY);
  const { doc: before, meta } = initProseMirrorDoc(fragment, schema);
  const after = edit(before);
  after.check();
  doc.transact(() => updateYFragment(doc, fragment, after, meta));
}

/** The same by steps. */
export const edited =
  (edit: (transform: Transform) => unknown) =>
  (before: Node): Node => {
    const transform = new Transform(before);
    edit(transform);
    return transform.doc;
  };

export const answerOf = (content: readonly NodeJson[]): Y.Doc => createResponseDoc({ type: 'doc', content }, EMPTY_LETTER);

export const paragraph = (text: string, attrs: Readonly<Record<string, unknown>> = {}): NodeJson => ({
  type: 'paragraph',
  attrs,
  content: text === '' ? [] : [{ type: 'text', text }],
});

/** Another copy of the same answer, as a person gets it by mail. */
export const copyOf = (doc: Y.Doc): Y.Doc => loadResponseDoc([Y.encodeStateAsUpdate(doc)]);

export const merged = (...docs: readonly Y.Doc[]): Y.Doc => loadResponseDoc(docs.map((doc) => Y.encodeStateAsUpdate(doc)));

/** Where the words stand in the document; throws when they do not. */
export function placeOf(doc: Node, words: string): number {
  let found: number | null = null;
  doc.descendants((node, at) => {
    const inside = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (inside >= 0 && found === null) found = at + inside;
  });
  if (found === null) throw new Error(`no »${words}« in the document`);
  return found;
}
