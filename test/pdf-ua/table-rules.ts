import { isList, type PdfFile } from '../../electron/importing/pdf/ordinary/pdf-file.ts';
import { PdfName, PdfString, textOf } from '../../electron/importing/pdf/ordinary/values.ts';
import type { Report } from './finding.ts';
import { attributeOf, textIn, type Element, type StructureTree } from './structure-tree.ts';

/** The rows of a table with those of its parts. */
const rowsOf = ({ kids }: Element): Element[] =>
  kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : ['THead', 'TBody', 'TFoot'].includes(kid.type) ? rowsOf(kid) : []));

/** Lays the cells of a table out; each place holds how many cells lie there. */
const checkGrid = (table: Element, spanOf: (cell: Element, key: string) => number, report: Report): void => {
  const rows = rowsOf(table);
  const taken: number[][] = rows.map(() => []);
  rows.forEach((row, down) => {
    let column = 0;
    for (const cell of row.kids) {
      if (cell.type !== 'TH' && cell.type !== 'TD') continue;
      while ((taken[down]?.[column] ?? 0) > 0) column += 1;
      const [width, height] = [spanOf(cell, 'ColSpan'), spanOf(cell, 'RowSpan')];
      if (down + height > rows.length) report('7.2-t43', 'a cell that reaches below its table');
      for (let y = down; y < Math.min(rows.length, down + height); y += 1)
        for (let x = column; x < column + width; x += 1) {
          const line = taken[y] ?? [];
          if ((line[x] ?? 0) > 0) report('7.2-t15', 'a cell over another');
          line[x] = (line[x] ?? 0) + 1;
        }
      column += width;
    }
  });
  const widths = taken.map(
    (line) => Array.from({ length: line.length }, (_, column) => line[column] ?? 0).filter((cells) => cells > 0).length,
  );
  if (widths.every((width) => width === widths[0])) return;
  // One hole, seen along the rows and along the columns.
  report('7.2-t42', `rows of ${[...new Set(widths)].join(' and ')} columns`);
  report('7.2-t43', 'columns of several heights');
};

/** Every data cell can be told what it is about: by ids of headers, or because headers say which way they point. */
const checkHeaders = (file: PdfFile, tree: StructureTree, table: Element, report: Report): void => {
  const cells = rowsOf(table).flatMap(({ kids }) => kids);
  const headers = cells.filter(({ type }) => type === 'TH');
  const ids = new Set(headers.map(({ dict }) => textIn(file, dict, 'ID')).filter((id) => id !== null));
  const pointsAt = (cell: Element): string[] => {
    const named = attributeOf(file, tree, cell, 'Table', 'Headers');
    return (isList(named) ? named : []).map((id) => file.resolve(id)).flatMap((id) => (id instanceof PdfString ? [textOf(id)] : []));
  };
  if (cells.some((cell) => pointsAt(cell).some((id) => !ids.has(id)))) report('7.5-t02', 'a cell with a header that is not there');
  const isScoped = (cell: Element): boolean => attributeOf(file, tree, cell, 'Table', 'Scope') instanceof PdfName;
  const isTold = cells.every((cell) => cell.type !== 'TD' || pointsAt(cell).length > 0);
  if (!isTold && !headers.every(isScoped)) report('7.5-t01', 'headers that do not say what they are of');
};

/** What holds of tables. */
export const checkTables = (file: PdfFile, tree: StructureTree, report: Report): void => {
  const spanOf = (cell: Element, key: string): number => {
    const span = attributeOf(file, tree, cell, 'Table', key);
    return typeof span === 'number' && span >= 1 ? Math.trunc(span) : 1;
  };
  for (const table of tree.elements.filter(({ type }) => type === 'Table')) {
    checkGrid(table, spanOf, report);
    checkHeaders(file, tree, table, report);
  }
};
