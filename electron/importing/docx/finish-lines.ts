import { isTitleShaped } from '../../../shared/text/heading-shapes.ts';
import type { LineMark, MarkedLine } from '../../../shared/text/line-mark.ts';
import { isSetAsHeading } from '../bold-headings.ts';
import { withSizedHeadings } from './sized-headings.ts';
import type { DraftLine } from './to-lines.ts';

const depthOf = (mark: LineMark | null): number | null => (mark?.kind === 'bullet' || mark?.kind === 'numbered' ? mark.depth : null);

/** Depths counted from the outermost item of each run of items: a list may begin at Word's third level. */
const fromOutermost = (lines: readonly DraftLine[]): DraftLine[] => {
  const settled: DraftLine[] = [];
  for (let i = 0; i < lines.length;) {
    let end = i;
    let least = Infinity;
    for (let depth = depthOf(lines[end]?.mark ?? null); depth !== null; depth = depthOf(lines[end]?.mark ?? null)) {
      least = Math.min(least, depth);
      end += 1;
    }
    for (; i < end; i += 1) {
      const line = lines[i];
      if (line === undefined) continue;
      const { mark } = line;
      settled.push(mark?.kind === 'bullet' || mark?.kind === 'numbered' ? { ...line, mark: { ...mark, depth: mark.depth - least } } : line);
    }
    const other = lines[i];
    if (other !== undefined) settled.push(other);
    i += 1;
  }
  return settled;
};

/** A bold numbered line by itself is no item of a list but a heading numbered by Word, and is judged as one. */
const asBoldLine = (line: DraftLine, before: DraftLine | undefined, after: DraftLine | undefined): DraftLine => {
  if (!line.isBoldItem || line.mark?.kind !== 'numbered' || !isTitleShaped(line.text)) return line;
  if (after === undefined || (depthOf(after.mark) !== null && after.mark?.kind === 'numbered' && after.mark.depth <= line.mark.depth))
    return line;
  if (before?.mark?.kind === 'numbered' && before.mark.depth === line.mark.depth) return line;
  return { ...line, text: `${line.mark.marker} ${line.text}`, mark: { kind: 'paragraph', isBold: true } };
};

/** Real headings from which on the rules believe them and look for no others. */
const ENOUGH_HEADINGS = 2;

/** Bold lines over text are a writer's habit from so many on; one alone may be mere emphasis. */
const ENOUGH_BOLD_LINES = 2;

/** Where the real headings are believed, lines set in bold under them are given the level below. */
const withBoldHeadings = (lines: readonly MarkedLine[]): MarkedLine[] => {
  const first = lines.findIndex(({ mark }) => mark?.kind === 'heading' && mark.level > 1);
  const set = new Set(lines.flatMap((line, i) => (first >= 0 && i > first && isSetAsHeading(line, lines[i + 1]) ? [i] : [])));
  if (set.size < ENOUGH_BOLD_LINES) return [...lines];
  let level = 1;
  return lines.map((line, i) => {
    if (line.mark?.kind === 'heading') level = line.mark.level;
    return set.has(i) ? { ...line, mark: { kind: 'heading', level: Math.min(9, level + 1) } } : line;
  });
};

/** Sets levels and depths against each other and gives the lines as the rules take them. `levelShift`: see `DocumentShape`. */
export const finishLines = (drafts: readonly DraftLine[], levelShift: number, hasPages: boolean): MarkedLine[] => {
  const isHeading = ({ mark }: DraftLine): boolean => mark?.kind === 'heading';
  const judged =
    drafts.filter(isHeading).length >= ENOUGH_HEADINGS
      ? drafts
      : withSizedHeadings(drafts.map((line, i) => asBoldLine(line, drafts[i - 1], drafts[i + 1])));
  const headings = judged.filter(isHeading).length;
  const settled = fromOutermost(judged).map(({ text, mark, page, isUnder }): MarkedLine => ({
    text,
    // The title has level 0 up to here.
    mark: mark?.kind === 'heading' ? { kind: 'heading', level: Math.max(1, mark.level + levelShift) } : mark,
    page: hasPages ? page : -1,
    blankBefore: isUnder !== true,
  }));
  return headings >= ENOUGH_HEADINGS ? withBoldHeadings(settled) : settled;
};
