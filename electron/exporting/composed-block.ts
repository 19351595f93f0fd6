import type { BreakReview, InlineReview } from '../../shared/response/printable-review.ts';
import type { PrintableBlock, PrintableResponse } from '../../shared/response/printable.ts';
import { cellLines } from './cell-lines.ts';
import { cleanLine, cleanLines } from './clean-text.ts';
import { composeContent, plainText, type ComposedInline, type NoteCount } from './composed-inline.ts';
import { composePicture, pictureInWords, type ComposedPicture } from './composed-picture.ts';
import type { BlockRemarks } from './composed-remarks.ts';
import { columnsOf, composeTable, MAX_COLUMNS, type ComposedCell } from './composed-table.ts';
import { leadElsewhere } from './footnotes.ts';
import { headingLevels, type HeadingLevel } from './heading-levels.ts';
import { inDanishQuotes } from './quotation.ts';

export type ComposedBlock = {
  /** Which of the blocks of the text begins here, where that is asked for. */
  readonly place?: number;
  /** It runs from right to left, or again from left to right within what does; it runs as what it stands in where nothing is said. */
  readonly fromRight?: boolean;
} & (
  | {
      readonly kind: 'heading';
      readonly level: HeadingLevel;
      readonly content: readonly ComposedInline[];
      readonly review?: BreakReview;
      readonly remarks?: BlockRemarks;
    }
  | {
      readonly kind: 'paragraph';
      readonly review?: BreakReview;
      readonly remarks?: BlockRemarks;
      readonly content: readonly ComposedInline[];
      /** Stands on one page with the start of what follows, when it can. */
      readonly keepWithNext: boolean;
    }
  | { readonly kind: 'bullet-list'; readonly items: readonly (readonly ComposedBlock[])[] }
  | { readonly kind: 'ordered-list'; readonly start: number; readonly items: readonly (readonly ComposedBlock[])[] }
  | { readonly kind: 'quote'; readonly content: readonly ComposedBlock[] }
  /** A paragraph of quoted words a line, the first opening and the last closing the quotation. */
  | { readonly kind: 'citation'; readonly words: readonly string[]; readonly reference: string; readonly review?: InlineReview }
  /** A `ComposedTable`. */
  | {
      readonly kind: 'table';
      readonly columns: readonly number[];
      readonly headerRows: number;
      /** The header rows stand on every page. Not when they lead elsewhere: PDF/UA lets only the first of them do so. */
      readonly repeatsHeader: boolean;
      readonly rows: readonly (readonly ComposedCell<ComposedBlock>[])[];
      readonly whole: readonly boolean[];
      readonly review?: InlineReview;
      readonly remarks?: BlockRemarks;
    }
  | (ComposedPicture & { readonly review?: InlineReview })
  | ComposedAmendment
  | { readonly kind: 'page-break' }
  | { readonly kind: 'rule' }
);

/** Two parts of one proposal, each under its label. A part that says nothing has no blocks. */
export type ComposedAmendment = {
  readonly kind: 'amendment';
  readonly review?: InlineReview;
  readonly remarks?: BlockRemarks;
  readonly parts: readonly { readonly label: string; readonly content: readonly ComposedBlock[] }[];
};

/** What stands above the two parts of an amendment. The letter is Danish whatever the program's language. */
const AMENDMENT_LABELS = { current: 'Nuværende tekst', proposed: 'Foreslået tekst' } as const;

/**
 * How many lists may stand in each other. Word knows nine levels, and Typst's time doubles with every second one. Items
 * that stand deeper become items of the ninth level, so no word is lost.
 */
export const MAX_LISTS = 9;

/** How many lists and quotes may stand in each other; Typst gives up at some 70 layers. A deeper quote is written without its indent. */
const MAX_NESTING = 24;

/** What the blocks of one letter share. */
type Letter = { readonly count: NoteCount; readonly pictures: NonNullable<PrintableResponse['pictures']> };

/** Where a block stands: within how many lists, and within how many lists and quotes together; and whether in a table. */
type Depth = { readonly lists: number; readonly all: number; readonly inTable: boolean };
const TOP: Depth = { lists: 0, all: 0, inTable: false };

/** A longer paragraph is not moved to the next page for what follows it: it would leave too large a hole. */
const LONGEST_KEPT = 600;

/** Word numbers lists up to this. */
const HIGHEST_LIST_START = 32_767;

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
function composeItems(items: readonly (readonly PrintableBlock[])[], depth: Depth, letter: Letter): ComposedBlock[][] {
  const inner: Depth = { ...depth, lists: depth.lists + 1, all: depth.all + 1 };
  const composed = items.flatMap((item) => {
    const blocks = composeInner(item, inner, letter);
    return inner.lists < MAX_LISTS ? [blocks] : unnested(blocks);
  });
  while (composed.at(-1)?.length === 0) composed.pop();
  return composed;
}

/** What is proposed for a block goes with it. */
const reviewed = <Review>({ review }: { readonly review?: Review }): { readonly review?: Review } =>
  review === undefined ? {} : { review };

function composeParagraph(content: readonly ComposedInline[], block: { readonly review?: BreakReview } = {}): ComposedBlock[] {
  // Empty paragraphs are how people make room in an editor; here the styles make it.
  if (content.length === 0) return [];
  const text = plainText(content);
  // "Foreningen foreslår:" is nothing without what it leads to.
  return [{ kind: 'paragraph', content, keepWithNext: text.length <= LONGEST_KEPT && text.endsWith(':'), ...reviewed(block) }];
}

/** A heading's text in bold: within a list item or a quotation it is no heading of this letter. */
const bold = (content: readonly ComposedInline[]): ComposedInline[] =>
  content.map((inline) => (inline.kind === 'text' ? { ...inline, marks: { ...inline.marks, bold: true } } : inline));

const composeInner = (blocks: readonly PrintableBlock[], depth: Depth, letter: Letter): ComposedBlock[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading'
      ? composeParagraph(bold(composeContent(block.content, letter.count)), block)
      : composeBlock(block, depth, letter),
  );

/** What stands in a table's cells, row after row, where there is no room for a table. */
const composeCells = (rows: TableRows, depth: Depth, letter: Letter): ComposedBlock[] =>
  rows.flatMap((row) => row.flatMap((cell) => composeInner(cell.content, depth, letter)));

type TableRows = Extract<PrintableBlock, { kind: 'table' }>['rows'];

function composeTableBlock({ rows, ...block }: Extract<PrintableBlock, { kind: 'table' }>, depth: Depth, letter: Letter): ComposedBlock[] {
  if (depth.inTable || depth.all >= MAX_NESTING || columnsOf(rows) > MAX_COLUMNS) return composeCells(rows, depth, letter);
  // Its lists begin at the edge of the cell, wherever the table stands.
  const inner: Depth = { lists: 0, all: depth.all + 1, inTable: true };
  const table = composeTable(rows, (content) => composeInner(content, inner, letter), cellLines);
  if (table === null) return [];
  const header = table.rows.slice(0, table.headerRows).flat();
  return [{ ...table, repeatsHeader: !header.some((cell) => leadElsewhere(cell.content)), ...reviewed(block) }];
}

/** A part that says nothing is left out, and an amendment without any. */
function composeAmendment(
  { current, proposed, ...block }: Extract<PrintableBlock, { kind: 'amendment' }>,
  depth: Depth,
  letter: Letter,
): ComposedBlock[] {
  const inner: Depth = { ...depth, all: depth.all + 1 };
  const parts = [
    { label: AMENDMENT_LABELS.current, content: composeInner(current, inner, letter) },
    { label: AMENDMENT_LABELS.proposed, content: composeInner(proposed, inner, letter) },
  ].filter(({ content }) => content.length > 0);
  if (parts.length === 0) return [];
  if (depth.lists < MAX_LISTS && depth.all < MAX_NESTING) return [{ kind: 'amendment', parts, ...reviewed(block) }];
  return parts.flatMap(({ label, content }) => [
    { kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: label, marks: { bold: true as const } }], keepWithNext: true },
    ...content,
  ]);
}

function composePictureBlock(block: Extract<PrintableBlock, { kind: 'picture' }>, { pictures }: Letter): ComposedBlock[] {
  const picture = composePicture(block, pictures.get(block.sha256));
  if (picture !== null) return [{ ...picture, ...reviewed(block) }];
  return composeParagraph([{ kind: 'text', text: `[Billedet mangler: ${pictureInWords(block)}]`, marks: { italic: true } }]);
}

function composeBlock(block: Exclude<PrintableBlock, { kind: 'heading' }>, depth: Depth, letter: Letter): ComposedBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return composeParagraph(composeContent(block.content, letter.count), block);
    case 'bullet-list': {
      const items = composeItems(block.items, depth, letter);
      return items.length === 0 ? [] : [{ kind: 'bullet-list', items }];
    }
    case 'ordered-list': {
      const items = composeItems(block.items, depth, letter);
      const start = Math.min(Math.max(0, Math.trunc(block.start)), HIGHEST_LIST_START);
      return items.length === 0 ? [] : [{ kind: 'ordered-list', start, items }];
    }
    case 'quote': {
      if (depth.lists >= MAX_LISTS || depth.all >= MAX_NESTING) return composeInner(block.content, depth, letter);
      const content = composeInner(block.content, { ...depth, all: depth.all + 1 }, letter);
      return content.length === 0 ? [] : [{ kind: 'quote', content }];
    }
    case 'citation': {
      const words = cleanLines(block.exact);
      return words.length === 0
        ? []
        : [
            {
              kind: 'citation',
              words: inDanishQuotes(words.join('\n')).split('\n'),
              reference: cleanLine(block.reference).trim(),
              ...reviewed(block),
            },
          ];
    }
    case 'table':
      return composeTableBlock(block, depth, letter);
    case 'picture':
      return composePictureBlock(block, letter);
    case 'amendment':
      return composeAmendment(block, depth, letter);
    case 'page-break':
      return depth.all === 0 ? [{ kind: 'page-break' }] : [];
    case 'rule':
      return [{ kind: 'rule' }];
  }
}

/**
 * The body of an answer as it is written: cleaned, empty blocks gone, headings in an order without holes, notes numbered.
 * A signed one keeps its last words with the signature: a page with nothing but a name looks like another letter's.
 */
export function composeBlocks(
  blocks: readonly PrintableBlock[],
  signed: boolean,
  pictures: PrintableResponse['pictures'] = new Map(),
): ComposedBlock[] {
  const nextLevel = headingLevels();
  const letter: Letter = { count: { notes: 0 }, pictures };
  const composeTop = (block: PrintableBlock): ComposedBlock[] => {
    if (block.kind !== 'heading') return composeBlock(block, TOP, letter);
    const content = composeContent(block.content, letter.count);
    return content.length === 0 ? [] : [{ kind: 'heading', level: nextLevel(block.level), content, ...reviewed(block) }];
  };
  const composed = blocks.flatMap((block) => {
    const [first, ...rest] = composeTop(block);
    if (first === undefined) return [];
    // What parts pages has no room of its own on either.
    const { place } = block;
    return [place === undefined || block.kind === 'page-break' ? first : { ...first, place }, ...rest];
  });
  // Nothing to part at either end: a page of its own for nothing.
  while (composed.at(0)?.kind === 'page-break') composed.shift();
  while (composed.at(-1)?.kind === 'page-break') composed.pop();
  const last = composed.at(-1);
  if (!signed || last?.kind !== 'paragraph') return composed;
  return [...composed.slice(0, -1), { ...last, keepWithNext: plainText(last.content).length <= LONGEST_KEPT }];
}
