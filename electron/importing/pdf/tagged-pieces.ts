import { cellText, headerRowsOf } from './cells.ts';
import { itemSign } from './list-items.ts';
import type { Box, PaintedPage, TextLine, Word } from './page-shapes.ts';
import { plainPieces, takeBoxes } from './page-pieces.ts';
import { withPaintedBullets } from './painted-bullets.ts';
import type { Piece, PlacedLine, Tag } from './pieces.ts';
import { type Bounds, boundsBeside, endedShort, opensField, placeLines } from './place-lines.ts';
import { lineOf, type Segment, segmentsOf } from './segments.ts';
import type { TaggedNode } from './structure-tree.ts';
import { type TaggedBlock, taggedBlocks } from './tagged-blocks.ts';

/** Tags that leave out more of a page's words than this are not believed. */
const COVERED = 0.9;
/** A heading of more characters than this is none, whatever its tag. */
const LONGEST_HEADING = 250;

const lettersOf = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

/** Lines in the order of the tags: an element may go on at the top of the next column. */
const linesOf = (words: readonly Word[]): TextLine[] => {
  const rows: Segment[][] = [];
  for (const segment of segmentsOf(words)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const isSame = last !== undefined && Math.abs(last.y - segment.y) < Math.min(last.size, segment.size) * 0.45;
    if (row !== undefined && isSame) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => lineOf(row));
};

/** Words painted as an item's sign though the tags do not part it. */
const withoutSign = (line: PlacedLine, label: string): { readonly line: PlacedLine; readonly label: string } => {
  if (label !== '') return { line, label };
  const sign = itemSign(line);
  return sign === null ? { line, label } : { line: { ...line, text: sign.text }, label: sign.marker };
};

type Element = { readonly index: number; readonly page: number; readonly isBoxed: boolean; readonly boundsOf: (line: TextLine) => Bounds };

/** Of the type's height: lines of one element stand no further apart. */
const FARTHEST_LINE = 2.2;

/** Within an element a line goes on from the one above, unless that ended short on purpose or is set otherwise. */
const goesOnWithin = (above: TextLine, line: TextLine, right: number): boolean => {
  if (Math.abs(above.size - line.size) > Math.max(0.9, line.size * 0.09) || opensField(line.text)) return false;
  if (above.isBold !== line.isBold && right - above.x1 > above.size * 1.5) return false;
  // At the top of the next column.
  if (line.y < above.y) return true;
  return line.y - above.y < line.size * FARTHEST_LINE && !endedShort(above, line, right);
};

const piecesOfText = (block: Extract<TaggedBlock, { kind: 'text' }>, lines: readonly TextLine[], element: Element): Piece[] => {
  const { index, page, isBoxed, boundsOf } = element;
  const [head] = lines;
  if (head === undefined) return [];
  const label = cellText(block.label);
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  const role = block.role === 'heading' && length > LONGEST_HEADING ? 'paragraph' : block.role;
  const tag: Tag = { role, level: block.level, element: index, label };
  const placed = placeLines(lines, page, { tagOf: () => tag }).map((line, i) => {
    const above = lines[i - 1];
    return { ...line, ...boundsOf(lines[i] ?? line), goesOn: above !== undefined && goesOnWithin(above, line, boundsOf(above).right) };
  });
  if (role === 'aside' || (isBoxed && (role === 'paragraph' || role === 'heading'))) return [{ kind: 'aside', lines: placed }];
  const [first] = placed;
  if (role !== 'item' || first === undefined) return placed.map((line) => ({ kind: 'line', line }));
  const bare = withoutSign(first, label);
  const own: Tag = { ...tag, label: bare.label };
  return [bare.line, ...placed.slice(1)].map((line) => ({ kind: 'line', line: { ...line, tag: own } }));
};

/** An element of so many lines at one place shows by itself how wide its column is. */
const LINES_OF_A_COLUMN = 3;

/**
 * How far each line may reach: as far as the longest line of its element that begins where it begins; in short elements as
 * far as the longest of the page that does.
 */
const columnBounds = (elements: readonly (readonly TextLine[])[], frames: readonly Box[]): ((line: TextLine) => Bounds) => {
  const bounds = new Map<TextLine, Bounds>();
  const put = (lines: readonly TextLine[], fewest: number): void => {
    const columns: { readonly left: number; readonly lines: TextLine[] }[] = [];
    for (const line of lines) {
      const column = columns.find(({ left }) => Math.abs(left - line.x0) < 3);
      if (column === undefined) columns.push({ left: line.x0, lines: [line] });
      else column.lines.push(line);
    }
    for (const column of columns) {
      if (column.lines.length < fewest) continue;
      const whole = { left: column.left, right: Math.max(...column.lines.map(({ x1 }) => x1)) };
      const boundsOf = boundsBeside(column.lines, whole, frames);
      for (const line of column.lines) bounds.set(line, boundsOf(line));
    }
  };
  put(elements.flat(), 1);
  for (const lines of elements) put(lines, LINES_OF_A_COLUMN);
  return (line) => bounds.get(line) ?? { left: line.x0, right: line.x1 };
};

const pieceOfTable = (block: Extract<TaggedBlock, { kind: 'table' }>, page: number): Piece => {
  const width = Math.max(...block.rows.map((row) => row.length));
  const rows = block.rows.map((row) => Array.from({ length: width }, (_, i) => cellText(row[i] ?? [])));
  const first = block.rows[0]?.flat() ?? [];
  const isBold = first.length > 0 && first.every((word) => word.face.isBold);
  const caption = cellText(block.caption);
  return {
    kind: 'table',
    rows,
    headerRows: block.headerRows > 0 ? block.headerRows : headerRowsOf(rows, isBold),
    caption: caption === '' ? null : caption,
    page,
    y: Math.min(...block.rows.flat(2).map(({ y }) => y)),
  };
};

const piecesOfCaption = (block: Extract<TaggedBlock, { kind: 'table' }>, element: number, page: number): Piece[] => {
  const tag: Tag = { role: 'caption', level: 0, element, label: '' };
  return placeLines(linesOf(block.caption), page, { tagOf: () => tag }).map((line, i) => ({
    kind: 'line',
    line: { ...line, goesOn: i > 0 },
  }));
};

/** A page by its tags; null where they leave out too many of its words. */
export const piecesOfTaggedPage = (page: PaintedPage, root: TaggedNode, index: number): Piece[] | null => {
  const byMark = new Map<number, Word[]>();
  for (const word of page.words) {
    if (word.mcid < 0 || word.isArtifact || word.turn !== 0) continue;
    const own = byMark.get(word.mcid);
    if (own === undefined) byMark.set(word.mcid, [word]);
    else own.push(word);
  }
  const taken = new Set<Word>();
  const blocks = taggedBlocks(root, (mcid) => {
    const words = byMark.get(mcid) ?? [];
    byMark.delete(mcid);
    for (const word of words) taken.add(word);
    return words;
  });
  const proper = page.words.filter((word) => !word.isArtifact);
  if (taken.size === 0 || lettersOf([...taken]) < lettersOf(proper) * COVERED) return null;
  const { boxes, frames } = takeBoxes(page, [...taken]);
  const boxed = new Set(boxes.flat());
  const lines = blocks.map((block) => (block.kind === 'text' ? linesOf(block.words) : []));
  const boundsOf = columnBounds(lines, frames);
  const pieces = blocks.flatMap((block, i): Piece[] => {
    if (block.kind === 'table') return [...piecesOfCaption(block, i, index), pieceOfTable(block, index)];
    const isBoxed = block.words.length > 0 && block.words.every((word) => boxed.has(word));
    return piecesOfText(block, lines[i] ?? [], { index: i, page: index, isBoxed, boundsOf });
  });
  // What no tag holds stands around the text: running heads above it, feet and what else there is below.
  const top = Math.min(...[...taken].map(({ y }) => y));
  const rest = withPaintedBullets({ ...page, words: page.words.filter((word) => !taken.has(word)) }).words;
  const isAbove = (word: Word): boolean => word.turn === 0 && word.y < top;
  return [
    ...plainPieces(rest.filter(isAbove), index),
    ...pieces,
    ...plainPieces(
      rest.filter((word) => !isAbove(word)),
      index,
    ),
  ];
};
