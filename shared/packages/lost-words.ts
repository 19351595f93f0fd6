import * as Y from 'yjs';
import { LETTER, BODY } from '../response/response-doc.ts';
import { wordsOfNode } from '../response/quoted-words.ts';

/** Words that one copy held and the merged text does not, although nobody took them out knowingly. */
export type LostPiece = {
  /** The block they stood in, by its name in the Yjs document, which is the same on every copy; 'letter:' and the field for the letter. */
  readonly place: string;
  /** What is gone, each as 'client:clock:length'. */
  readonly units: readonly string[];
  readonly words: string;
  readonly paragraph: string;
  readonly node: string | null;
};

/** The pieces of content that units stand for, one by one. */
export const unitSet = (units: readonly string[]): Set<string> =>
  new Set(
    units.flatMap((unit) => {
      const [client = '', clock = '0', length = '0'] = unit.split(':');
      return Array.from({ length: Math.min(Number(length), 1_000_000) }, (_, i) => `${client}:${String(Number(clock) + i)}`);
    }),
  );

/** The state that two documents share: of every writer as far as both have come. */
export function commonVector(one: Y.Doc, other: Y.Doc): ReadonlyMap<number, number> {
  const there = Y.decodeStateVector(Y.encodeStateVector(other));
  const here = [...Y.decodeStateVector(Y.encodeStateVector(one))];
  return new Map(
    here.flatMap(([client, clock]) => (there.has(client) ? [[client, Math.min(clock, there.get(client) ?? 0)] as const] : [])),
  );
}

const isGoneIn = (merged: Y.Doc, client: number, clock: number): boolean => {
  const structs = merged.store.clients.get(client);
  const last = structs?.at(-1);
  if (structs === undefined || last === undefined || clock >= last.id.clock + last.length) return true;
  return structs[Y.findIndexSS(structs, clock)]?.deleted ?? true;
};

const nameOf = ({ _item: item }: Y.XmlElement): string => (item === null ? 'top' : `${String(item.id.client)}/${String(item.id.clock)}`);

const shownBy = (element: Y.XmlElement): string => {
  const attributes: Readonly<Record<string, unknown>> = element.getAttributes();
  const shown = wordsOfNode(attributes);
  const other = attributes['alt'] ?? attributes['text'];
  return shown === '' && typeof other === 'string' ? other : shown;
};

const textItems = function* (text: Y.XmlText): Generator<{ readonly id: Y.ID; readonly words: string }> {
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString) yield { id: item.id, words: item.content.str };
};

const wordsIn = (element: Y.XmlElement): string =>
  element
    .toArray()
    .map((child) =>
      child instanceof Y.XmlText
        ? [...textItems(child)].map(({ words }) => words).join('')
        : child instanceof Y.XmlElement
          ? shownBy(child)
          : '',
    )
    .join('');

/** A character is lost when the other copy never saw it and the merge has not got it. */
type IsLost = (client: number, clock: number) => boolean;

/** What is lost of the texts that stand in one block, runs that stood apart parted by ' … '. */
function lostText(block: Y.XmlElement, isLost: IsLost): LostPiece[] {
  const units: { client: number; clock: number; length: number }[] = [];
  const runs: string[] = [];
  let isOpen = false;
  for (const text of block.toArray()) {
    if (!(text instanceof Y.XmlText)) continue;
    for (const { id, words } of textItems(text))
      for (let i = 0; i < words.length; i += 1) {
        const clock = id.clock + i;
        if (!isLost(id.client, clock)) {
          isOpen = false;
          continue;
        }
        const unit = units.at(-1);
        if (isOpen && unit?.client === id.client && unit.clock + unit.length === clock) unit.length += 1;
        else units.push({ client: id.client, clock, length: 1 });
        if (isOpen) runs[runs.length - 1] += words.charAt(i);
        else runs.push(words.charAt(i));
        isOpen = true;
      }
  }
  const words = runs.map((run) => run.trim()).filter((run) => run !== '');
  if (words.length === 0) return [];
  const named = units.map(({ client, clock, length }) => `${String(client)}:${String(clock)}:${String(length)}`);
  return [{ place: nameOf(block), units: named, words: words.join(' … '), paragraph: wordsIn(block), node: null }];
}

function lostBelow(parent: Y.XmlElement | Y.XmlFragment, isLost: IsLost): LostPiece[] {
  return parent.toArray().flatMap((child): LostPiece[] => {
    if (!(child instanceof Y.XmlElement)) return [];
    const shown = shownBy(child);
    const item = child._item;
    const place = parent instanceof Y.XmlElement ? nameOf(parent) : nameOf(child);
    const isGone = shown !== '' && item !== null && isLost(item.id.client, item.id.clock);
    const unit = item === null ? '' : `${String(item.id.client)}:${String(item.id.clock)}:1`;
    const paragraph = parent instanceof Y.XmlElement ? wordsIn(parent) : shown;
    const own = isGone ? [{ place, units: [unit], words: shown, paragraph, node: child.nodeName }] : [];
    return [...own, ...lostText(child, isLost), ...lostBelow(child, isLost)];
  });
}

/** The entry of a letter's field that stands, with who wrote it. */
const entryOf = (doc: Y.Doc, field: string): Y.Item | null => {
  const entry = doc.getMap(LETTER)._map.get(field);
  return entry === undefined || entry.deleted ? null : entry;
};

/** Fields of the letter that both have filled in without knowing of each other: one of the two stands, the other is lost. */
function lostFields(side: Y.Doc, merged: Y.Doc, isLost: IsLost): LostPiece[] {
  return [...side.getMap(LETTER).keys()].flatMap((field): LostPiece[] => {
    const entry = entryOf(side, field);
    if (entry === null) return [];
    const value: unknown = entry.content.getContent().at(-1);
    const { client, clock } = entry.lastId;
    const isSame = JSON.stringify(merged.getMap(LETTER).get(field)) === JSON.stringify(value);
    if (isSame || value === null || value === '' || !isLost(client, clock)) return [];
    const words = typeof value === 'string' ? value : JSON.stringify(value);
    const node = typeof value === 'string' ? null : 'logo';
    return [{ place: `letter:${field}`, units: [`${String(client)}:${String(clock)}:1`], words, paragraph: words, node }];
  });
}

/**
 * What `side` had written that the other copy had not seen and `merged` has lost, in the order of `side`'s text. `common` is what both
 * copies shared. None of the documents is changed.
 */
export function lostPieces(common: ReadonlyMap<number, number>, side: Y.Doc, merged: Y.Doc): LostPiece[] {
  const isLost: IsLost = (client, clock) => clock >= (common.get(client) ?? 0) && isGoneIn(merged, client, clock);
  return [...lostBelow(side.getXmlFragment(BODY), isLost), ...lostFields(side, merged, isLost)];
}
