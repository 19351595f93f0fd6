import { alignedTables } from './aligned-tables.ts';
import { cellText, headerRowsOf } from './cells.ts';
import { regionsOf } from './columns.ts';
import { type Box, median, type PaintedPage, type Word } from './page-shapes.ts';
import type { Piece, PlacedLine } from './pieces.ts';
import { withPaintedBullets } from './painted-bullets.ts';
import { breaksOff, placeLines, type Surroundings } from './place-lines.ts';
import { fillGrid, gridsOf } from './ruled-tables.ts';
import { lineOf, rowsOf, type Segment, segmentsOf } from './segments.ts';

type Table = Extract<Piece, { kind: 'table' }>;

/** Of the text's width: a frame as wide as the text is no side box. */
const WIDEST_BOX = 0.72;
/** Points. */
const NARROWEST_BOX = 55;
const LOWEST_BOX = 18;
/** Of the page's words: frames that hold more are its layout. */
const BOXED = 0.6;
/** Of the page's height, from its top and its bottom: there stand running heads and feet. */
const EDGE = 0.12;
/** Of the type's height: running lines stand so far from the text. */
const EDGE_GAP = 1.9;
/** An image of a whole page as a table has no more cells than this share of its words in one of them. */
const LARGEST_CELL = 0.6;

/** The direction in which most of the page is set, and the words set otherwise. */
const byTurn = (words: readonly Word[]): readonly (readonly Word[])[] => {
  const turns = new Map<number, Word[]>();
  for (const word of words) {
    const own = turns.get(word.turn);
    if (own === undefined) turns.set(word.turn, [word]);
    else own.push(word);
  }
  return [...turns.values()].toSorted((a, b) => b.length - a.length);
};

const takeRuledTables = (
  page: PaintedPage,
  words: readonly Word[],
  index: number,
): { readonly tables: Table[]; readonly rest: readonly Word[] } => {
  const tables: Table[] = [];
  let rest = words;
  for (const grid of gridsOf(page)) {
    const filled = fillGrid(grid, rest);
    const cells = filled.cells.flat();
    const held = cells.reduce((sum, cell) => sum + cell.length, 0);
    const usedColumns = grid.xs.slice(1).filter((_, column) => filled.cells.some((row) => (row[column]?.length ?? 0) > 0)).length;
    const usedRows = filled.cells.filter((row) => row.some((cell) => cell.length > 0));
    if (usedColumns < 2 || usedRows.length < 2 || held < 4) continue;
    if (held > 60 && cells.some((cell) => cell.length > held * LARGEST_CELL)) continue;
    const rows = usedRows.map((row) => row.map(cellText));
    const kept = rows.map((row) => row.filter((_, column) => rows.some((other) => other[column] !== '')));
    const first = usedRows[0]?.flat() ?? [];
    const isBold = first.length > 0 && first.every((word) => word.face.isBold);
    tables.push({ kind: 'table', rows: kept, headerRows: headerRowsOf(kept, isBold), caption: null, page: index, y: grid.ys[0] ?? 0 });
    rest = filled.rest;
  }
  return { tables, rest };
};

const holds = (box: Box, word: Word): boolean =>
  word.x0 >= box.x0 - 1 && word.x1 <= box.x1 + 1 && word.y <= box.y1 + 1 && word.y - word.size * 0.7 >= box.y0 - 1;

/** Words in frames that are narrower than the text, largest frames first. */
export const takeBoxes = (
  page: PaintedPage,
  words: readonly Word[],
): { readonly boxes: Word[][]; readonly frames: Box[]; readonly rest: readonly Word[] } => {
  let [left, right] = [Infinity, -Infinity];
  for (const { x0, x1 } of words) [left, right] = [Math.min(left, x0), Math.max(right, x1)];
  const width = right - left;
  const candidates = page.boxes
    .filter(({ x0, x1, y0, y1 }) => x1 - x0 >= NARROWEST_BOX && y1 - y0 >= LOWEST_BOX && x1 - x0 <= width * WIDEST_BOX)
    .toSorted((a, b) => (b.x1 - b.x0) * (b.y1 - b.y0) - (a.x1 - a.x0) * (a.y1 - a.y0))
    .slice(0, 60);
  const boxes: Word[][] = [];
  const frames: Box[] = [];
  let rest = words;
  for (const box of candidates) {
    const inside = rest.filter((word) => holds(box, word));
    if (inside.length < 3 || rowsOf(segmentsOf(inside)).length < 2) continue;
    boxes.push(inside);
    frames.push(box);
    const taken = new Set(inside);
    rest = rest.filter((word) => !taken.has(word));
  }
  const boxed = boxes.reduce((sum, box) => sum + box.length, 0);
  return boxed > words.length * BOXED ? { boxes: [], frames: [], rest: words } : { boxes, frames, rest };
};

/** How many rows at the top and at the bottom stand apart at the page's edge. */
const edgesOf = (rows: readonly (readonly Segment[])[], height: number): readonly [number, number] => {
  let head = 0;
  for (let i = 0; i + 1 < rows.length && i < 4; i += 1) {
    const [own, next] = [rows[i]?.[0], rows[i + 1]?.[0]];
    if (own === undefined || next === undefined || own.words.length === 0 || own.y > height * EDGE) break;
    if (next.y - own.y > Math.max(own.size, next.size) * EDGE_GAP) head = i + 1;
  }
  let foot = 0;
  for (let i = rows.length - 1; i > head && i > rows.length - 5; i -= 1) {
    const [own, above] = [rows[i]?.[0], rows[i - 1]?.[0]];
    // What stands over a table is no foot.
    if (own === undefined || above === undefined || own.words.length === 0 || own.y < height * (1 - EDGE)) break;
    if (own.y - above.y > Math.max(own.size, above.size) * EDGE_GAP) foot = rows.length - i;
  }
  return [head, foot];
};

const plainLines = (rows: readonly (readonly Segment[])[], page: number): Piece[] =>
  placeLines(
    rows.map((row) => lineOf(row)),
    page,
  ).map((line) => ({ kind: 'line', line }));

/** Words that belong to no part of the text, line by line. */
export const plainPieces = (words: readonly Word[], page: number): Piece[] =>
  byTurn(words).flatMap((own) => plainLines(rowsOf(segmentsOf(own)), page));

/** Where a table stands among the segments: a sign as wide as the table at its top. */
const placeholder = (table: Table, left: number, right: number, size: number): Segment => ({
  words: [],
  x0: left,
  x1: right,
  y: table.y + size,
  size,
});

/** Rows of a region as lines and tables. */
const piecesOfRows = (
  rows: readonly (readonly Segment[])[],
  page: number,
  ruled: ReadonlyMap<Segment, Table>,
  given: Surroundings,
): Piece[] => {
  const tables = new Map(alignedTables(rows).map((table) => [table.from, table]));
  const pieces: Piece[] = [];
  const texts: { readonly at: number; readonly segments: readonly Segment[] }[] = [];
  const order: (Table | null)[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? [];
    const aligned = tables.get(i);
    if (aligned !== undefined) {
      order.push({ kind: 'table', rows: aligned.rows, headerRows: aligned.headerRows, caption: null, page, y: row[0]?.y ?? 0 });
      i = aligned.to - 1;
      continue;
    }
    const words = row.filter((segment) => segment.words.length > 0);
    if (words.length > 0) {
      texts.push({ at: order.length, segments: words });
      order.push(null);
    }
    for (const segment of row) {
      const table = ruled.get(segment);
      if (table !== undefined) order.push(table);
    }
  }
  const placed = placeLines(
    texts.map(({ segments }) => lineOf(segments)),
    page,
    given,
  );
  const lineAt = new Map(texts.map(({ at }, i) => [at, placed[i]]));
  order.forEach((table, at) => {
    const line = lineAt.get(at);
    if (table !== null) pieces.push(table);
    else if (line !== undefined) pieces.push({ kind: 'line', line });
  });
  return pieces;
};

const topOf = (lines: readonly PlacedLine[]): number => Math.min(...lines.map(({ y, size }) => y - size));

/** Side boxes are set in between paragraphs, at their height: inside one they would cut it. */
const insertAsides = (pieces: readonly Piece[], asides: readonly (readonly PlacedLine[])[]): Piece[] => {
  const result = [...pieces];
  for (const lines of asides.toSorted((a, b) => topOf(b) - topOf(a))) {
    if (lines.length === 0) continue;
    const top = topOf(lines);
    const at = result.findIndex(
      (piece) => piece.kind === 'line' && !piece.line.goesOn && piece.line.y - piece.line.size > top + piece.line.size,
    );
    result.splice(at < 0 ? result.length : at, 0, { kind: 'aside', lines });
  }
  return result;
};

/** The first line of a column goes on where the column before it broke off. */
const continued = (before: readonly Piece[], own: readonly Piece[]): Piece[] => {
  const [last, first] = [before.at(-1), own[0]];
  if (last?.kind !== 'line' || first?.kind !== 'line' || !breaksOff(last.line, first.line)) return [...own];
  return [{ kind: 'line', line: { ...first.line, blankBefore: false, goesOn: true } }, ...own.slice(1)];
};

/** A page without tags as its content in reading order, by where its words stand. */
export const piecesOfPage = (painted: PaintedPage, index: number): Piece[] => {
  const page = withPaintedBullets(painted);
  const [main = [], ...others] = byTurn(page.words);
  if (main.length === 0) return [];
  const ruled = main[0]?.turn === 0 ? takeRuledTables(page, main, index) : { tables: [], rest: main };
  const boxed = main[0]?.turn === 0 && ruled.rest.length > 0 ? takeBoxes(page, ruled.rest) : { boxes: [], frames: [], rest: ruled.rest };
  const size = median(boxed.rest.map((word) => word.size)) || 10;
  const left = Math.min(...main.map(({ x0 }) => x0));
  const right = Math.max(...main.map(({ x1 }) => x1));
  const holders = new Map(ruled.tables.map((table) => [placeholder(table, left, right, size), table]));
  const rows = rowsOf([...segmentsOf(boxed.rest), ...holders.keys()]);
  const height = main[0]?.turn === 1 || main[0]?.turn === 3 ? page.width : page.height;
  const [head, foot] = edgesOf(rows, height);
  const isHolder = (row: readonly Segment[]): boolean => row.some((segment) => segment.words.length === 0);
  const headRows = rows.slice(0, head).filter((row) => !isHolder(row));
  const footRows = rows.slice(rows.length - foot).filter((row) => !isHolder(row));
  const edge = new Set([...headRows, ...footRows]);
  const body = rows.filter((row) => !edge.has(row)).flat();
  const asides: PlacedLine[][] = boxed.boxes.map((box) =>
    placeLines(
      rowsOf(segmentsOf(box)).map((row) => lineOf(row)),
      index,
    ),
  );
  const pieces: Piece[] = [];
  for (const region of regionsOf(body, size)) {
    const own = piecesOfRows(rowsOf(region.segments), index, holders, { boxes: boxed.frames, bounds: region.bounds });
    const lines = own.flatMap((piece) => (piece.kind === 'line' ? [piece.line] : []));
    if (region.isAside && lines.length === own.length) asides.push(lines);
    else pieces.push(...continued(pieces, own));
  }
  return [
    ...plainLines(headRows, index),
    ...insertAsides(pieces, asides),
    ...others.flatMap((words) => plainLines(rowsOf(segmentsOf(words)), index)),
    ...plainLines(footRows, index),
  ];
};
