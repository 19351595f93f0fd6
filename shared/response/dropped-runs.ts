import * as Y from 'yjs';
import { wordsOfNode } from './quoted-words.ts';
import { BODY } from './response-doc.ts';

/**
 * Words that one copy of an answer held and that the merged text does not, although nobody took them out knowingly: two copies that are
 * merged always end alike, but words typed in a paragraph that the other copy deleted, joined or rebuilt go down with it.
 */
export type DroppedRun = {
  /** The words; for a citation or a picture what it shows. */
  readonly words: string;
  /** The kind of node that was dropped, where it is not running text: 'citation'. */
  readonly node: string | null;
  /** The whole paragraph as it stood in that copy, to know it by. */
  readonly paragraph: string;
  /** Where among the merged text's top-level blocks its place was: after this one, -1 = before all. */
  readonly afterBlock: number;
};

type Fate = { readonly isNew: (item: Y.Item, offset: number) => boolean; readonly isGone: (item: Y.Item, offset: number) => boolean };

/** Whether the merged document still holds the piece of content with this id. */
const isGoneIn = (merged: Y.Doc, client: number, clock: number): boolean => {
  const structs = merged.store.clients.get(client);
  const last = structs?.at(-1);
  if (structs === undefined || last === undefined || clock >= last.id.clock + last.length) return true;
  const struct = structs[Y.findIndexSS(structs, clock)];
  return struct === undefined || struct.deleted;
};

const fateIn = (merged: Y.Doc, base: ReadonlyMap<number, number>): Fate => ({
  isNew: ({ id }, offset) => id.clock + offset >= (base.get(id.client) ?? 0),
  isGone: ({ id }, offset) => isGoneIn(merged, id.client, id.clock + offset),
});

const itemsOf = function* (type: Y.XmlText): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) yield item;
};

const textOf = (text: Y.XmlText): string =>
  [...itemsOf(text)].map(({ content }) => (content instanceof Y.ContentString ? content.str : '')).join('');

/** What an atom shows of words: those of its attributes that are meant to be read. */
const shownBy = (element: Y.XmlElement): string => {
  const attributes: Readonly<Record<string, unknown>> = element.getAttributes();
  const shown = wordsOfNode(attributes);
  if (shown !== '') return shown;
  const other = attributes['alt'] ?? attributes['text'];
  return typeof other === 'string' ? other : '';
};

const paragraphOf = (element: Y.XmlElement): string =>
  element
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? textOf(child) : child instanceof Y.XmlElement ? shownBy(child) : ''))
    .join('');

type Found = Omit<DroppedRun, 'afterBlock'>;

/** The runs of new words of one text that are gone. */
const goneIn = (text: Y.XmlText, paragraph: string, fate: Fate): Found[] => {
  const runs: string[] = [];
  let open = '';
  const close = (): void => {
    if (open !== '') runs.push(open);
    open = '';
  };
  for (const item of itemsOf(text)) {
    if (!(item.content instanceof Y.ContentString)) continue;
    for (let i = 0; i < item.content.str.length; i += 1) {
      if (fate.isNew(item, i) && fate.isGone(item, i)) open += item.content.str.charAt(i);
      else close();
    }
  }
  close();
  return runs.filter((words) => words.trim() !== '').map((words) => ({ words, node: null, paragraph }));
};

const goneBelow = (element: Y.XmlElement | Y.XmlFragment, fate: Fate): Found[] => {
  const paragraph = element instanceof Y.XmlElement ? paragraphOf(element) : '';
  return element.toArray().flatMap((child): Found[] => {
    if (child instanceof Y.XmlText) return goneIn(child, paragraph, fate);
    if (!(child instanceof Y.XmlElement)) return [];
    const shown = shownBy(child);
    const item = child._item;
    const isLost = shown !== '' && item !== null && fate.isNew(item, 0) && fate.isGone(item, 0);
    return [...(isLost ? [{ words: shown, node: child.nodeName, paragraph }] : []), ...goneBelow(child, fate)];
  });
};

/**
 * What `side` had written since `base` (the state vector both copies started from) and `merged` has lost, in the order of `side`'s
 * text. Neither document is changed.
 */
export function droppedRuns(base: Uint8Array, side: Y.Doc, merged: Y.Doc): DroppedRun[] {
  const fate = fateIn(merged, Y.decodeStateVector(base));
  const placeOf = new Map(
    merged
      .getXmlFragment(BODY)
      .toArray()
      .map((block, i) => [block._item === null ? '' : `${String(block._item.id.client)}/${String(block._item.id.clock)}`, i]),
  );
  let afterBlock = -1;
  return side
    .getXmlFragment(BODY)
    .toArray()
    .flatMap((block): DroppedRun[] => {
      const id = block._item === null ? '' : `${String(block._item.id.client)}/${String(block._item.id.clock)}`;
      afterBlock = placeOf.get(id) ?? afterBlock;
      if (!(block instanceof Y.XmlElement)) return [];
      const own = shownBy(block);
      const isLost = own !== '' && block._item !== null && fate.isNew(block._item, 0) && fate.isGone(block._item, 0);
      const found = [...(isLost ? [{ words: own, node: block.nodeName, paragraph: own }] : []), ...goneBelow(block, fate)];
      return found.map((run) => ({ ...run, afterBlock }));
    });
}
