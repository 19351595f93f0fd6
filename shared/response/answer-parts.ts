import { z } from 'zod';
import { citationFrom, type Citation } from './citation.ts';
import { readGuidepostMark, type GuidepostMark } from './guidepost-mark.ts';
import type { NodeJson } from './response-doc.ts';

/**
 * Where something stands in an answer. `path`: the index of each node within its parent, from the document down to a block.
 * `from` and `to`: half-open offsets within a text block's content, in which a character counts one and so does a citation or a
 * break (ProseMirror's parentOffset); both 0 where the block as a whole is meant.
 */
export const AnswerPlace = z.strictObject({
  path: z.array(z.int().nonnegative()),
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
});
export type AnswerPlace = z.infer<typeof AnswerPlace>;

/** Half-open range of offsets into a part's text. */
type Span = { readonly from: number; readonly to: number };

/** The text of one block, whatever it stands in: a paragraph, a heading, a cell, a footnote. */
export type AnswerText = {
  readonly kind: 'text';
  readonly path: readonly number[];
  /** What a text within a line stands in, such as a footnote; null for a block of its own. */
  readonly within: Span | null;
  /** Where its first character stands in the block: 0 for a block of its own, null for a text too deep within a line to tell. */
  readonly base: number | null;
  /** 1–3 for a heading, 0 for body text. */
  readonly level: number;
  /** The guidepost it was begun for; counts for a heading only. */
  readonly guidepost: GuidepostMark | null;
  /** One UTF-16 unit per offset: breaks are "\n", citations and other atoms U+FFFC. */
  readonly text: string;
  /** Types of the nodes around it, outermost first: 'bulletList', 'listItem'. */
  readonly around: readonly string[];
  /** Fields of the template that are not filled in. */
  readonly placeholders: readonly Span[];
  readonly links: readonly (Span & { readonly href: string })[];
  /** True where all its words are bold: many write their headings so. */
  readonly isBold: boolean;
};

/** A citation, in a line or on its own. */
export type AnswerCitation = { readonly kind: 'citation'; readonly place: AnswerPlace; readonly citation: Citation };

/** A node that is neither text nor citation: a table, an image, a rule; before what stands in it. */
export type AnswerNode = {
  readonly kind: 'node';
  readonly type: string;
  readonly place: AnswerPlace;
  readonly node: NodeJson;
  readonly around: readonly string[];
};

/** Words that a node carries beside the text, such as an image's alternative text. */
export type AnswerAttribute = { readonly kind: 'attribute'; readonly name: string; readonly text: string; readonly place: AnswerPlace };

export type AnswerPart = AnswerText | AnswerCitation | AnswerNode | AnswerAttribute;

const ATOM = '\uFFFC';
/** Attributes that readers see or hear. */
const TEXT_ATTRIBUTES = ['alternative', 'alt', 'title', 'caption', 'text', 'label', 'note', 'source'];

const isInline = (node: NodeJson): boolean => node.type === 'text' || node.type === 'hardBreak' || node.type === 'citation';
const isTextblock = (node: NodeJson): boolean =>
  node.type === 'paragraph' || node.type === 'heading' || (node.content ?? []).some((child) => isInline(child));

/** What a node takes up within a line: a note at the foot of the page has a beginning and an end even while it is empty. */
export const sizeOf = (node: NodeJson): number => {
  if (node.type === 'text') return node.text?.length ?? 0;
  const isHollow = node.content === undefined && node.type !== 'footnote';
  return isHollow ? 1 : (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 2);
};

const levelOf = (node: NodeJson): number => {
  const level = node.attrs?.['level'];
  return typeof level === 'number' && Number.isInteger(level) && level > 0 ? level : 0;
};

const hrefOf = (node: NodeJson): string | null => {
  const href = node.marks?.find((mark) => mark.type === 'link')?.attrs?.['href'];
  return typeof href === 'string' ? href : null;
};

/** Every text, citation and other node of an answer, in document order. Nodes of unknown types are walked through like any other. */
export function answerParts(body: NodeJson): AnswerPart[] {
  const parts: AnswerPart[] = [];

  const attributesOf = (node: NodeJson, place: AnswerPlace): void => {
    for (const name of TEXT_ATTRIBUTES) {
      const text = node.attrs?.[name];
      if (typeof text === 'string' && text.trim() !== '') parts.push({ kind: 'attribute', name, text, place });
    }
  };

  const citationAt = (node: NodeJson, place: AnswerPlace): void => {
    const citation = citationFrom(node.attrs);
    if (citation !== null) parts.push({ kind: 'citation', place, citation });
  };

  const line = (node: NodeJson, path: readonly number[], within: Span | null, base: number | null, around: readonly string[]): void => {
    let text = '';
    let hasPlain = false;
    const placeholders: Span[] = [];
    const links: (Span & { href: string })[] = [];
    const inside: { readonly node: NodeJson; readonly span: Span }[] = [];
    for (const child of node.content ?? []) {
      const from = text.length;
      if (child.type === 'text') {
        text += child.text ?? '';
        const span = { from, to: text.length };
        if (child.marks?.some((mark) => mark.type === 'placeholder') === true) placeholders.push(span);
        const href = hrefOf(child);
        const last = links.at(-1);
        // A link with one word in bold is still one link.
        if (href !== null && last !== undefined && last.href === href && last.to === from)
          links[links.length - 1] = { ...last, to: span.to };
        else if (href !== null) links.push({ ...span, href });
        if (/\S/.test(child.text ?? '') && child.marks?.some((mark) => mark.type === 'bold') !== true) hasPlain = true;
      } else {
        const size = sizeOf(child);
        text += child.type === 'hardBreak' ? '\n' : ATOM.repeat(size);
        inside.push({ node: child, span: { from, to: from + size } });
      }
    }
    const isBold = !hasPlain && text.trim() !== '';
    const guidepost = readGuidepostMark(node.attrs?.['guidepost']);
    parts.push({ kind: 'text', path, within, base, level: levelOf(node), guidepost, text, around, placeholders, links, isBold });
    for (const { node: child, span } of inside) {
      const place = { path: [...path], ...(base === null ? (within ?? span) : { from: base + span.from, to: base + span.to }) };
      if (child.type === 'hardBreak') continue;
      if (child.type === 'citation') citationAt(child, place);
      else {
        parts.push({ kind: 'node', type: child.type, place, node: child, around });
        attributesOf(child, place);
        // Its words begin after its own opening.
        const inside = base === null ? null : base + span.from + 1;
        if (child.content !== undefined) inner(child, path, within ?? span, inside, [...around, child.type]);
      }
    }
  };

  /** What stands in a node of a line: its own line, or blocks of lines. */
  const inner = (node: NodeJson, path: readonly number[], within: Span, base: number | null, around: readonly string[]): void => {
    if (isTextblock(node)) line(node, path, within, base, around);
    else for (const child of node.content ?? []) inner(child, path, within, null, around);
  };

  const block = (node: NodeJson, path: readonly number[], around: readonly string[]): void => {
    const place = { path: [...path], from: 0, to: 0 };
    if (node.type === 'blockCitation') {
      citationAt(node, place);
      return;
    }
    if (isTextblock(node)) {
      line(node, path, null, 0, around);
      return;
    }
    parts.push({ kind: 'node', type: node.type, place, node, around });
    attributesOf(node, place);
    const inside = [...around, node.type];
    (node.content ?? []).forEach((child, index) => block(child, [...path, index], inside));
  };

  (body.content ?? []).forEach((child, index) => block(child, [index], []));
  return parts;
}

/** The place of a range of a text part. */
export function placeIn({ path, within, base }: AnswerText, from: number, to: number): AnswerPlace {
  const span = base === null ? (within ?? { from, to }) : { from: base + from, to: base + to };
  return { path: [...path], ...span };
}

/** A part's words as a reader has them: without unfilled fields and atoms. */
export function wordsOf(part: AnswerText): string {
  let words = '';
  let from = 0;
  for (const field of part.placeholders) {
    words += part.text.slice(from, field.from);
    from = field.to;
  }
  return (words + part.text.slice(from)).replaceAll(ATOM, ' ');
}
