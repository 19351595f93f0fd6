import type { AnnotatedCopy, CopyBlock } from '../../../shared/annotated/annotated-copy.ts';
import type { CopyRun } from '../../../shared/annotated/marked-runs.ts';
import { annotatedCopyWords } from '../../../shared/words/annotated-copy.ts';
import type { Language } from '../../../shared/words/language.ts';
import { cleanLine } from '../clean-text.ts';
import { fitColumns } from '../column-fit.ts';
import { composeNote, type ComposedNote } from './composed-note.ts';
import { marginStretches, type MarginNote, type MarginUnit } from './margin-stretches.ts';
import { headingHeight, itemHeight, paragraphHeight, tableHeight } from './note-heights.ts';

/** Words of the source. `depth`: how many passages lie over them. `ends`: numbers of the notes whose passage ends with them. */
export type ComposedPiece = { readonly text: string; readonly depth: number; readonly ends: readonly number[] };

/** Notes that begin at a block and that the margin beside it has no room for. */
type WithNotes = { readonly below: readonly ComposedNote[] };

export type ComposedItem = WithNotes & {
  readonly pieces: readonly ComposedPiece[];
  /** As written, of a numbered list. */
  readonly marker: string;
  readonly items: readonly ComposedItem[];
};

export type ComposedCopyBlock =
  | (WithNotes & { readonly kind: 'heading'; readonly level: number; readonly pieces: readonly ComposedPiece[] })
  | (WithNotes & {
      readonly kind: 'paragraph' | 'subtitle' | 'bold' | 'quote' | 'aside' | 'caption' | 'footnote';
      readonly pieces: readonly ComposedPiece[];
      /** Of a footnote. */
      readonly marker: string;
    })
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly ComposedItem[] }
  | (WithNotes & {
      readonly kind: 'table';
      /** Shares of the width. */
      readonly columns: readonly number[];
      readonly headerRows: number;
      readonly rows: readonly (readonly (readonly ComposedPiece[])[])[];
    });

/** Blocks with the notes that stand beside them in the margin, from top to bottom. */
export type ComposedStretch = { readonly blocks: readonly ComposedCopyBlock[]; readonly beside: readonly MarginNote[] };

/** Stretches that follow each other and are of one origin. `label`: '' for the authority's own words, else whose they are. */
export type ComposedZone = { readonly label: string; readonly stretches: readonly ComposedStretch[] };

/** A source with its notes as the PDF template reads it. */
export type ComposedCopy = {
  readonly language: Language;
  readonly documentTitle: string;
  readonly title: string;
  /** Under the title: who issued it, which version, how many notes. */
  readonly facts: readonly string[];
  readonly zones: readonly ComposedZone[];
  readonly withoutPlace: { readonly heading: string; readonly notes: readonly ComposedNote[] };
};

const pieces = (runs: readonly CopyRun[]): ComposedPiece[] =>
  runs.flatMap(({ text, on, ends }) => {
    const clean = cleanLine(text);
    return clean === '' && ends.length === 0 ? [] : [{ text: clean, depth: on.length, ends: [...new Set(ends.map(({ note }) => note))] }];
  });

export const isBlank = (content: readonly ComposedPiece[]): boolean => content.every(({ text }) => text.trim() === '');

/** Level for each heading in turn, below the title and without holes: PDF/UA refuses those, and a reader looks for what is missing. */
export function wholeLevels(): (level: number) => number {
  let open: number[] = [];
  return (level) => {
    open = [...open.filter((larger) => larger < level), level];
    return Math.min(open.length + 1, DEEPEST_HEADING);
  };
}
const DEEPEST_HEADING = 6;
/** Lists in lists; an item that stands deeper is written as if it stood here. */
const DEEPEST_ITEM = 6;

type Item = { -readonly [K in keyof ComposedItem]: ComposedItem[K] } & { items: Item[] };

/** The blocks that stand below the copy's title: the document's own title is the same, but where something stands before it or a note is on it. */
export function belowTitle({ blocks }: AnnotatedCopy): readonly CopyBlock[] {
  const [first] = blocks;
  if (first?.kind !== 'heading' || first.block.kind !== 'heading') return blocks;
  const isTitle = first.block.role === 'title' && first.provenance === 'official' && first.runs.every(({ on }) => on.length === 0);
  return isTitle ? blocks.slice(1) : blocks;
}

/** Puts items into each other by how deep the source has them. */
function nested(flat: readonly { readonly depth: number; readonly item: Item }[]): Item[] {
  const top: Item[] = [];
  const open: { depth: number; item: Item }[] = [];
  for (const { depth, item } of flat) {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    (open.at(-1)?.item.items ?? top).push(item);
    if (open.length < DEEPEST_ITEM) open.push({ depth, item });
  }
  return top;
}

const listKind = ({ kind }: CopyBlock): 'bullet' | 'numbered' | null => (kind === 'bullet' || kind === 'numbered' ? kind : null);

/** Where a list ends: at what is no item, and at an outermost item of the other kind. */
function listEnd(blocks: readonly CopyBlock[], from: number): number {
  const kind = blocks[from] === undefined ? null : listKind(blocks[from]);
  for (let i = from + 1; i < blocks.length; i += 1) {
    const block = blocks[i];
    if (block === undefined || listKind(block) === null || block.provenance !== blocks[from]?.provenance) return i;
    if (listKind(block) !== kind && 'block' in block && 'depth' in block.block && block.block.depth === 0) return i;
  }
  return blocks.length;
}

/** How a table's width is shared between its columns; sums to 1. Every row has as many cells. */
function columnShares(rows: readonly (readonly (readonly ComposedPiece[])[])[], headerRows: number): number[] {
  const cells = rows.flatMap((row, line) =>
    row.map((cell, column) => ({ column, colspan: 1, isHeader: line < headerRows, lines: [cell.map(({ text }) => text).join('')] })),
  );
  const widths = fitColumns(cells, rows[0]?.length ?? 0);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / total);
}

const lengthOf = (content: readonly ComposedPiece[]): number => content.reduce((sum, { text }) => sum + text.length, 0);

/** A block before its notes are shared out: `below` are all that begin at it, or at an item of it. */
function unitsOf(block: ComposedCopyBlock): MarginUnit[] {
  switch (block.kind) {
    case 'list': {
      const items = (list: readonly ComposedItem[], depth: number): MarginUnit[] =>
        list.flatMap((item) => [{ height: itemHeight(lengthOf(item.pieces), depth), notes: item.below }, ...items(item.items, depth + 1)]);
      return items(block.items, 0);
    }
    case 'table':
      return [
        {
          height: tableHeight(
            block.columns,
            block.rows.map((row) => row.map(lengthOf)),
          ),
          notes: block.below,
        },
      ];
    case 'heading':
    case 'bold':
      return [{ height: headingHeight(lengthOf(block.pieces)), notes: block.below }];
    case 'paragraph':
    case 'subtitle':
    case 'quote':
    case 'aside':
    case 'caption':
    case 'footnote':
      return [{ height: paragraphHeight(lengthOf(block.pieces)), notes: block.below }];
  }
}

/** The block with those of its notes that stand below it, and its items; in the order of `unitsOf`. */
function withBelow(block: ComposedCopyBlock, below: readonly (readonly ComposedNote[])[]): ComposedCopyBlock {
  const left = [...below];
  const take = (): readonly ComposedNote[] => left.shift() ?? [];
  if (block.kind !== 'list') return { ...block, below: take() };
  const items = (list: readonly ComposedItem[]): ComposedItem[] =>
    list.map((item) => ({ ...item, below: take(), items: items(item.items) }));
  return { ...block, items: items(block.items) };
}

/** Blocks with their notes in the margin as far as there is room. */
const inStretches = (blocks: readonly ComposedCopyBlock[], isLast: boolean): ComposedStretch[] =>
  marginStretches(blocks.map(unitsOf), isLast).map(({ from, to, beside, below }) => ({
    blocks: blocks.slice(from, to).map((block, index) => withBelow(block, below[index] ?? [])),
    beside,
  }));

/** Points. Typst keeps header rows on one page, whether they fit there or not: words of taller ones could fall off it. */
const TALLEST_HEADER = 300;

export function composeCopy(copy: AnnotatedCopy, language: Language): ComposedCopy {
  const w = annotatedCopyWords[language];
  const byNumber = new Map(copy.notes.map((note) => [note.number, composeNote(note, language)]));
  const notesOf = (numbers: readonly number[]): ComposedNote[] => numbers.flatMap((number) => byNumber.get(number) ?? []);
  const levelOf = wholeLevels();

  const item = (block: CopyBlock): { depth: number; item: Item } => {
    const content = 'runs' in block ? pieces(block.runs) : [];
    const depth = 'block' in block && 'depth' in block.block ? block.block.depth : 0;
    const marker = block.kind === 'numbered' && block.block.kind === 'numbered' ? cleanLine(block.block.marker) : '';
    return { depth, item: { pieces: content, marker, below: notesOf(block.notes), items: [] } };
  };

  const single = (block: CopyBlock): ComposedCopyBlock[] => {
    if (block.kind === 'table') {
      const rows = block.rows.map((row) => row.map(pieces));
      const width = Math.max(0, ...rows.map((row) => row.length));
      // A table that the source leaves empty may carry a note all the same.
      if (width === 0) return [{ kind: 'paragraph', pieces: [], marker: '', below: notesOf(block.notes) }];
      const whole = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
      const headerRows = Math.min(block.headerRows, whole.length);
      const columns = columnShares(whole, headerRows);
      const header = whole.slice(0, headerRows).map((row) => row.map(lengthOf));
      return [
        {
          kind: 'table',
          columns,
          headerRows: tableHeight(columns, header) > TALLEST_HEADER ? 0 : headerRows,
          rows: whole,
          below: notesOf(block.notes),
        },
      ];
    }
    const content = pieces(block.runs);
    if (isBlank(content) && block.notes.length === 0) return [];
    const base = { pieces: content, marker: '', below: notesOf(block.notes) };
    switch (block.block.kind) {
      case 'heading':
        if (block.block.role === 'subtitle') return [{ ...base, kind: 'subtitle' }];
        // Headings of words that are not the authority's are no part of its order.
        if (block.provenance !== 'official' || isBlank(content)) return [{ ...base, kind: 'bold' }];
        return [{ ...base, kind: 'heading', level: levelOf(block.block.level) }];
      case 'footnote':
        return [{ ...base, kind: 'footnote', marker: cleanLine(block.block.marker) }];
      case 'bullet':
      case 'numbered':
        return [{ ...base, kind: 'paragraph' }];
      case 'paragraph':
      case 'aside':
      case 'quote':
      case 'caption':
        return [{ ...base, kind: block.block.kind }];
    }
  };

  const blocks = belowTitle(copy);
  const zones: { label: string; blocks: ComposedCopyBlock[] }[] = [];
  for (let i = 0; i < blocks.length;) {
    const block = blocks[i];
    if (block === undefined) break;
    const label = block.provenance === 'official' ? '' : w.provenance[block.provenance];
    if (zones.at(-1)?.label !== label) zones.push({ label, blocks: [] });
    const zone = zones.at(-1);
    const kind = listKind(block);
    const end = kind === null ? i + 1 : listEnd(blocks, i);
    if (kind === null) zone?.blocks.push(...single(block));
    else zone?.blocks.push({ kind: 'list', isNumbered: kind === 'numbered', items: nested(blocks.slice(i, end).map(item)) });
    i = end;
  }
  const title = cleanLine(copy.title).trim();
  return {
    language,
    documentTitle: w.title(title),
    title: title === '' ? w.title('').trim() : title,
    facts: [copy.issuer ?? '', copy.versionLabel ?? '', w.notes(copy.notes.length)]
      .map((fact) => cleanLine(fact).trim())
      .filter((fact) => fact !== ''),
    zones: zones.map(({ label, blocks: inZone }, index) => ({ label, stretches: inStretches(inZone, index === zones.length - 1) })),
    withoutPlace: { heading: w.withoutPlace, notes: notesOf(copy.withoutPlace) },
  };
}
