import type { SourceDocument, TextRange } from '../../../../shared/domain/source-document.ts';

/** One line of a document: a block, or a row of a table. */
export type Line = { readonly start: number; readonly text: string; readonly isHeading: boolean };

/** Words that are marked. `label` stands before them: the number that a key chooses them by. */
export type Mark = TextRange & { readonly kind: 'words' | 'candidate' | 'chosen' | 'selected'; readonly label?: string };

export type Segment = { readonly text: string; readonly mark: Mark | null };

export function linesOf({ text, blocks }: SourceDocument): readonly Line[] {
  const headings = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.start] : [])));
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, text: line, isHeading: headings.has(start) });
    start += line.length + 1;
  }
  return lines;
}

const touches = (mark: TextRange, from: number, to: number): boolean => mark.start < to && from < mark.end;

/** The marks that a line has to show, in order; of marks that overlap the later in the list lies on top. */
export const marksIn = (marks: readonly Mark[], { start, text }: Line): readonly Mark[] =>
  marks.filter((mark) => touches(mark, start, start + text.length));

/** A line cut where its marks begin and end. */
export function segmentsOf({ start, text }: Line, marks: readonly Mark[]): readonly Segment[] {
  const end = start + text.length;
  const cuts = [start, end, ...marks.flatMap((mark) => [mark.start, mark.end].filter((at) => at > start && at < end))];
  const sorted = [...new Set(cuts)].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    return { text: text.slice(from - start, to - start), mark: marks.findLast((mark) => touches(mark, from, to)) ?? null };
  });
}
