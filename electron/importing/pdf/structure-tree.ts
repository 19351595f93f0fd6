/** An element of a tagged page: its role in the standard's own names, and what it holds in order. */
export type TaggedNode =
  | { readonly kind: 'element'; readonly role: string; readonly children: readonly TaggedNode[] }
  | { readonly kind: 'content'; readonly mcid: number };

/** Elements within elements; a deeper tree is cut (design.md § 9). */
export const DEEPEST_TREE = 256;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** 'p12R_mc3': the number of the marked content is its end. */
const mcidOf = (id: unknown): number => {
  const found = typeof id === 'string' ? /_mc(\d+)$/.exec(id)?.[1] : undefined;
  return found === undefined ? -1 : Number(found);
};

/** The tree of a page as pdf.js hands it over, looked at once. */
export const readTree = (value: unknown, depth = 0): TaggedNode | null => {
  if (!isObject(value) || depth > DEEPEST_TREE) return null;
  const role: unknown = Reflect.get(value, 'role');
  if (typeof role !== 'string') {
    const mcid = Reflect.get(value, 'type') === 'content' ? mcidOf(Reflect.get(value, 'id')) : -1;
    return mcid < 0 ? null : { kind: 'content', mcid };
  }
  const children: unknown = Reflect.get(value, 'children');
  return {
    kind: 'element',
    role,
    children: (Array.isArray(children) ? children : []).flatMap((child: unknown) => {
      const read = readTree(child, depth + 1);
      return read === null ? [] : [read];
    }),
  };
};
