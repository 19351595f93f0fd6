import { Citation } from './citation.ts';
import type { Letter } from './letter.ts';
import type { NodeJson } from './response-doc.ts';
import { isAllowedLink } from './schema.ts';

/** An answer as the exporters see it: plain data, every reference written out, nothing left to look up. */
export type PrintableResponse = {
  readonly title: string;
  readonly letter: Letter;
  readonly blocks: readonly PrintableBlock[];
};

export type PrintableBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: readonly PrintableInline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly PrintableInline[] }
  | { readonly kind: 'bullet-list'; readonly items: readonly (readonly PrintableBlock[])[] }
  | { readonly kind: 'ordered-list'; readonly start: number; readonly items: readonly (readonly PrintableBlock[])[] }
  | { readonly kind: 'quote'; readonly content: readonly PrintableBlock[] }
  | { readonly kind: 'citation'; readonly exact: string; readonly reference: string }
  | { readonly kind: 'rule' };

export type PrintableInline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: PrintableMarks }
  | { readonly kind: 'citation'; readonly exact: string; readonly reference: string }
  | { readonly kind: 'break' };

export type PrintableMarks = {
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** http(s) or mailto only. */
  readonly link?: string;
};

/** Writes out where a citation's words stand; `form` tells whether there is room for the source's name. */
export type ReferenceOf = (citation: Citation, form: 'inline' | 'block') => string;

const levelOf = (value: unknown): 1 | 2 | 3 | null => (value === 1 || value === 2 || value === 3 ? value : null);

function marksOf(node: NodeJson): PrintableMarks {
  const marks: { -readonly [K in keyof PrintableMarks]: PrintableMarks[K] } = {};
  for (const mark of node.marks ?? []) {
    if (mark.type === 'bold' || mark.type === 'italic' || mark.type === 'underline' || mark.type === 'strike') marks[mark.type] = true;
    const href = mark.attrs?.['href'];
    if (mark.type === 'link' && typeof href === 'string' && isAllowedLink(href)) marks.link = href.trim();
  }
  return marks;
}

/** The citation a node holds; Yjs keeps no attribute that is null. Throws on a node that is not one: the editor writes no other. */
export const citationOf = (node: NodeJson): Citation => Citation.parse({ annotationId: null, ...node.attrs });

function inlines(nodes: readonly NodeJson[] | undefined, referenceOf: ReferenceOf): PrintableInline[] {
  const out: PrintableInline[] = [];
  for (const node of nodes ?? []) {
    if (node.type === 'text' && node.text !== undefined) out.push({ kind: 'text', text: node.text, marks: marksOf(node) });
    else if (node.type === 'hardBreak') out.push({ kind: 'break' });
    else if (node.type === 'citation') {
      const citation = citationOf(node);
      out.push({ kind: 'citation', exact: citation.exact, reference: referenceOf(citation, 'inline') });
    } else throw new Error(`An answer's text holds no node of type ${node.type}.`);
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
      return { kind: 'citation', exact: citation.exact, reference: referenceOf(citation, 'block') };
    }
    case 'horizontalRule':
      return { kind: 'rule' };
    default:
      throw new Error(`An answer holds no block of type ${node.type}.`);
  }
}

/** The answer with every reference written out. Throws on nodes that the schema does not know. */
export function printable(title: string, letter: Letter, body: NodeJson, referenceOf: ReferenceOf): PrintableResponse {
  return { title, letter, blocks: blocks(body.content, referenceOf) };
}

/** Every citation of an answer, in document order. */
export function citationsIn(node: NodeJson): Citation[] {
  if (node.type === 'citation' || node.type === 'blockCitation') return [citationOf(node)];
  return (node.content ?? []).flatMap(citationsIn);
}
