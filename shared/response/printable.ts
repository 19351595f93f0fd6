import type { Sha256 } from '../domain/ids.ts';
import { citationFrom, type Citation } from './citation.ts';
import type { Letter } from './letter.ts';
import type { NodeJson } from './response-doc.ts';
import { Picture } from './picture.ts';
import { printableRows, type PrintableCell } from './printable-table.ts';
import { printedWords } from './quoted-words.ts';
import { isAllowedLink } from './schema/link.ts';
import { withSourceLists } from './source-list.ts';

/** An answer as the exporters see it: plain data, every reference written out, nothing left to look up. */
export type PrintableResponse = {
  readonly title: string;
  readonly letter: Letter;
  readonly blocks: readonly PrintableBlock[];
  /** Bytes of its pictures by checksum; one that is missing is written as its description. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
};

export type PrintableBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly PrintableInline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly PrintableInline[] }
  | { readonly kind: 'bullet-list'; readonly items: readonly (readonly PrintableBlock[])[] }
  | { readonly kind: 'ordered-list'; readonly start: number; readonly items: readonly (readonly PrintableBlock[])[] }
  | { readonly kind: 'quote'; readonly content: readonly PrintableBlock[] }
  /** `exact`: the source's words, with “[…]” where some are left out. */
  | { readonly kind: 'citation'; readonly exact: string; readonly reference: string }
  /** After a merge its rows may cover different numbers of columns. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly PrintableCell<PrintableBlock>[])[] }
  | ({ readonly kind: 'picture' } & Picture)
  /** How words of the source read now, and how they should read. */
  | { readonly kind: 'amendment'; readonly current: readonly PrintableBlock[]; readonly proposed: readonly PrintableBlock[] }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'rule' };

export type PrintableInline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: PrintableMarks }
  /** `exact`: the source's words, with “[…]” where some are left out; no reference where a note behind it has it. */
  | { readonly kind: 'citation'; readonly exact: string; readonly reference: string }
  /** A mark for a note at the foot of the page, with the note's words. */
  | { readonly kind: 'footnote'; readonly content: readonly PrintableInline[] }
  | { readonly kind: 'break' };

export type PrintableMarks = {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  /** http(s) or mailto only. */
  readonly link?: string;
};

/** Writes out where a citation's words stand; `form` tells whether there is room for the source's name. */
export type ReferenceOf = (citation: Citation, form: 'inline' | 'block') => string;

const levelOf = (value: unknown): 1 | 2 | 3 | null => (value === 1 || value === 2 || value === 3 ? value : null);

const PLAIN_MARKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript'] as const;

function marksOf(node: NodeJson): PrintableMarks {
  const marks: { -readonly [K in keyof PrintableMarks]: PrintableMarks[K] } = {};
  for (const mark of node.marks ?? []) {
    const plain = PLAIN_MARKS.find((name) => name === mark.type);
    if (plain !== undefined) marks[plain] = true;
    const href = mark.attrs?.['href'];
    if (mark.type === 'link' && typeof href === 'string' && isAllowedLink(href)) marks.link = href.trim();
  }
  return marks;
}

/** The citation a node holds. Throws on a node that is not one: the editor writes no other. */
export function citationOf(node: NodeJson): Citation {
  const citation = citationFrom(node.attrs);
  if (citation === null) throw new Error('A node of a citation holds one.');
  return citation;
}

/** The picture a node holds; one whose particulars a merge or another program has damaged is said to be missing. */
function pictureBlock(node: NodeJson): PrintableBlock {
  const picture = Picture.safeParse({ alternative: '', decorative: false, ...node.attrs });
  if (picture.success) return { kind: 'picture', ...picture.data };
  return { kind: 'paragraph', content: [{ kind: 'text', text: '[Billedet mangler]', marks: { italic: true } }] };
}

/** A note ends as a sentence does. */
const asNote = (words: string): PrintableInline => ({
  kind: 'footnote',
  content: [{ kind: 'text', text: words.endsWith('.') ? words : `${words}.`, marks: {} }],
});

function inlineCitation(node: NodeJson, referenceOf: ReferenceOf): PrintableInline[] {
  const citation = citationOf(node);
  const exact = printedWords(citation);
  return node.attrs?.['form'] === 'footnote'
    ? [{ kind: 'citation', exact, reference: '' }, asNote(referenceOf(citation, 'block'))]
    : [{ kind: 'citation', exact, reference: referenceOf(citation, 'inline') }];
}

function inlines(nodes: readonly NodeJson[] | undefined, referenceOf: ReferenceOf): PrintableInline[] {
  const out: PrintableInline[] = [];
  for (const node of nodes ?? []) {
    if (node.type === 'text' && node.text !== undefined) out.push({ kind: 'text', text: node.text, marks: marksOf(node) });
    else if (node.type === 'hardBreak') out.push({ kind: 'break' });
    else if (node.type === 'footnote') out.push({ kind: 'footnote', content: inlines(node.content, referenceOf) });
    else if (node.type === 'citation') out.push(...inlineCitation(node, referenceOf));
    else throw new Error(`An answer's text holds no node of type ${node.type}.`);
  }
  return out;
}

const blocks = (nodes: readonly NodeJson[] | undefined, referenceOf: ReferenceOf): PrintableBlock[] =>
  (nodes ?? []).map((node) => block(node, referenceOf));

function block(node: NodeJson, referenceOf: ReferenceOf): PrintableBlock {
  switch (node.type) {
    case 'paragraph': {
      const level = levelOf(node.attrs?.['level']);
      const content = inlines(node.content, referenceOf);
      return level === null ? { kind: 'paragraph', content } : { kind: 'heading', level, content };
    }
    case 'bulletList':
      return { kind: 'bullet-list', items: (node.content ?? []).map((item) => blocks(item.content, referenceOf)) };
    case 'orderedList': {
      const start = node.attrs?.['start'];
      return {
        kind: 'ordered-list',
        start: typeof start === 'number' && Number.isInteger(start) ? start : 1,
        items: (node.content ?? []).map((item) => blocks(item.content, referenceOf)),
      };
    }
    case 'blockquote':
      return { kind: 'quote', content: blocks(node.content, referenceOf) };
    case 'blockCitation': {
      const citation = citationOf(node);
      return { kind: 'citation', exact: printedWords(citation), reference: referenceOf(citation, 'block') };
    }
    case 'table':
      return { kind: 'table', rows: printableRows(node, (cell) => blocks(cell.content, referenceOf)) };
    case 'picture':
      return pictureBlock(node);
    case 'amendment': {
      const part = (type: string): PrintableBlock[] =>
        (node.content ?? []).filter((child) => child.type === type).flatMap((child) => blocks(child.content, referenceOf));
      return { kind: 'amendment', current: part('amendmentCurrent'), proposed: part('amendmentProposed') };
    }
    case 'pageBreak':
      return { kind: 'page-break' };
    case 'horizontalRule':
      return { kind: 'rule' };
    default:
      throw new Error(`An answer holds no block of type ${node.type}.`);
  }
}

/**
 * The answer with every reference written out; `sourceLines` stand where it has its list of sources. Throws on nodes that the schema
 * does not know.
 */
export function printable(
  title: string,
  letter: Letter,
  body: NodeJson,
  referenceOf: ReferenceOf,
  sourceLines: readonly string[] = [],
): PrintableResponse {
  return { title, letter, blocks: blocks(withSourceLists(body, sourceLines).content, referenceOf) };
}

/** Every citation of an answer, in document order. */
export function citationsIn(node: NodeJson): Citation[] {
  if (node.type === 'citation' || node.type === 'blockCitation') return [citationOf(node)];
  return (node.content ?? []).flatMap(citationsIn);
}

/** True when a node that should be a citation holds none: such a text cannot be printed. */
export const holdsDamagedCitation = (node: NodeJson): boolean =>
  node.type === 'citation' || node.type === 'blockCitation'
    ? citationFrom(node.attrs) === null
    : (node.content ?? []).some(holdsDamagedCitation);

/** Checksums of every picture of an answer, each once. */
export function picturesIn(parts: readonly PrintableBlock[]): Sha256[] {
  const found = new Set<Sha256>();
  const look = (part: PrintableBlock): void => {
    if (part.kind === 'picture') found.add(part.sha256);
    else if (part.kind === 'quote') part.content.forEach(look);
    else if (part.kind === 'amendment') [...part.current, ...part.proposed].forEach(look);
    else if (part.kind === 'bullet-list' || part.kind === 'ordered-list') part.items.flat().forEach(look);
    else if (part.kind === 'table') for (const cell of part.rows.flat()) cell.content.forEach(look);
  };
  parts.forEach(look);
  return [...found];
}
