import type { Sha256 } from '../domain/ids.ts';
import { citationFrom, type Citation } from './citation.ts';
import type { Letter } from './letter.ts';
import { letterToSend } from './letter-to-send.ts';
import type { NodeJson } from './response-doc.ts';
import { Picture } from './picture.ts';
import {
  breakReviewOf,
  inlineReviewOf,
  wholeReviewOf,
  type BreakReview,
  type InlineReview,
  type PrintedComment,
} from './printable-review.ts';
import { printableRows, type PrintableCell } from './printable-table.ts';
import { printedWords } from './quoted-words.ts';
import { isAllowedLink } from './schema/link.ts';
import { withSourceLists } from './source-list.ts';
import type { WordOrigin } from './word-origin.ts';

/** An answer as the exporters see it: plain data, every reference written out, nothing left to look up. */
export type PrintableResponse = {
  readonly title: string;
  readonly letter: Letter;
  readonly blocks: readonly PrintableBlock[];
  /** Bytes of its pictures by checksum; one that is missing is written as its description. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** Its points as `writeHandover` writes them, for the formats that can carry them. */
  readonly points?: string;
  /** Remarks on its words, oldest first; only where they are printed. */
  readonly comments?: readonly PrintedComment[];
  /** The same text with what is proposed and said of it, where there is any: written for those who work on it, on demand only. */
  readonly underReview?: { readonly blocks: readonly PrintableBlock[]; readonly comments: readonly PrintedComment[] };
  /** The text as it is sent with the remarks on it, where there are any: for a copy that shows them, on demand only. */
  readonly remarked?: { readonly blocks: readonly PrintableBlock[]; readonly comments: readonly PrintedComment[] };
  /** Which answer it is, and which kept version of it: a copy that comes back is known by them. */
  readonly origin?: WordOrigin;
};

export type PrintableBlock = {
  /** Which of the blocks of the text it is, from 0; only where it is to be found again on its page. */
  readonly place?: number;
} & (
  | ({ readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly PrintableInline[] } & Reviewed<BreakReview>)
  | ({ readonly kind: 'paragraph'; readonly content: readonly PrintableInline[] } & Reviewed<BreakReview>)
  | { readonly kind: 'bullet-list'; readonly items: readonly (readonly PrintableBlock[])[] }
  | { readonly kind: 'ordered-list'; readonly start: number; readonly items: readonly (readonly PrintableBlock[])[] }
  | { readonly kind: 'quote'; readonly content: readonly PrintableBlock[] }
  /** `exact`: the source's words, with “[…]” where some are left out. */
  | ({ readonly kind: 'citation'; readonly exact: string; readonly reference: string } & Reviewed<InlineReview>)
  /** After a merge its rows may cover different numbers of columns. */
  | ({ readonly kind: 'table'; readonly rows: readonly (readonly PrintableCell<PrintableBlock>[])[] } & Reviewed<InlineReview>)
  | ({ readonly kind: 'picture' } & Picture & Reviewed<InlineReview>)
  /** How words of the source read now, and how they should read. */
  | ({
      readonly kind: 'amendment';
      readonly current: readonly PrintableBlock[];
      readonly proposed: readonly PrintableBlock[];
    } & Reviewed<InlineReview>)
  | { readonly kind: 'page-break' }
  | { readonly kind: 'rule' }
);

/** What is proposed for it and said of it; never there in what is sent. */
type Reviewed<Review> = { readonly review?: Review };

export type PrintableInline = Reviewed<InlineReview> &
  (
    | { readonly kind: 'text'; readonly text: string; readonly marks: PrintableMarks }
    /** `exact`: the source's words, with “[…]” where some are left out; no reference where a note behind it has it. */
    | { readonly kind: 'citation'; readonly exact: string; readonly reference: string }
    /** A mark for a note at the foot of the page, with the note's words. */
    | { readonly kind: 'footnote'; readonly content: readonly PrintableInline[] }
    | { readonly kind: 'break' }
  );

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
  if (picture.success) return { kind: 'picture', ...picture.data, ...wholeReviewOf(node) };
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
    ? [
        { kind: 'citation', exact, reference: '', ...inlineReviewOf(node) },
        { ...asNote(referenceOf(citation, 'block')), ...inlineReviewOf(node) },
      ]
    : [{ kind: 'citation', exact, reference: referenceOf(citation, 'inline'), ...inlineReviewOf(node) }];
}

function inlines(nodes: readonly NodeJson[] | undefined, referenceOf: ReferenceOf): PrintableInline[] {
  const out: PrintableInline[] = [];
  for (const node of nodes ?? []) {
    const review = inlineReviewOf(node);
    if (node.type === 'text' && node.text !== undefined) out.push({ kind: 'text', text: node.text, marks: marksOf(node), ...review });
    else if (node.type === 'hardBreak') out.push({ kind: 'break', ...review });
    else if (node.type === 'footnote') out.push({ kind: 'footnote', content: inlines(node.content, referenceOf), ...review });
    else if (node.type === 'citation') out.push(...inlineCitation(node, referenceOf));
    else throw new Error(`An answer's text holds no node of type ${node.type}.`);
  }
  return out;
}

const blocks = (nodes: readonly NodeJson[] | undefined, referenceOf: ReferenceOf): PrintableBlock[] =>
  (nodes ?? []).map((node) => {
    const place = node.attrs?.[PLACE];
    return typeof place === 'number' ? { ...block(node, referenceOf), place } : block(node, referenceOf);
  });

/** An attribute of no schema: it is never kept. */
const PLACE = 'place';

/** The text with each of its blocks marked, so that it can be found again on its page. */
export const withPlaces = (body: NodeJson): NodeJson => ({
  ...body,
  content: (body.content ?? []).map((node, place) => ({ ...node, attrs: { ...node.attrs, [PLACE]: place } })),
});

function block(node: NodeJson, referenceOf: ReferenceOf): PrintableBlock {
  switch (node.type) {
    case 'paragraph': {
      const level = levelOf(node.attrs?.['level']);
      const content = inlines(node.content, referenceOf);
      const review = breakReviewOf(node);
      return level === null ? { kind: 'paragraph', content, ...review } : { kind: 'heading', level, content, ...review };
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
      return { kind: 'citation', exact: printedWords(citation), reference: referenceOf(citation, 'block'), ...wholeReviewOf(node) };
    }
    case 'table':
      return { kind: 'table', rows: printableRows(node, (cell) => blocks(cell.content, referenceOf)), ...wholeReviewOf(node) };
    case 'picture':
      return pictureBlock(node);
    case 'amendment': {
      const part = (type: string): PrintableBlock[] =>
        (node.content ?? []).filter((child) => child.type === type).flatMap((child) => blocks(child.content, referenceOf));
      return { kind: 'amendment', current: part('amendmentCurrent'), proposed: part('amendmentProposed'), ...wholeReviewOf(node) };
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
  return { title, letter: letterToSend(letter), blocks: blocks(withSourceLists(body, sourceLines).content, referenceOf) };
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
