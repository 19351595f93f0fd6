import { isShort, type Line } from './line.ts';
import { plainForm } from './normalise.ts';

const HEADING = /^(?:indholdsfortegnelse|indhold|oversigt over punkter|dagsordenpunkter|contents|table of contents)$/;

/** A row of a table of contents: a title, leaders, and the page. */
export type ContentsRow = { readonly title: string; readonly page: number; readonly leader: Leader };

/** What leads from title to page: dots are a table of contents anywhere, a tab or a wide gap may be a table of figures. */
type Leader = 'dots' | 'gap' | 'space';

/** Reads a row from its end, by hand: a pattern for "anything, dots, number" takes quadratic time on a long line. */
export const contentsRow = (line: Line): ContentsRow | null => {
  if (!isShort(line.raw)) return null;
  const raw = line.raw.replaceAll('**', '').trimEnd();
  let at = raw.length;
  while (at > 0 && /\d/.test(raw.charAt(at - 1))) at -= 1;
  const page = raw.slice(at);
  if (page === '' || page.length > 4 || at === 0) return null;
  let titleEnd = at;
  while (titleEnd > 0 && /[\s.…_·]/.test(raw.charAt(titleEnd - 1))) titleEnd -= 1;
  const leader = raw.slice(titleEnd, at);
  if (titleEnd === 0 || leader === '') return null;
  const kind: Leader = /[.…_·]{3}|(?:\. ){2}|…/.test(leader) ? 'dots' : /\t| {4}/.test(leader) ? 'gap' : 'space';
  return { title: raw.slice(0, titleEnd).trim(), page: Number(page), leader: kind };
};

/** So many rows with dots in succession are a table of contents even without a heading. */
const ROWS_WITHOUT_HEADING = 3;

const isContentsHeading = (line: Line): boolean => line.text.length <= 40 && HEADING.test(plainForm(line.text.replace(/^#+\s/, '')));

/** Index after the last row of the table that begins at `from`; a row wrapped over two lines counts as one. */
const endOfRows = (lines: readonly Line[], from: number, leaders: readonly Leader[]): number => {
  let end = from;
  let page = 0;
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    const row = contentsRow(line) ?? linkRow(line);
    const fits = row !== null && row.page >= page && leaders.includes(row.leader);
    if (fits) {
      page = row.page;
      end = i + 1;
      continue;
    }
    const next = lines[i + 1];
    const nextRow = next === undefined || next.blankBefore ? null : contentsRow(next);
    if (nextRow === null || nextRow.page < page || line.text.length > 120 || /[.:]$/.test(line.text)) break;
    // Where a mere space parts title and page, only short rows are believed to be one.
    if (nextRow.leader === 'space' && !(leaders.includes('space') && isShortRow(line, nextRow, page))) break;
  }
  return end;
};

/** Characters of the first half of a row set on two lines, and pages between two rows. */
const LONGEST_HALF = 60;
const MOST_PAGES_BETWEEN = 60;

const isShortRow = (line: Line, next: ContentsRow, page: number): boolean =>
  line.text.length <= LONGEST_HALF && next.title.length <= 2 * LONGEST_HALF && next.page - page <= MOST_PAGES_BETWEEN;

/** Leaders that a format has torn from their rows. */
const LONGEST_LEADERS = 2000;
const ONLY_LEADERS = /^(?:[.…·] ?){8,}$/;

/** '- [Titel](#anker)': a row of a Markdown table of contents. */
const linkRow = (line: Line): ContentsRow | null =>
  isShort(line.raw) && /^\s*(?:[-*+]|\d{1,2}\.)?\s*\[[^\]]{1,200}\]\(#[^)]{0,200}\)\s*$/.test(line.raw)
    ? { title: line.text, page: 9999, leader: 'dots' }
    : null;

/** A table whose last column, 'Side', climbs from row to row. */
const isContentsTable = ({ mark }: Line): boolean => {
  if (mark?.kind !== 'table' || mark.rows.length < 3) return false;
  const [head = [], ...rows] = mark.rows;
  if (!/^side(?:r|tal)?$/i.test(head.at(-1) ?? '')) return false;
  const pages = rows.map((row) => (/^\d{1,4}$/.test(row.at(-1) ?? '') ? Number(row.at(-1)) : Number.NaN));
  return pages.every((page, i) => page >= (pages[i - 1] ?? 0));
};

/** Which lines are the table of contents, heading included. */
export const markContentsTable = (lines: readonly Line[]): boolean[] => {
  const marked = lines.map(() => false);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || line.provenance !== 'official') continue;
    if (isContentsTable(line)) {
      marked[i] = true;
      continue;
    }
    const headed = isContentsHeading(line);
    const start = headed ? i + 1 : i;
    let end = endOfRows(lines, start, headed ? ['dots', 'gap'] : ['dots']);
    if (headed) {
      // A number after a mere space may be anything: believed under a heading only, and only when there are several.
      const loose = endOfRows(lines, start, ['dots', 'gap', 'space']);
      if (loose - start >= 2) end = Math.max(end, loose);
    }
    if (headed ? end === start : end - start < ROWS_WITHOUT_HEADING) continue;
    for (let k = i; k < end; k += 1) marked[k] = true;
    i = end - 1;
  }
  lines.forEach((line, i) => {
    if (line.text.length <= LONGEST_LEADERS && ONLY_LEADERS.test(line.text)) marked[i] = true;
  });
  return marked;
};
