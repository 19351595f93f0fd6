import { DEEPEST_TREE, type TaggedNode } from '../structure-tree.ts';
import type { PageObject } from './page-tree.ts';
import { isList, type PdfFile } from './pdf-file.ts';
import { ordinary, PdfDict, PdfName, PdfRef, type PdfValue } from './values.ts';

/** As in pdf.js: elements within elements, seen from a page's words and seen from the top. */
const DEEPEST = 40;
/** Branches of the table that leads from a page to its elements. */
const DEEPEST_TABLE = 32;
const MOST_ENTRIES = 2_000_000;

/** Elements that are kept whole, with those of their parts that have no words on the page. */
const WHOLE = new Set(['L', 'LBody', 'LI', 'Table', 'THead', 'TBody', 'TFoot', 'TR']);

/** An element of the file, the same on every page. */
type Element = {
  readonly dict: PdfDict;
  readonly role: string;
  readonly parent: PdfDict | null;
  /** Places of its parts among what it holds. */
  readonly places: ReadonlyMap<PdfDict, number>;
  /** Words it holds itself, by the number of their page's object. */
  readonly words: ReadonlyMap<number, readonly { readonly place: number; readonly mcid: number }[]>;
};

/** As much of an element as stands on one page. */
type Part = { readonly element: Element; readonly parts: { readonly place: number; readonly part: Part }[] };

/** The elements of a tagged file, page by page (ISO 32000-1, 14.7). */
export type TagTree = { readonly treeOf: (page: PageObject) => TaggedNode | null };

const readTable = (file: PdfFile, root: PdfValue): Map<number, PdfValue> => {
  const entries = new Map<number, PdfValue>();
  const seen = new Set<PdfDict>();
  const visit = (value: PdfValue, depth: number): void => {
    const node = file.resolve(value);
    ordinary(node instanceof PdfDict && depth < DEEPEST_TABLE && !seen.has(node), 'an odd table of elements');
    seen.add(node);
    for (const kid of file.listIn(node, 'Kids')) visit(kid, depth + 1);
    const pairs = file.get(node, 'Nums');
    if (!isList(pairs)) return;
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const key = file.resolve(pairs[i]);
      ordinary(typeof key === 'number' && entries.size < MOST_ENTRIES, 'an odd table of elements');
      entries.set(key, pairs[i + 1] ?? null);
    }
  };
  visit(root, 0);
  return entries;
};

/** The tags of a file, in the way pdf.js finds those of a page. */
export const tagTreeOf = (file: PdfFile, root: PdfDict): TagTree => {
  const given = root.entries.get('ParentTree');
  ordinary(given !== undefined, 'tags without a table of elements');
  const table = readTable(file, given);
  const roleMap = file.dictIn(root, 'RoleMap');
  const top = file.get(root, 'K');
  const places = new Map<PdfDict, number>();
  if (isList(top))
    top.forEach((kid, i) => {
      const element = file.resolve(kid);
      if (element instanceof PdfDict) places.set(element, i);
    });
  else if (top instanceof PdfDict) places.set(top, 0);

  const roleOf = (dict: PdfDict): string => {
    const role = file.nameIn(dict, 'S') ?? '';
    const mapped = roleMap === null ? null : file.get(roleMap, role);
    return mapped instanceof PdfName ? mapped.text : role;
  };

  const elements = new Map<PdfDict, Element>();

  /** Read once: the element that holds a whole document has parts on every page. */
  const elementOf = (dict: PdfDict): Element => {
    const known = elements.get(dict);
    if (known !== undefined) return known;
    const held = file.get(dict, 'K');
    const ownPage = dict.entries.get('Pg');
    const parts = new Map<PdfDict, number>();
    const words = new Map<number, { place: number; mcid: number }[]>();
    const putWords = (place: number, mcid: number | null, page: PdfValue | undefined): void => {
      if (mcid === null || mcid < 0 || !(page instanceof PdfRef)) return;
      const own = words.get(page.number);
      if (own === undefined) words.set(page.number, [{ place, mcid }]);
      else own.push({ place, mcid });
    };
    (isList(held) ? held : [held]).forEach((value, place) => {
      const kid = file.resolve(value);
      if (typeof kid === 'number') return putWords(place, kid, ownPage);
      if (!(kid instanceof PdfDict)) return;
      const type = file.nameIn(kid, 'Type');
      if (type === 'OBJR') return;
      if (type === 'MCR') {
        const on = kid.entries.get('Pg');
        return putWords(place, file.numberIn(kid, 'MCID'), on instanceof PdfRef ? on : ownPage);
      }
      ordinary(!parts.has(kid), 'an element that is held twice');
      parts.set(kid, place);
    });
    const above = file.get(dict, 'P');
    const isTop = !(above instanceof PdfDict) || file.nameIn(above, 'Type') === 'StructTreeRoot';
    const element: Element = { dict, role: roleOf(dict), parent: isTop ? null : above, places: parts, words };
    elements.set(dict, element);
    return element;
  };

  const nodeOf = ({ element, parts }: Part, page: PdfRef, depth: number): TaggedNode => {
    const children: { readonly place: number; readonly node: TaggedNode }[] = (element.words.get(page.number) ?? []).map(
      ({ place, mcid }) => ({ place, node: { kind: 'content', mcid } }),
    );
    if (depth < Math.min(DEEPEST, DEEPEST_TREE))
      for (const { place, part } of parts) children.push({ place, node: nodeOf(part, page, depth + 1) });
    return { kind: 'element', role: element.role, children: children.sort((a, b) => a.place - b.place).map(({ node }) => node) };
  };

  return {
    treeOf: ({ dict: page, ref }) => {
      const parts = new Map<PdfDict, Part>();
      const tops: { readonly place: number; readonly part: Part }[] = [];

      const add = (dict: PdfDict, level: number): Part | null => {
        if (level > DEEPEST) return null;
        const known = parts.get(dict);
        if (known !== undefined) return known;
        const element = elementOf(dict);
        const part: Part = { element, parts: [] };
        parts.set(dict, part);
        if (WHOLE.has(element.role)) for (const kid of element.places.keys()) add(kid, level - 1);
        if (element.parent === null) {
          const place = places.get(dict);
          if (place === undefined) parts.delete(dict);
          else tops.push({ place, part });
          return part;
        }
        const above = add(element.parent, level + 1);
        if (above === null) return part;
        const place = above.element.places.get(dict);
        if (place === undefined) parts.delete(dict);
        else above.parts.push({ place, part });
        return part;
      };

      const id = file.numberIn(page, 'StructParents');
      const laidOn = file
        .listIn(page, 'Annots')
        .flatMap((note) => (note instanceof PdfDict ? [file.numberIn(note, 'StructParent')] : []))
        .filter((parent) => parent !== null);
      if (id === null && laidOn.length === 0) return null;
      const onPage = id === null ? null : file.resolve(table.get(id));
      for (const element of isList(onPage) ? onPage : []) {
        const dict = element instanceof PdfRef ? file.resolve(element) : null;
        if (dict instanceof PdfDict) add(dict, 0);
      }
      for (const parent of laidOn) {
        const dict = file.resolve(table.get(parent));
        if (dict instanceof PdfDict) add(dict, 0);
      }
      const children = tops.toSorted((a, b) => a.place - b.place).map(({ part }) => nodeOf(part, ref, 0));
      return { kind: 'element', role: 'Root', children };
    },
  };
};
