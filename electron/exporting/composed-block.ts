import type { PrintableBlock, PrintableInline, PrintableMarks } from '../../shared/response/printable.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { headingLevels, type HeadingLevel } from './heading-levels.ts';
import { exportableLink } from './exportable-link.ts';
import { inDanishQuotes } from './quotation.ts';

/** Text as it is written: cleaned, its quotation marks in place. */
export type ComposedInline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: PrintableMarks }
  /** Words in their quotation marks; the reference without its parentheses. */
  | { readonly kind: 'citation'; readonly words: string; readonly reference: string }
  | { readonly kind: 'break' };

export type ComposedBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly content: readonly ComposedInline[] }
  | {
      readonly kind: 'paragraph';
      readonly content: readonly ComposedInline[];
      /** Stands on one page with the start of what follows, when it can. */
      readonly keepWithNext: boolean;
    }
  | { readonly kind: 'bullet-list'; readonly items: readonly (readonly ComposedBlock[])[] }
  | { readonly kind: 'ordered-list'; readonly start: number; readonly items: readonly (readonly ComposedBlock[])[] }
  | { readonly kind: 'quote'; readonly content: readonly ComposedBlock[] }
  /** A paragraph of quoted words a line, the first opening and the last closing the quotation. */
  | { readonly kind: 'citation'; readonly words: readonly string[]; readonly reference: string }
  | { readonly kind: 'rule' };

/**
 * How many lists may stand in each other. Word knows nine levels, and Typst's time doubles with every second one. Items
 * that stand deeper become items of the ninth level, so no word is lost.
 */
export const MAX_LISTS = 9;

/** How many lists and quotes may stand in each other; Typst gives up at some 70 layers. A deeper quote is written without its indent. */
const MAX_NESTING = 24;

/** Where a block stands: within how many lists, and within how many lists and quotes together. */
type Depth = { readonly lists: number; readonly all: number };
const TOP: Depth = { lists: 0, all: 0 };

/** A longer paragraph is not moved to the next page for what follows it: it would leave too large a hole. */
const LONGEST_KEPT = 600;

/** Word numbers lists up to this. */
const HIGHEST_LIST_START = 32_767;

/** An inline citation in running text: ”…” (pejlemærke 2, s. 3). */
export const citationText = (citation: { readonly words: string; readonly reference: string }): string =>
  citation.reference === '' ? citation.words : `${citation.words} (${citation.reference})`;

/** The text of inlines without their marks; a break is a line feed. */
export const plainText = (content: readonly ComposedInline[]): string =>
  content.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : citationText(inline))).join('');

function composeMarks(marks: PrintableMarks): PrintableMarks {
  const { link, ...others } = marks;
  const href = link === undefined ? null : exportableLink(link);
  return href === null ? others : { ...others, link: href };
}

function composeInline(inline: PrintableInline): ComposedInline {
  switch (inline.kind) {
    case 'text':
      return { kind: 'text', text: cleanLine(inline.text), marks: composeMarks(inline.marks) };
    case 'citation':
      return { kind: 'citation', words: inDanishQuotes(cleanLines(inline.exact).join(' ')), reference: cleanLine(inline.reference).trim() };
    case 'break':
      return inline;
  }
}

/** Inlines with something to read, without white space and breaks at either end; [] when there is nothing. */
function composeContent(content: readonly PrintableInline[]): ComposedInline[] {
  const inlines = content.map(composeInline).filter((inline) => inline.kind !== 'text' || inline.text !== '');
  const isBlank = (inline: ComposedInline | undefined): boolean =>
    inline?.kind === 'break' || (inline?.kind === 'text' && inline.text.trim() === '');
  while (isBlank(inlines.at(0))) inlines.shift();
  while (isBlank(inlines.at(-1))) inlines.pop();
  return inlines;
}

/** An item and the items of the lists in it as items of one list. */
function unnested(item: readonly ComposedBlock[]): ComposedBlock[][] {
  const items: ComposedBlock[][] = [];
  let open: ComposedBlock[] | undefined;
  for (const block of item) {
    if (block.kind === 'bullet-list' || block.kind === 'ordered-list') {
      items.push(...block.items.flatMap(unnested));
      open = undefined;
    } else if (open === undefined) items.push((open = [block]));
    else open.push(block);
  }
  return items;
}

/** Items with content; trailing empty ones go, empty ones in between stay so that no number shifts. */
function composeItems(items: readonly (readonly PrintableBlock[])[], depth: Depth): ComposedBlock[][] {
  const inner: Depth = { lists: depth.lists + 1, all: depth.all + 1 };
  const composed = items.flatMap((item) => {
    const blocks = composeInner(item, inner);
    return inner.lists < MAX_LISTS ? [blocks] : unnested(blocks);
  });
  while (composed.at(-1)?.length === 0) composed.pop();
  return composed;
}

function composeParagraph(content: readonly ComposedInline[]): ComposedBlock[] {
  // Empty paragraphs are how people make room in an editor; here the styles make it.
  if (content.length === 0) return [];
  const text = plainText(content);
  // "Foreningen foreslår:" is nothing without what it leads to.
  return [{ kind: 'paragraph', content, keepWithNext: text.length <= LONGEST_KEPT && text.endsWith(':') }];
}

/** A heading's text in bold: within a list item or a quotation it is no heading of this letter. */
const bold = (content: readonly ComposedInline[]): ComposedInline[] =>
  content.map((inline) => (inline.kind === 'text' ? { ...inline, marks: { ...inline.marks, bold: true } } : inline));

const composeInner = (blocks: readonly PrintableBlock[], depth: Depth): ComposedBlock[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading' ? composeParagraph(bold(composeContent(block.content))) : composeBlock(block, depth),
  );

function composeBlock(block: Exclude<PrintableBlock, { kind: 'heading' }>, depth: Depth): ComposedBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return composeParagraph(composeContent(block.content));
    case 'bullet-list': {
      const items = composeItems(block.items, depth);
      return items.length === 0 ? [] : [{ kind: 'bullet-list', items }];
    }
    case 'ordered-list': {
      const items = composeItems(block.items, depth);
      const start = Math.min(Math.max(0, Math.trunc(block.start)), HIGHEST_LIST_START);
      return items.length === 0 ? [] : [{ kind: 'ordered-list', start, items }];
    }
    case 'quote': {
      if (depth.lists >= MAX_LISTS || depth.all >= MAX_NESTING) return composeInner(block.content, depth);
      const content = composeInner(block.content, { lists: depth.lists, all: depth.all + 1 });
      return content.length === 0 ? [] : [{ kind: 'quote', content }];
    }
    case 'citation': {
      const words = cleanLines(block.exact);
      return words.length === 0
        ? []
        : [{ kind: 'citation', words: inDanishQuotes(words.join('\n')).split('\n'), reference: cleanLine(block.reference).trim() }];
    }
    case 'rule':
      return [block];
  }
}

/**
 * The body of an answer as it is written: cleaned, empty blocks gone, headings in an order without holes. A signed one
 * keeps its last words with the signature: a page with nothing but a name looks like another letter's.
 */
export function composeBlocks(blocks: readonly PrintableBlock[], signed: boolean): ComposedBlock[] {
  const nextLevel = headingLevels();
  const composed = blocks.flatMap((block): ComposedBlock[] => {
    if (block.kind !== 'heading') return composeBlock(block, TOP);
    const content = composeContent(block.content);
    return content.length === 0 ? [] : [{ kind: 'heading', level: nextLevel(block.level), content }];
  });
  const last = composed.at(-1);
  if (!signed || last?.kind !== 'paragraph') return composed;
  return [...composed.slice(0, -1), { ...last, keepWithNext: plainText(last.content).length <= LONGEST_KEPT }];
}
