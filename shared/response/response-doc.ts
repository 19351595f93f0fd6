import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { EMPTY_LETTER, Letter } from './letter.ts';
import { responseSchema } from './schema.ts';

/** Name of the Y.XmlFragment that holds the text, and of the Y.Map that holds the letter's fields. */
export const BODY = 'body';
export const LETTER = 'letter';

/** JSON of a ProseMirror node, as `Node.toJSON` gives it. */
export type NodeJson = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly content?: readonly NodeJson[] | undefined;
  readonly text?: string | undefined;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
};

/** A Y.Doc with the text and the letter of a new answer. Throws when the body does not fit the schema. */
export function createResponseDoc(body: NodeJson, letter: Letter): Y.Doc {
  const schema = responseSchema();
  schema.nodeFromJSON(body).check();
  const doc = new Y.Doc();
  doc.transact(() => {
    prosemirrorJSONToYXmlFragment(schema, body, doc.getXmlFragment(BODY));
    const fields = doc.getMap(LETTER);
    for (const [field, value] of Object.entries(letter)) fields.set(field, value);
  });
  return doc;
}

/** The Y.Doc that results from all its updates, applied in one transaction (merging a long log first takes 100 times as long). */
export function loadResponseDoc(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** The letter's fields; what is missing or malformed is empty. */
export function letterOf(doc: Y.Doc): Letter {
  const stored = doc.getMap(LETTER).toJSON();
  const letter: Record<string, unknown> = { ...EMPTY_LETTER };
  for (const [field, schema] of Object.entries(Letter.shape)) {
    const parsed = schema.safeParse(stored[field]);
    if (parsed.success) letter[field] = parsed.data;
  }
  return Letter.parse(letter);
}

/** The text as ProseMirror JSON. */
export function bodyOf(doc: Y.Doc): NodeJson {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library types its result as any JSON; it is a node of our schema by construction
  return yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(BODY)) as NodeJson;
}

/** Puts another text in the place of the document's. Throws when it does not fit the schema. */
export function replaceBody(doc: Y.Doc, body: NodeJson): void {
  const schema = responseSchema();
  schema.nodeFromJSON(body).check();
  doc.transact(() => {
    const fragment = doc.getXmlFragment(BODY);
    fragment.delete(0, fragment.length);
    prosemirrorJSONToYXmlFragment(schema, body, fragment);
  });
}

/** Fills in fields of the letter; those not named stay as they are. */
export function fillLetter(doc: Y.Doc, letter: Partial<Letter>): void {
  doc.transact(() => {
    const fields = doc.getMap(LETTER);
    for (const [field, value] of Object.entries(letter)) fields.set(field, value);
  });
}
