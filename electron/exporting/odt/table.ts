import type { ComposedBlock } from '../composed-block.ts';
import type { ComposedCell, ComposedTable } from '../composed-table.ts';
import type { OwnStyles } from './own-styles.ts';
import { element } from './xml.ts';

type Block = Pick<ComposedTable<ComposedBlock>, 'columns' | 'headerRows' | 'rows' | 'whole'>;

/** A table `width` centimetres wide. `write`: what stands in a cell. */
export function odtTable(
  { columns, headerRows, rows, whole }: Block,
  { name, width, styles, write }: { name: string; width: number; styles: OwnStyles; write: (cell: ComposedCell<ComposedBlock>) => string },
): string {
  const taken = rows.map(() => columns.map(() => false));
  const written = rows.map((row, line) => {
    let cells = '';
    let column = 0;
    const cover = (): void => {
      while (column < columns.length && taken[line]?.[column] === true) {
        cells += '<table:covered-table-cell/>';
        column += 1;
      }
    };
    for (const cell of row) {
      cover();
      for (let down = line; down < line + cell.rowspan; down += 1) taken[down]?.fill(true, column, column + cell.colspan);
      cells += element(
        'table:table-cell',
        {
          'table:style-name': cell.isHeader ? 'Hovedcelle' : 'Celle',
          'office:value-type': 'string',
          'table:number-columns-spanned': cell.colspan === 1 && cell.rowspan === 1 ? undefined : cell.colspan,
          'table:number-rows-spanned': cell.colspan === 1 && cell.rowspan === 1 ? undefined : cell.rowspan,
        },
        write(cell),
      );
      column += 1;
    }
    cover();
    return element('table:table-row', { 'table:style-name': whole[line] === true ? 'Række' : 'DeltRække' }, cells);
  });
  const head = written.slice(0, headerRows).join('');
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': 'Tabel' },
    ...columns.map((share) => element('table:table-column', { 'table:style-name': styles.column(share * width) })),
    head === '' ? '' : element('table:table-header-rows', {}, head),
    ...written.slice(headerRows),
  );
}
