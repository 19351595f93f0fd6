import type { Page, TableBlock } from '../../../shared/domain/source-document.ts';
import { useWords } from '../../words.ts';
import styles from './TableView.module.css';
import { TextRun } from './TextRun.tsx';
import { readingWords } from './words.ts';

type TableViewProps = { readonly text: string; readonly block: TableBlock; readonly pages: readonly Page[] };

/** A number, perhaps with its unit: '2025', '-9,3 mio. kr.', '12 %'. Such cells stand to the right, so that figures can be compared. */
const FIGURE = /^[-–]?\s?\d[\d\s.,]*(?:mio\.?|mia\.?)?\s*(?:kr\.?|pct\.?|%)?$/u;

/** A table scrolls sideways by itself. Its caption is shown but is no part of the source's text. */
export function TableView({ text, block, pages }: TableViewProps) {
  const w = useWords(readingWords);
  const columns = Math.max(1, ...block.rows.map((row) => row.length));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard
    <section className={styles['frame']} aria-label={block.caption ?? w.table} tabIndex={0}>
      <table className={styles['table']}>
        {block.caption !== null && <caption className={styles['caption']}>{block.caption}</caption>}
        <tbody>
          {block.rows.map((row, rowIndex) => (
            // Rows and cells never change places: the document is fixed.
            <tr key={rowIndex}>
              {row.map((cell, cellIndex) => {
                const Cell = rowIndex < block.headerRows ? 'th' : 'td';
                const isLast = cellIndex === row.length - 1;
                const spans = isLast ? columns - cellIndex : 1;
                return (
                  <Cell
                    key={cellIndex}
                    className={styles['cell']}
                    {...(spans > 1 && { colSpan: spans })}
                    {...(Cell === 'th' && { scope: 'col' })}
                    data-figure={FIGURE.test(text.slice(cell.start, cell.end)) ? true : undefined}
                  >
                    <TextRun text={text} range={cell} pages={pages} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
