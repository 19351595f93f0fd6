import { SaxesParser } from 'saxes';
import { LARGEST_TEXT_FILE } from '../decode-text.ts';
import { Unreadable } from '../zip/unreadable.ts';
import { attributesIn, enterScope, nameIn, type NameScope, OUTERMOST } from './namespaces.ts';
import { partDecoder } from './part-decoder.ts';
import type { XmlElement, XmlNode } from './xml-element.ts';

/** Elements inside each other (design § 9). Word's own go some 60 deep: tables in text boxes in groups. */
const DEEPEST = 256;

/** Elements of one part. A thousand pages come to some 500,000; so many more take seconds to read and are no document. */
const MOST_ELEMENTS = 2_000_000;
/** Characters of text in one part: as many as a text file may have. */
const MOST_CHARACTERS = LARGEST_TEXT_FILE;

/** Bytes parsed at a time: words kept from a piece keep the whole piece in memory. */
const PIECE = 64 * 1024;

type OpenElement = { readonly name: string; readonly scope: NameScope; readonly children: XmlNode[] | null };

/** Whose children are handed over one by one, by name from the root: ['w:document', 'w:body']. */
export type PartPath = readonly string[];

/**
 * Parses a part and hands over each element that stands at `path`, one by one, so that a large document is never held as
 * a whole. No DOCTYPE, so no entities but XML's own five; no more than 256 elements inside each other; UTF-8 or
 * UTF-16. Throws `Unreadable`.
 */
export const parsePart = (part: string, bytes: Uint8Array, path: PartPath, take: (element: XmlElement) => void): void => {
  const refuse = (reason: string): never => {
    throw new Unreadable('damaged', `${part}: ${reason}`);
  };
  const parser = new SaxesParser({ xmlns: false, position: false });
  const open: OpenElement[] = [];
  // How many of the open elements are those of the path.
  let inside = 0;

  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('DOCTYPE'));
  let declares = false;
  parser.on('attribute', ({ name }) => {
    declares ||= name.startsWith('xmlns');
  });
  let elements = 0;
  parser.on('opentag', (tag) => {
    elements += 1;
    if (elements > MOST_ELEMENTS) throw new Unreadable('too-complex', `${part}: more than ${MOST_ELEMENTS} elements`);
    if (open.length >= DEEPEST) throw new Unreadable('too-complex', `${part}: more than ${DEEPEST} elements inside each other`);
    const outer = open.at(-1);
    const around = outer?.scope ?? OUTERMOST;
    const scope = declares ? enterScope(around, tag.attributes) : around;
    declares = false;
    const name = nameIn(scope, tag.name);
    if (inside === open.length && path[inside] === name) {
      inside += 1;
      open.push({ name, scope, children: null });
      return;
    }
    const isWanted = outer !== undefined && (outer.children !== null || (inside === path.length && inside === open.length));
    const children: XmlNode[] | null = isWanted ? [] : null;
    if (children !== null && outer !== undefined && outer.children !== null)
      outer.children.push({ name, attributes: attributesIn(scope, tag.attributes), children });
    else if (children !== null) topAttributes = attributesIn(scope, tag.attributes);
    open.push({ name, scope, children });
  });
  let topAttributes: XmlElement['attributes'] = {};
  let characters = 0;
  const addText = (text: string): void => {
    characters += text.length;
    if (characters > MOST_CHARACTERS) throw new Unreadable('too-complex', `${part}: more than ${MOST_CHARACTERS} characters`);
    open.at(-1)?.children?.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    if (open.length < inside) inside = open.length;
    else if (closed.children !== null && open.length === inside && inside === path.length)
      take({ name: closed.name, attributes: topAttributes, children: closed.children });
  });

  const decoder = partDecoder(part);
  for (let at = 0; at < bytes.length; at += PIECE) parser.write(decoder.decode(bytes.subarray(at, at + PIECE)));
  parser.write(decoder.end());
  parser.close();
};
