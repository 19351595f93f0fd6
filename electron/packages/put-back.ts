import * as Y from 'yjs';
import type { Conflict, Reopening } from '../../shared/packages/conflict.ts';
import { BODY, LETTER } from '../../shared/response/response-doc.ts';
import { Letter } from '../../shared/response/letter.ts';

type Lost = Extract<Conflict, { kind: 'lost' }>;
type Blocks = NonNullable<Reopening['putBack']>['blocks'];

const LETTER_PLACE = /^letter:(.+)$/;

const nameOf = ({ _item: item }: { readonly _item: Y.Item | null }): string =>
  item === null ? '' : `${String(item.id.client)}/${String(item.id.clock)}`;

/**
 * After which of the text's top-level blocks a block stood that is no longer there. Yjs keeps deleted items where they were: the last
 * one before it that is still there is the place. At the end where it cannot be found.
 */
function placeOf(doc: Y.Doc, block: string): number {
  const body = doc.getXmlFragment(BODY);
  const [client, clock] = block.split('/').map(Number);
  if (client === undefined || clock === undefined || !Number.isFinite(client + clock)) return body.length;
  const structs = doc.store.clients.get(client);
  const last = structs?.at(-1);
  if (structs === undefined || last === undefined || clock >= last.id.clock + last.length) return body.length;
  const struct = structs[Y.findIndexSS(structs, clock)];
  let item: Y.Item | null = struct instanceof Y.Item ? struct : null;
  // Up to the block that stands in the text itself.
  while (item !== null && item.parent !== body) item = item.parent instanceof Y.AbstractType ? item.parent._item : null;
  if (item === null) return body.length;
  let index = 0;
  for (let each = body._start; each !== null && each !== item; each = each.right) if (!each.deleted && each.countable) index += each.length;
  return item.deleted ? index : index + 1;
}

const paragraphOf = (words: string): Y.XmlElement => {
  const paragraph = new Y.XmlElement('paragraph');
  // The library's types know of text only; it keeps any JSON.
  Reflect.apply(paragraph.setAttribute, paragraph, ['level', 0]);
  paragraph.insert(0, [new Y.XmlText(words)]);
  return paragraph;
};

/** The value of a letter's field as it was lost. */
function letterValue(field: string, piece: Lost['pieces'][number]): unknown {
  const value: unknown = piece.node === null ? piece.words : JSON.parse(piece.words);
  return Letter.shape[Letter.keyof().parse(field)].parse(value);
}

/** Puts lost words back: each piece as a paragraph where it stood, a field of the letter in its place. */
export function putBack(
  doc: Y.Doc,
  { place, pieces }: Pick<Lost, 'place' | 'pieces'>,
): { readonly update: Uint8Array; readonly blocks: Blocks } {
  const before = Y.encodeStateVector(doc);
  const field = LETTER_PLACE.exec(place)?.[1];
  const blocks: { block: string; words: string }[] = [];
  doc.transact(() => {
    if (field !== undefined) {
      const [piece] = pieces;
      if (piece === undefined) return;
      const letter = doc.getMap(LETTER);
      blocks.push({ block: place, words: JSON.stringify([letter.get(field), letterValue(field, piece)]) });
      letter.set(field, letterValue(field, piece));
      return;
    }
    const body = doc.getXmlFragment(BODY);
    const at = placeOf(doc, place);
    const paragraphs = pieces.map(({ words }) => paragraphOf(words));
    body.insert(at, paragraphs);
    for (const [index, paragraph] of paragraphs.entries()) blocks.push({ block: nameOf(paragraph), words: pieces[index]?.words ?? '' });
  });
  return { update: Y.encodeStateAsUpdate(doc, before), blocks };
}

/** Takes out again what was put back, as far as nobody has written in it since. Null when there is nothing to take out. */
export function takeOut(doc: Y.Doc, blocks: Blocks): Uint8Array | null {
  const before = Y.encodeStateVector(doc);
  const body = doc.getXmlFragment(BODY);
  let isChanged = false;
  doc.transact(() => {
    for (const { block, words } of blocks) {
      const field = LETTER_PLACE.exec(block)?.[1];
      if (field !== undefined) {
        const [was, put]: unknown[] = JSON.parse(words);
        const letter = doc.getMap(LETTER);
        if (JSON.stringify(letter.get(field)) !== JSON.stringify(put)) continue;
        letter.set(field, was);
        isChanged = true;
        continue;
      }
      const index = body.toArray().findIndex((each) => nameOf(each) === block);
      const found = body.get(index);
      if (index < 0 || !(found instanceof Y.XmlElement)) continue;
      const text = found
        .toArray()
        .map((each) => (each instanceof Y.XmlText ? each.toJSON() : '\u0000'))
        .join('');
      if (text !== words) continue;
      body.delete(index, 1);
      isChanged = true;
    }
  });
  return isChanged ? Y.encodeStateAsUpdate(doc, before) : null;
}
