import type { AnswerNode, AnswerPart, AnswerPlace } from '../response/answer-parts.ts';
import type { NodeJson } from '../response/response-doc.ts';
import { findSumMismatches } from '../text/table-sums.ts';
import { collapse } from '../text/normalise.ts';
import type { CheckFinding } from './finding.ts';

/** A cell of a table in an answer; `column` counts what earlier cells span. */
type Cell = { readonly text: string; readonly isHeader: boolean; readonly place: AnswerPlace };

const textIn = (node: NodeJson): string =>
  node.type === 'text'
    ? (node.text ?? '')
    : (node.content ?? []).map(textIn).join(node.type === 'tableCell' || node.type === 'tableHeader' ? '\n' : '');

const spanOf = (cell: NodeJson): number => {
  const span = cell.attrs?.['colspan'];
  return typeof span === 'number' && Number.isInteger(span) && span > 1 ? Math.min(span, 100) : 1;
};

/** A table's cells by row and column; a cell that spans several columns stands in the first, and the others are empty. */
function cellsOf({ node, place }: AnswerNode): Cell[][] {
  return (node.content ?? []).map((row, rowIndex) =>
    (row.content ?? []).flatMap((cell, cellIndex): Cell[] => {
      const isHeader = cell.type === 'tableHeader';
      const at = { path: [...place.path, rowIndex, cellIndex], from: 0, to: 0 };
      const first = { text: collapse(textIn(cell)), isHeader, place: at };
      return [first, ...Array.from({ length: spanOf(cell) - 1 }, () => ({ ...first, text: '' }))];
    }),
  );
}

function sums(rows: readonly (readonly Cell[])[]): CheckFinding[] {
  const isHeaderRow = (row: readonly Cell[]): boolean => row.length > 0 && row.every((cell) => cell.isHeader);
  const body = rows.findIndex((row) => !isHeaderRow(row));
  const texts = rows.map((row) => row.map(({ text }) => text));
  // A first row without a single figure names the columns whether or not it is marked so.
  const headerRows = body > 0 ? body : texts[0]?.slice(1).some((text) => /\d/.test(text)) === false ? 1 : 0;
  return findSumMismatches(texts, headerRows, true).flatMap(({ row, column, computed, stated }): CheckFinding[] => {
    const cell = rows[row]?.[column];
    if (cell === undefined) return [];
    const facts = { row: texts[row]?.[0] ?? '', column: headerRows > 0 ? (texts[headerRows - 1]?.[column] ?? '') : '', computed, stated };
    return [{ code: 'table-sum', severity: 'warning', place: { kind: 'answer', ...cell.place }, remedy: null, facts }];
  });
}

/** Tables whose totals do not come to their sums, and tables that name neither their columns nor their rows. */
export const checkTables = (parts: readonly AnswerPart[]): CheckFinding[] =>
  parts.flatMap((part): CheckFinding[] => {
    if (part.kind !== 'node' || part.type !== 'table') return [];
    const rows = cellsOf(part);
    const [firstRow = []] = rows;
    const hasHeader = firstRow.every(({ isHeader }) => isHeader) || rows.every(([first]) => first?.isHeader === true);
    const headless: CheckFinding[] =
      hasHeader || rows.length < 2
        ? []
        : [{ code: 'table-without-header', severity: 'warning', place: { kind: 'answer', ...part.place }, remedy: null, facts: {} }];
    return [...headless, ...sums(rows)];
  });
