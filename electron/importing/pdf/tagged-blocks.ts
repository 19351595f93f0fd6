import type { Word } from './page-shapes.ts';
import type { Tag } from './pieces.ts';
import { toSuperscript } from './segments.ts';
import type { TaggedNode } from './structure-tree.ts';

/** An element of a tagged page with the words it holds, in the order of the tags. */
export type TaggedBlock =
  | {
      readonly kind: 'text';
      readonly role: Tag['role'];
      readonly level: number;
      readonly label: readonly Word[];
      readonly words: readonly Word[];
    }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly (readonly Word[])[])[];
      readonly headerRows: number;
      readonly caption: readonly Word[];
    };

type Element = Extract<TaggedNode, { kind: 'element' }>;

type Opened = { readonly role: Tag['role']; readonly level: number; label: Word[]; words: Word[] };

const ROLES: Readonly<Record<string, Tag['role']>> = {
  P: 'paragraph',
  TOCI: 'paragraph',
  Title: 'heading',
  H: 'heading',
  Caption: 'caption',
  Note: 'note',
  FENote: 'note',
  BlockQuote: 'quote',
  Aside: 'aside',
  LI: 'item',
};

/** Elements that only hold others. */
const GROUPS = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'L',
  'TOC',
  'Index',
  'Private',
  'Figure',
  'Form',
  'Formula',
]);

const headingLevel = (role: string): number | null => {
  const level = /^H([1-9])$/.exec(role)?.[1];
  return level === undefined ? null : Math.min(6, Number(level));
};

/** A number that the tags call a reference and that stands close to a word is one to a note, whatever it looks like. */
const raised = (words: readonly Word[], before: Word | undefined): readonly Word[] => {
  const [only] = words;
  if (only === undefined || words.length > 1 || before === undefined || !/^\d{1,3}$/.test(only.text)) return words;
  if (only.spaced || only.x0 - before.x1 > before.size * 0.12 || only.x0 < before.x0) return words;
  return [{ ...only, text: toSuperscript(only.text) }];
};

/** The elements of a tagged page. `wordsOf` gives the words of a marked content, and gives each only once. */
export const taggedBlocks = (root: TaggedNode, wordsOf: (mcid: number) => readonly Word[]): TaggedBlock[] => {
  const blocks: TaggedBlock[] = [];
  let open: Opened | null = null;

  const flush = (): void => {
    if (open !== null && open.words.length + open.label.length > 0) blocks.push({ kind: 'text', ...open });
    open = null;
  };
  const begin = (role: Tag['role'], level: number): Opened => {
    flush();
    const opened: Opened = { role, level, label: [], words: [] };
    open = opened;
    return opened;
  };
  const add = (words: readonly Word[]): void => {
    if (words.length === 0) return;
    (open ?? begin('paragraph', 0)).words.push(...words);
  };

  const gather = (node: TaggedNode): Word[] => (node.kind === 'content' ? [...wordsOf(node.mcid)] : node.children.flatMap(gather));

  const visitTable = (table: Element): void => {
    flush();
    const rows: Word[][][] = [];
    let caption: Word[] = [];
    let headerRows = 0;
    const rowsIn = (node: TaggedNode, isHead: boolean): void => {
      if (node.kind === 'content') return;
      if (node.role === 'Caption') caption = gather(node);
      else if (node.role === 'TR') {
        const cells = node.children.filter((child): child is Element => child.kind === 'element');
        const isHeader = isHead || (cells.length > 0 && cells.every(({ role }) => role === 'TH'));
        if (isHeader && headerRows === rows.length) headerRows += 1;
        rows.push(cells.map(gather));
      } else for (const child of node.children) rowsIn(child, isHead || node.role === 'THead');
    };
    for (const child of table.children) rowsIn(child, false);
    if (rows.some((row) => row.some((cell) => cell.length > 0))) blocks.push({ kind: 'table', rows, headerRows, caption });
    // What stands in no cell is kept as well.
    add(gather(table));
    flush();
  };

  /** `depth` of lists around; `inItem`: the words are those of an item until it is full. */
  const visit = (node: TaggedNode, depth: number): void => {
    if (node.kind === 'content') return add(wordsOf(node.mcid));
    const { role, children } = node;
    if (role === 'Table') return visitTable(node);
    const level = headingLevel(role);
    const own = level === null ? ROLES[role] : 'heading';
    if (role === 'Lbl' && open !== null && (open.role === 'item' || open.role === 'note') && open.words.length === 0) {
      open.label.push(...gather(node));
      return;
    }
    if (role === 'Lbl' || role === 'Reference') return add(raised(gather(node), open?.words.at(-1)));
    if (own !== undefined) {
      // A paragraph right inside an item or note is its text.
      const isText =
        own === 'paragraph' && open !== null && open.role !== 'paragraph' && open.role !== 'heading' && open.words.length === 0;
      if (isText) {
        for (const child of children) visit(child, depth);
        return;
      }
      const around: Opened | null = open;
      begin(own, own === 'item' ? Math.max(0, depth - 1) : (level ?? 1));
      for (const child of children) visit(child, depth);
      flush();
      // Words after a note set inside a paragraph go on with the paragraph.
      if (around !== null && own === 'note') open = { role: around.role, level: around.level, label: [], words: [] };
      return;
    }
    if (GROUPS.has(role)) {
      const isInItem = open !== null && open.role === 'item' && role !== 'L';
      if (!isInItem) flush();
      for (const child of children) visit(child, role === 'L' ? depth + 1 : depth);
      if (!isInItem) flush();
      return;
    }
    for (const child of children) visit(child, depth);
  };
  visit(root, 0);
  flush();
  return blocks;
};
