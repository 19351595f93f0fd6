import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/**
 * What a cell holds. No table in a table, no page break and no rule: no page sets them, and no screen reader finds its
 * way through them.
 */
const CELL_CONTENT = '(paragraph | bulletList | orderedList | blockquote | blockCitation | picture)+';

/** Narrowest column, in CSS pixels: two letters and the cell's own room. */
export const NARROWEST_COLUMN = 40;

export const ResponseTable = Table.configure({ cellMinWidth: NARROWEST_COLUMN });
export const ResponseTableRow = TableRow;
export const ResponseTableCell = TableCell.extend({ content: CELL_CONTENT });
export const ResponseTableHeader = TableHeader.extend({ content: CELL_CONTENT });
