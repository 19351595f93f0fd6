import type { MarkedDocument, MarkedLine } from './line-mark.ts';
import { type Line, startsUpper } from './line.ts';
import { collapse, normalise } from './normalise.ts';

const normaliseCells = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) => row.map((cell) => collapse(normalise(cell))));

/** The words of a marked line in the canonical form; a table's are its cells. */
const canonical = ({ text, mark }: MarkedLine): Pick<Line, 'text' | 'mark'> => {
  if (mark?.kind !== 'table') return { text: collapse(normalise(text)), mark };
  const rows = normaliseCells(mark.rows);
  return { text: rows.map((row) => row.join('\t')).join('\n'), mark: { ...mark, rows } };
};

/** A format's blocks as the lines that the rules work on; empty ones fall away. */
export const linesOfMarked = ({ lines }: MarkedDocument): Line[] => {
  const hasPages = lines.some(({ page }) => page >= 0);
  let pageBefore = -1;
  return lines.flatMap((line, at) => {
    const { text, mark } = canonical(line);
    if (text.trim() === '') return [];
    const feedBefore = hasPages && pageBefore >= 0 && line.page !== pageBefore;
    pageBefore = line.page;
    return [
      {
        at,
        raw: text,
        text,
        indent: 0,
        blankBefore: line.blankBefore || mark !== null,
        feedBefore,
        provenance: 'official' as const,
        page: line.page,
        opensPage: false,
        mark,
        // Where one tag holds a whole printed text, all of it goes on: clear space before a capital still parts paragraphs.
        goesOn: line.goesOn === true && !(line.blankBefore && !feedBefore && startsUpper(text)),
      },
    ];
  });
};
