import { isList, type PdfFile } from '../../electron/importing/pdf/ordinary/pdf-file.ts';
import { PdfDict, PdfName, PdfString, textOf, type PdfValue } from '../../electron/importing/pdf/ordinary/values.ts';

/** A structure element (ISO 32000-1, 14.7.2). */
export type Element = {
  /** As it stands in the file. */
  readonly ownType: string;
  /** The standard type that it is or is mapped to; its own where there is none. */
  readonly type: string;
  readonly dict: PdfDict;
  readonly parent: Element | null;
  readonly kids: readonly Element[];
  /** Annotations and other objects that belong to it. */
  readonly objects: readonly PdfDict[];
  /** Whether any content of a page is its own. */
  readonly hasContent: boolean;
};

export type StructureTree = {
  readonly root: PdfDict;
  readonly top: readonly Element[];
  /** In reading order. */
  readonly elements: readonly Element[];
  readonly roleMap: ReadonlyMap<string, string>;
  /** The element that a marked content belongs to: of a page or a form (its object's number) and its number there. */
  readonly owner: (container: number, mcid: number) => Element | null;
  /** The element that an annotation belongs to. */
  readonly holder: (object: PdfDict) => Element | null;
};

/** Structure types of ISO 32000-1, 14.8.4. */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD ' +
    'THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** The standard type that one is mapped to; null where the mapping ends nowhere or runs in a circle. */
export const standardType = (roleMap: ReadonlyMap<string, string>, type: string): string | null => {
  const met = new Set<string>();
  let found: string | undefined = type;
  while (found !== undefined && !STANDARD_TYPES.has(found)) {
    if (met.has(found)) return null;
    met.add(found);
    found = roleMap.get(found);
  }
  return found ?? null;
};

/** A text entry of a dictionary; null where it has none. */
export const textIn = (file: PdfFile, dict: PdfDict, key: string): string | null => {
  const value = file.get(dict, key);
  return value instanceof PdfString ? textOf(value) : null;
};

const numberOf = (dict: PdfDict | null): number => dict?.ref?.number ?? -1;

/** The structure of a file; null for one that has none. */
export const readStructure = (file: PdfFile, catalog: PdfDict): StructureTree | null => {
  const root = file.dictIn(catalog, 'StructTreeRoot');
  if (root === null) return null;
  const roleMap = new Map<string, string>();
  for (const [own, value] of file.dictIn(root, 'RoleMap')?.entries ?? []) {
    const mapped = file.resolve(value);
    if (mapped instanceof PdfName) roleMap.set(own, mapped.text);
  }
  const owners = new Map<string, Element>();
  const holders = new Map<PdfDict, Element>();
  const elements: Element[] = [];
  const seen = new Set<PdfDict>();

  const kidsOf = (dict: PdfDict): PdfValue[] => {
    const kids = file.get(dict, 'K');
    return isList(kids) ? kids.map((kid) => file.resolve(kid)) : kids === null ? [] : [kids];
  };

  const visit = (dict: PdfDict, parent: Element | null, inherited: PdfDict | null): Element => {
    const page = file.dictIn(dict, 'Pg') ?? inherited;
    const ownType = file.nameIn(dict, 'S') ?? '';
    const kids: Element[] = [];
    const objects: PdfDict[] = [];
    const element = { ownType, type: standardType(roleMap, ownType) ?? ownType, dict, parent, kids, objects, hasContent: false };
    elements.push(element);
    for (const kid of kidsOf(dict)) {
      if (typeof kid === 'number') {
        owners.set(`${String(numberOf(page))} ${String(kid)}`, element);
        element.hasContent = true;
      } else if (kid instanceof PdfDict && file.nameIn(kid, 'Type') === 'MCR') {
        const stream = file.get(kid, 'Stm');
        const container =
          stream !== null && 'dict' in Object(stream) ? (stream as { dict: PdfDict }).dict : (file.dictIn(kid, 'Pg') ?? page);
        owners.set(`${String(numberOf(container))} ${String(file.numberIn(kid, 'MCID'))}`, element);
        element.hasContent = true;
      } else if (kid instanceof PdfDict && file.nameIn(kid, 'Type') === 'OBJR') {
        const object = file.dictIn(kid, 'Obj');
        if (object === null) continue;
        objects.push(object);
        holders.set(object, element);
      } else if (kid instanceof PdfDict && !seen.has(kid)) {
        seen.add(kid);
        kids.push(visit(kid, element, page));
      }
    }
    return element;
  };

  const top = kidsOf(root).flatMap((kid) => (kid instanceof PdfDict ? [visit(kid, null, null)] : []));
  return {
    root,
    top,
    elements,
    roleMap,
    owner: (container, mcid) => owners.get(`${String(container)} ${String(mcid)}`) ?? null,
    holder: (object) => holders.get(object) ?? null,
  };
};

/** An attribute of an element (ISO 32000-1, 14.7.5), of its own or of a class it is of; null where it has none. */
export const attributeOf = (file: PdfFile, tree: StructureTree, { dict }: Element, owner: string, key: string): PdfValue => {
  const listed = (value: PdfValue): PdfValue[] => (isList(value) ? value.map((item) => file.resolve(item)) : [value]);
  const classes = file.dictIn(tree.root, 'ClassMap');
  const ofClasses = listed(file.get(dict, 'C')).flatMap((name) =>
    name instanceof PdfName && classes !== null ? listed(file.get(classes, name.text)) : [],
  );
  for (const attributes of [...listed(file.get(dict, 'A')), ...ofClasses])
    if (attributes instanceof PdfDict && file.nameIn(attributes, 'O') === owner && attributes.entries.has(key))
      return file.get(attributes, key);
  return null;
};

/** The language of an element, its own or the nearest around it; null where none is told within the tree. */
export const languageOf = (file: PdfFile, element: Element | null): string | null => {
  for (let at = element; at !== null; at = at.parent) {
    const own = textIn(file, at.dict, 'Lang');
    if (own !== null) return own;
  }
  return null;
};
